package dev.gateboard.model;

import java.util.List;

/// A role as the meeting has it: the document's, or one the owner added (rule R8).
///
/// @param index among all roles of the review
/// @param line 0 for one that was added
/// @param placeholder the index of its placeholder in the document, or -1
/// @param person who is to answer for it, named in advance; at most one
/// @param covers the indexes of its sections; none means all
public record RoleState(
        int index,
        String label,
        int line,
        int placeholder,
        boolean required,
        boolean mayBeNotApplicable,
        List<Person> person,
        List<Integer> covers) {

    public RoleState {
        person = List.copyOf(person);
        covers = List.copyOf(covers);
    }

    static RoleState of(int index, Role role) {
        return new RoleState(
                index,
                role.label(),
                role.line(),
                role.placeholder().index(),
                role.required(),
                role.mayBeNotApplicable(),
                List.of(),
                List.of());
    }

    public boolean isCovering(Section section) {
        return covers.isEmpty() || covers.contains(section.index());
    }
}
