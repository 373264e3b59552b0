package dev.gateboard.model.checklist;

import java.util.ArrayList;
import java.util.List;

/// A section whose lines are roles, could be, or are none because the owner said so (rule R8).
///
/// @param labels what the roles are called, or would be; empty where they are refused
public record SignOffSection(Section section, List<String> headings, int occurrence, State state, List<String> labels) {
    public SignOffSection {
        headings = List.copyOf(headings);
        labels = List.copyOf(labels);
    }

    public enum State {
        /// Its boxed lines are gates and look like roles.
        OFFERED,
        /// Its lines are roles by their form.
        ROLES,
        /// Its lines are roles because the owner said so.
        CHOSEN,
        /// Its lines are no roles because the owner said so.
        REFUSED
    }

    /// Those of a document, in its order.
    public static List<SignOffSection> of(Checklist checklist, GateSyntax form) {
        var found = new ArrayList<SignOffSection>();
        for (var section : checklist.sections()) {
            var offered = checklist.hints().proposedRoles().stream()
                    .filter(role -> role.section() == section.index())
                    .map(ChecklistHints.ProposedRole::label)
                    .toList();
            var roles = section.items().stream()
                    .filter(Role.class::isInstance)
                    .map(item -> ((Role) item).label())
                    .toList();
            if (offered.isEmpty() && roles.isEmpty() && form.roleChoices().isEmpty()) continue;
            var headings = checklist.headings(section.index());
            int occurrence = occurrence(checklist, section, headings);
            var choice = form.roleChoice(String.join(" > ", headings), occurrence);
            boolean refused = choice.filter(each -> !each.areRoles()).isPresent();
            if (!offered.isEmpty())
                found.add(new SignOffSection(section, headings, occurrence, State.OFFERED, offered));
            else if (!roles.isEmpty())
                found.add(new SignOffSection(
                        section, headings, occurrence, choice.isPresent() ? State.CHOSEN : State.ROLES, roles));
            else if (refused) found.add(new SignOffSection(section, headings, occurrence, State.REFUSED, List.of()));
        }
        return found;
    }

    private static int occurrence(Checklist checklist, Section section, List<String> headings) {
        return 1
                + (int) checklist.sections().subList(0, section.index()).stream()
                        .filter(other -> other.title().equals(section.title())
                                && checklist.headings(other.index()).equals(headings))
                        .count();
    }

    public boolean hasRoles() {
        return state == State.ROLES || state == State.CHOSEN;
    }

    /// What turns its lines into roles, or back.
    public GateSyntax.RoleChoice choose(boolean areRoles) {
        return new GateSyntax.RoleChoice(String.join(" > ", headings), occurrence, areRoles);
    }
}
