package dev.gateboard.cli.command;

import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.review.MeetingState;
import dev.gateboard.model.status.ReviewStatus;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What the names of a command mean in a review.
public final class NameLookup {
    private static final Pattern SIGN_OFF = Pattern.compile("\\bsign-?\\s?offs?\\b", Pattern.CASE_INSENSITIVE);

    private NameLookup() {}

    /// What may be assigned.
    public sealed interface Target {
        record OfGate(Gate gate) implements Target {}

        record OfSection(Section section) implements Target {}
    }

    public static ReviewStatus review(List<ReviewStatus> reviewStatuses, String name) throws CommandException {
        return new NameMatcher<>(
                        NameKind.REVIEW,
                        List.of(reviewStatuses.stream()
                                .map(NameLookup::candidate)
                                .toList()))
                .find(name);
    }

    private static NameCandidate<ReviewStatus> candidate(ReviewStatus reviewStatus) {
        var review = reviewStatus.review();
        var names = List.of(
                review.name(),
                review.checklist().title(),
                review.release().service(),
                review.openAction().fileName());
        return new NameCandidate<>(
                reviewStatus,
                review.name() + " (" + CommandContext.shortId(reviewStatus) + ")",
                names,
                review.id().toString(),
                0);
    }

    public static Gate gate(Checklist checklist, String name) throws CommandException {
        return new NameMatcher<>(NameKind.GATE, gates(checklist, _ -> true)).find(name);
    }

    /// Each gate once, in the order they were named.
    public static List<Gate> gates(Checklist checklist, List<String> names) throws CommandException {
        var found = new LinkedHashSet<Gate>();
        for (var name : names) found.add(gate(checklist, name));
        return List.copyOf(found);
    }

    /// Among the choices; where none matches, among all gates, so that the refusal can say what it is.
    public static Gate choice(Checklist checklist, String name) throws CommandException {
        try {
            return new NameMatcher<>(NameKind.CHOICE, gates(checklist, gate -> gate.kind() instanceof Gate.Kind.Choice))
                    .find(name);
        } catch (CommandException _) {
            return gate(checklist, name);
        }
    }

    public static String option(Gate choice, String name) throws CommandException {
        var options = choice.options().stream()
                .map(option -> new NameCandidate<>(option, option, List.of(option), "", 0))
                .toList();
        return options.isEmpty() ? name : new NameMatcher<>(NameKind.OPTION, List.of(options)).find(name);
    }

    public static Target target(Checklist checklist, String name) throws CommandException {
        var ranks = new ArrayList<List<NameCandidate<Target>>>();
        for (var rank : gates(checklist, _ -> true))
            ranks.add(rank.stream().map(NameLookup::target).toList());
        ranks.add(checklist.sections().stream()
                .filter(Section::hasGates)
                .map(NameLookup::target)
                .toList());
        return new NameMatcher<>(NameKind.TARGET, ranks).find(name);
    }

    private static NameCandidate<Target> target(NameCandidate<Gate> gate) {
        return new NameCandidate<>(
                new Target.OfGate(gate.value()), gate.displayName(), gate.names(), gate.id(), gate.line());
    }

    private static NameCandidate<Target> target(Section section) {
        return new NameCandidate<>(
                new Target.OfSection(section),
                shown(section.line(), section.title()),
                List.of(section.title()),
                "",
                section.line());
    }

    /// By its label, also without "sign-off".
    public static MeetingRole role(MeetingState meeting, String name) throws CommandException {
        var roles = meeting.roles().stream()
                .map(role -> new NameCandidate<>(
                        role,
                        role.line() > 0 ? shown(role.line(), role.label()) : role.label(),
                        List.of(
                                role.label(),
                                SIGN_OFF.matcher(role.label()).replaceAll("").strip()),
                        "",
                        role.line()))
                .toList();
        return new NameMatcher<>(NameKind.ROLE, List.of(roles)).find(name);
    }

    public static Section section(Checklist checklist, String name) throws CommandException {
        var sections = checklist.sections().stream()
                .map(section -> new NameCandidate<>(
                        section, shown(section.line(), section.title()), List.of(section.title()), "", section.line()))
                .toList();
        return new NameMatcher<>(NameKind.SECTION, List.of(sections)).find(name);
    }

    /// By the field's label; a gate's own field also by its gate.
    public static Field field(Checklist checklist, String name) throws CommandException {
        var own = new ArrayList<NameCandidate<Field>>();
        var inGates = new ArrayList<NameCandidate<Field>>();
        for (var field : checklist.fields()) {
            var names =
                    new ArrayList<>(List.of(field.label(), field.placeholder().text()));
            if (field.insideGate())
                names.add(checklist.gates().get(field.gate()).text());
            var id = field.insideGate()
                    ? checklist.gates().get(field.gate()).id().toString()
                    : "";
            (field.insideGate() ? inGates : own)
                    .add(new NameCandidate<>(field, shown(field.line(), field.label()), names, id, field.line()));
        }
        return new NameMatcher<>(NameKind.FIELD, List.of(own, inGates)).find(name);
    }

    private static List<List<NameCandidate<Gate>>> gates(Checklist checklist, Predicate<Gate> wanted) {
        var leaves = new ArrayList<NameCandidate<Gate>>();
        var groups = new ArrayList<NameCandidate<Gate>>();
        checklist.gates().stream()
                .filter(wanted)
                .forEach(gate -> (gate.isLeaf() ? leaves : groups).add(candidate(gate)));
        return List.of(leaves, groups);
    }

    private static NameCandidate<Gate> candidate(Gate gate) {
        return new NameCandidate<>(
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
