package dev.gateboard.workspace.revision;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.revision.ChecklistMatch;
import java.util.ArrayList;
import java.util.List;

/// The roles of an earlier review as the next one takes them over: who answered is named in advance.
record RoleCarryOverPlanner(Checklist checklist, Review previousReview, ChecklistMatch match) {

    List<Action> actions(Review review) {
        var actions = new ArrayList<Action>();
        for (var role : previousReview.meeting().roles()) {
            boolean there = review.meeting().roles().stream()
                    .anyMatch(each -> each.label().equals(role.label()));
            boolean added = role.documentIndex() < 0 && role.line() == 0;
            var person = person(role);
            var covers = covers(role);
            if (there ? person.isEmpty() && covers.isEmpty() : !added) continue;
            actions.add(new Action.SetRole(role.label(), !there, !there && !role.isRequired(), person, covers));
        }
        return actions;
    }

    /// Who was named in advance, else who answered last.
    private List<Person> person(MeetingRole role) {
        return role.person().isEmpty()
                ? previousReview.meeting().round().vote(role).stream()
                        .map(cast -> cast.attribution().by())
                        .toList()
                : role.person();
    }

    private List<Integer> covers(MeetingRole role) {
        var sections = match.sections();
        return checklist.sections().stream()
                .map(Section::index)
                .filter(index -> role.covers().contains(sections.get(index)))
                .toList();
    }
}
