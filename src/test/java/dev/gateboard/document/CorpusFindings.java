package dev.gateboard.document;

import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.ChecklistHints;
import dev.gateboard.model.checklist.Gate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was found in a checklist, in the form of `corpus-meaning.tsv`.
final class CorpusFindings {
    static final List<String> NAMES = List.of(
            "gates",
            "roles",
            "proposedRoles",
            "owners",
            "due",
            "optional",
            "tiers",
            "leftOut",
            "fields",
            "choices",
            "release",
            "guidance");

    private CorpusFindings() {}

    static Map<String, String> of(Checklist checklist) {
        return NAMES.stream().collect(Collectors.toMap(Function.identity(), what -> find(what, checklist)));
    }

    private static String find(String what, Checklist checklist) {
        var gates = checklist.gates();
        return switch (what) {
            case "gates" -> String.valueOf(gates.size());
            case "roles" -> list(checklist.roles().stream().map(role -> role.line() + " " + role.label()));
            case "proposedRoles" ->
                list(checklist.hints().proposedRoles().stream().map(role -> role.line() + " " + role.label()));
            case "owners" -> byValue(gates, gate -> owner(gate, checklist));
            case "due" ->
                byValue(gates, gate -> gate.hints().due().map(String::valueOf).orElse(""));
            case "optional" ->
                lines(gates, gate -> isOptional(gate) && (gate.parent() < 0 || !isOptional(gates.get(gate.parent()))));
            case "tiers" -> list(checklist.hints().tiers().stream());
            case "leftOut" ->
                list(checklist.hints().leftOut().stream()
                        .map(left -> left.line() + " "
                                + left.inclusion().kind().name().toLowerCase(Locale.ROOT) + " " + left.rows()));
            case "fields" -> list(checklist.fields().stream().map(field -> field.line() + " " + field.label()));
            case "choices" ->
                list(gates.stream()
                        .filter(gate -> !gate.options().isEmpty())
                        .map(gate -> gate.line() + " " + String.join(" | ", gate.options())));
            case "release" ->
                list(checklist.releaseLines().stream()
                        .map(line -> line.kind() + " " + (line.placeholder() < 0 ? line.value() : "?")));
            case "guidance" -> lines(gates, gate -> !gate.hints().guidance().isEmpty());
            default -> throw new IllegalArgumentException(what);
        };
    }

    /// The gate's own, else that of the nearest section around it that names one.
    private static String owner(Gate gate, Checklist checklist) {
        if (gate.hints().hasOwner()) return gate.hints().owner();
        return checklist.hints().sectionOwners().reversed().stream()
                .filter(named -> checklist
                        .gatesBelow(checklist.sections().get(named.section()))
                        .contains(gate))
                .map(ChecklistHints.SectionOwner::owner)
                .findFirst()
                .orElse("");
    }

    private static boolean isOptional(Gate gate) {
        return gate.requirement() == Gate.Requirement.OPTIONAL
                || gate.invitesNotApplicable()
                || !gate.hints().optional().isEmpty()
                || !gate.hints().tiers().isEmpty();
    }

    private static String list(Stream<String> entries) {
        return entries.collect(Collectors.joining("; "));
    }

    private static String lines(List<Gate> gates, Predicate<Gate> wanted) {
        return gates.stream()
                .filter(wanted)
                .map(gate -> String.valueOf(gate.line()))
                .collect(Collectors.joining(" "));
    }

    /// `VALUE line line; VALUE line`, by the first line of each.
    private static String byValue(List<Gate> gates, Function<Gate, String> value) {
        var lines = new TreeMap<Integer, String>();
        for (var each : gates.stream()
                .map(value)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList()) {
            var own = gates.stream()
                    .filter(gate -> value.apply(gate).equals(each))
                    .toList();
            lines.put(own.getFirst().index(), each + " " + lines(own, _ -> true));
        }
        return list(lines.values().stream());
    }
}
