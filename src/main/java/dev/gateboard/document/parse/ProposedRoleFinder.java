package dev.gateboard.document.parse;

import dev.gateboard.document.outline.LabelValue;
import dev.gateboard.document.outline.Outline;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.ChecklistHints;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Finds the sections all of whose gates name a person's part and nothing to do, so that the owner may make them
/// roles (rule R8), and says in a line each what was guessed and what the file says already.
final class ProposedRoleFinder {
    private final Outline outline;
    private final List<ChecklistHints.ProposedRole> found = new ArrayList<>();

    ProposedRoleFinder(Outline outline) {
        this.outline = outline;
    }

    List<ChecklistHints.ProposedRole> proposedRoles() {
        return found;
    }

    /// Looks at a section.
    ///
    /// @param gates its own
    void add(int index, RoleSection section, Outline.OutlineSection part, List<Outline.GateEntry> gates) {
        if (!section.mayHaveRoles()) return;
        warnOfAnswers(part);
        if (gates.isEmpty() || section.choice().isPresent()) return;
        var candidates = gates.stream()
                .filter(gate -> !gate.isGroup())
                .flatMap(gate -> outline.roleCandidate(gate.line).stream())
                .map(Outline.RoleEntry::role)
                .toList();
        if (candidates.size() < gates.size()) return;
        int line = candidates.getFirst().line();
        var lines = new TreeMap<Integer, List<String>>();
        for (var role : candidates)
            lines.computeIfAbsent(role.line(), _ -> new ArrayList<>()).add(role.label());
        for (var row : part.rows())
            if (row instanceof Outline.Line field)
                lines.computeIfAbsent(field.line(), _ -> new ArrayList<>()).addAll(rolesAmong(field));
        var labels = new ArrayList<String>();
        lines.forEach((each, names) -> {
            for (var name : names) {
                labels.add(name);
                found.add(new ChecklistHints.ProposedRole(name, each, index, section.choose(true)));
            }
        });
        outline.offer(
                line,
                Messages.DOCUMENT.count(
                        "role.proposed", labels.size(), part.title().text(), String.join(", ", labels)));
    }

    /// The fields of a line that become roles with the boxed lines beside it.
    private static List<String> rolesAmong(Outline.Line line) {
        return line.content().placeholders().stream()
                .map(spot -> spot.isCode() ? LabelValue.field(line.content()).label() : spot.before())
                .filter(label -> !RolePhraseRules.isPartOfAnswer(label) && RolePhraseRules.isRole(label))
                .distinct()
                .toList();
    }

    /// An answer in the file is what someone wrote there, and no vote.
    private void warnOfAnswers(Outline.OutlineSection part) {
        var answered = part.rows().stream()
                .filter(Outline.RoleEntry.class::isInstance)
                .map(Outline.RoleEntry.class::cast)
                .filter(Outline.RoleEntry::isAnswered)
                .toList();
        if (!answered.isEmpty())
            outline.warn(
                    answered.getFirst().role().line(),
                    Messages.DOCUMENT.count(
                            "role.answered", answered.size(), part.title().text()));
    }
}
