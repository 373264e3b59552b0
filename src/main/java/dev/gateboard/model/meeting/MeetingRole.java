package dev.gateboard.model.meeting;

import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.person.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A role as the meeting has it: the document's, or one the owner added (rule R8).
///
/// @param index among all roles of the review
/// @param line 0 for one that was added
/// @param documentIndex its index among the roles of the document, or -1
/// @param person who is to answer for it, named in advance; at most one
/// @param covers the indexes of its sections; none means all
/// @param changes what people changed of it here, the oldest first
public record MeetingRole(
        int index,
        String label,
        int line,
        int documentIndex,
        boolean isRequired,
        boolean canBeNotApplicable,
        List<Person> person,
        List<Integer> covers,
        List<RoleChange> changes) {

    private static final Pattern SIGN_OFF =
            Pattern.compile("\\bsign-?\\s?offs?\\b|\\bsigns off\\b", Pattern.CASE_INSENSITIVE);

    public MeetingRole {
        person = List.copyOf(person);
        covers = List.copyOf(covers);
        changes = List.copyOf(changes);
    }

    public MeetingRole withChange(RoleChange change) {
        if (!change.affectsDecision()) return this;
        var all = new ArrayList<>(changes);
        all.add(change);
        return new MeetingRole(index, label, line, documentIndex, isRequired, canBeNotApplicable, person, covers, all);
    }

    public MeetingRole withIndex(int other) {
        return new MeetingRole(
                other, label, line, documentIndex, isRequired, canBeNotApplicable, person, covers, changes);
    }

    public MeetingRole withRequired(boolean other) {
        return new MeetingRole(index, label, line, documentIndex, other, canBeNotApplicable, person, covers, changes);
    }

    /// The label without "sign-off", as people say it.
    public String shortLabel() {
        var text = SIGN_OFF.matcher(label).replaceAll(" ").strip();
        return text.isEmpty() ? label : text;
    }

    /// Who answers for it as the document has it; empty where that names no one.
    public String proposedPerson(Checklist checklist) {
        return documentIndex < 0 ? "" : checklist.roles().get(documentIndex).proposedPerson();
    }

    /// A role of the document.
    ///
    /// @param documentIndex its index among the document's roles
    public static MeetingRole of(int index, int documentIndex, Role role) {
        return new MeetingRole(
                index,
                role.label(),
                role.line(),
                documentIndex,
                role.isRequired(),
                role.canBeNotApplicable(),
                List.of(),
                List.of(),
                List.of());
    }
}
