package dev.gateboard.model.review;

import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.meeting.MeetingRole;

/// What a role answers for (rule R8): all sections, unless it names some; then those and every section below their
/// headings. In a review of earlier rules a heading covers no sub-heading, since the votes kept there were for less.
public record RoleCoverage(Review review, MeetingRole role) {
    private static final int TREE_RULES = 3;

    public boolean includes(Section section) {
        if (role.covers().isEmpty() || role.covers().contains(section.index())) return true;
        if (review.documentVersion().form().rulesVersion() < TREE_RULES) return false;
        var checklist = review.checklist();
        for (int above = checklist.parentSection(section.index()); above >= 0; above = checklist.parentSection(above))
            if (role.covers().contains(above)) return true;
        return false;
    }

    /// The section that a gate or field of this section index is in.
    public boolean includes(int section) {
        return includes(review.checklist().sections().get(section));
    }
}
