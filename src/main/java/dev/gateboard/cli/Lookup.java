package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Field;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Meeting;
import dev.gateboard.model.RoleState;
import dev.gateboard.model.Section;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What the names of a command mean in a review.
final class Lookup {
    private static final Pattern SIGN_OFF = Pattern.compile("\\bsign-?\\s?offs?\\b", Pattern.CASE_INSENSITIVE);

    private Lookup() {}

    /// What may be assigned.
    sealed interface Target {
        record OfGate(Gate gate) implements Target {}

        record OfSection(Section section) implements Target {}
    }

    static Board review(List<Board> boards, String name) throws Refused {
        return new Finder<>(
                        "review", List.of(boards.stream().map(Lookup::candidate).toList()))
                .find(name);
    }

    private static Candidate<Board> candidate(Board board) {
        var review = board.review();
        var names = List.of(
                review.name(),
                review.checklist().title(),
                review.release().service(),
                review.opening().fileName());
        return new Candidate<>(
                board,
                review.name() + " (" + review.id() + ")",
                names,
                review.id().toString(),
                0);
    }

    static Gate gate(Checklist checklist, String name) throws Refused {
        return new Finder<>("gate", gates(checklist, _ -> true)).find(name);
    }

    /// Each gate once, in the order they were named.
    static List<Gate> gates(Checklist checklist, List<String> names) throws Refused {
        var found = new LinkedHashSet<Gate>();
        for (var name : names) found.add(gate(checklist, name));
        return List.copyOf(found);
    }

    /// Among the choices; where none matches, among all gates, so that the refusal can say what it is.
    static Gate choice(Checklist checklist, String name) throws Refused {
        try {
            return new Finder<>("choice", gates(checklist, gate -> gate.kind() instanceof Gate.Kind.Choice)).find(name);
        } catch (Refused _) {
            return gate(checklist, name);
        }
    }

    static String option(Gate choice, String name) throws Refused {
        var options = choice.options().stream()
                .map(option -> new Candidate<>(option, option, List.of(option), "", 0))
                .toList();
        return options.isEmpty() ? name : new Finder<>("option", List.of(options)).find(name);
    }

    static Target target(Checklist checklist, String name) throws Refused {
        var ranks = new ArrayList<List<Candidate<Target>>>();
        for (var rank : gates(checklist, _ -> true))
            ranks.add(rank.stream().map(Lookup::target).toList());
        ranks.add(checklist.sections().stream()
                .filter(Section::hasGates)
                .map(Lookup::target)
                .toList());
        return new Finder<>("gate or section", ranks).find(name);
    }

    private static Candidate<Target> target(Candidate<Gate> gate) {
        return new Candidate<>(new Target.OfGate(gate.value()), gate.shown(), gate.names(), gate.id(), gate.line());
    }

    private static Candidate<Target> target(Section section) {
        return new Candidate<>(
                new Target.OfSection(section),
                shown(section.line(), section.title()),
                List.of(section.title()),
                "",
                section.line());
    }

    /// By its label, also without "sign-off".
    static RoleState role(Meeting meeting, String name) throws Refused {
        var roles = meeting.roles().stream()
                .map(role -> new Candidate<>(
                        role,
                        role.line() > 0 ? shown(role.line(), role.label()) : role.label(),
                        List.of(
                                role.label(),
                                SIGN_OFF.matcher(role.label()).replaceAll("").strip()),
                        "",
                        role.line()))
                .toList();
        return new Finder<>("role", List.of(roles)).find(name);
    }

    static Section section(Checklist checklist, String name) throws Refused {
        var sections = checklist.sections().stream()
                .map(section -> new Candidate<>(
                        section, shown(section.line(), section.title()), List.of(section.title()), "", section.line()))
                .toList();
        return new Finder<>("section", List.of(sections)).find(name);
    }

    /// By the field's label; a gate's own field also by its gate.
    static Field field(Checklist checklist, String name) throws Refused {
        var own = new ArrayList<Candidate<Field>>();
        var inGates = new ArrayList<Candidate<Field>>();
        for (var field : checklist.fields()) {
            var names =
                    new ArrayList<>(List.of(field.label(), field.placeholder().text()));
            if (field.insideGate())
                names.add(checklist.gates().get(field.gate()).text());
            var id = field.insideGate()
                    ? checklist.gates().get(field.gate()).id().toString()
                    : "";
            (field.insideGate() ? inGates : own)
                    .add(new Candidate<>(field, shown(field.line(), field.label()), names, id, field.line()));
        }
        return new Finder<>("field", List.of(own, inGates)).find(name);
    }

    private static List<List<Candidate<Gate>>> gates(Checklist checklist, Predicate<Gate> wanted) {
        var leaves = new ArrayList<Candidate<Gate>>();
        var groups = new ArrayList<Candidate<Gate>>();
        checklist.gates().stream()
                .filter(wanted)
                .forEach(gate -> (gate.isLeaf() ? leaves : groups).add(candidate(gate)));
        return List.of(leaves, groups);
    }

    private static Candidate<Gate> candidate(Gate gate) {
        return new Candidate<>(
                gate,
                shown(gate.line(), gate.text()),
                List.of(gate.text()),
                gate.id().toString(),
                gate.line());
    }

    private static String shown(int line, String text) {
        return "L" + line + " " + text;
    }
}
