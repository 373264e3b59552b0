package dev.gateboard.model.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a document says as a whole that changes nothing until the owner takes it.
///
/// @param leftOut the tables and lists whose rows look like gates and are none (rule R38)
/// @param proposedRoles the lines that look like roles and are gates or text (rule R8)
/// @param tiers the kinds of release or levels that only some gates are for, such as `RC` and `FINAL`
/// @param sectionOwners whom lines below headings name as owners of their sections
public record ChecklistHints(
        List<LeftOut> leftOut, List<ProposedRole> proposedRoles, List<String> tiers, List<SectionOwner> sectionOwners) {
    public static final ChecklistHints NONE = new ChecklistHints(List.of(), List.of(), List.of(), List.of());

    public ChecklistHints {
        leftOut = List.copyOf(leftOut);
        proposedRoles = List.copyOf(proposedRoles);
        tiers = List.copyOf(tiers);
        sectionOwners = List.copyOf(sectionOwners);
    }

    /// A table or list that could be included.
    ///
    /// @param line where it begins
    /// @param rows how many gates it would make
    /// @param why one plain reason it was noticed, such as "a status column"
    /// @param inclusion what includes it
    public record LeftOut(int line, int rows, String why, GateSyntax.Inclusion inclusion) {}

    /// The owner that a line below a heading names.
    ///
    /// @param section index of the section
    public record SectionOwner(int section, String owner, Optional<LocalDate> due) {}

    /// A line that looks like a role.
    ///
    /// @param choice what turns all lines of its section into roles
    public record ProposedRole(String label, int line, int section, GateSyntax.RoleChoice choice) {}
}
