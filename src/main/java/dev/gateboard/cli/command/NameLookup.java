package dev.gateboard.cli.command;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.checklist.SignOffSection;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.overview.ReviewSummary;
import dev.gateboard.model.review.MeetingState;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.workspace.WorkspaceState.TemplateLine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the names of a command mean in a review.
public final class NameLookup {
    private static final Pattern SIGN_OFF = Pattern.compile("\\bsign-?\\s?offs?\\b", Pattern.CASE_INSENSITIVE);

    private NameLookup() {}

    /// What may be assigned.
    public sealed interface Target {
        record OfGate(Gate gate) implements Target {}

        record OfSection(Section section) implements Target {}
    }

    /// Among the reviews that are listed, else among the archived ones: search finds those (rule R39).
    static UUID review(List<ReviewStatus> listed, List<ReviewSummary> archived, String name) throws CommandException {
        return new NameMatcher<>(
                        NameKind.REVIEW,
                        List.of(
                                listed.stream().map(NameLookup::candidate).toList(),
                                archived.stream().map(NameLookup::candidate).toList()))
                .find(name);
    }

    /// Among the templates that are listed, else among the archived ones.
    public static TemplateLine template(List<TemplateLine> templates, String name) throws CommandException {
        var ranks = Stream.of(false, true)
                .map(archived -> templates.stream()
                        .filter(template -> template.isArchived() == archived)
                        .map(NameLookup::candidate)
                        .toList())
                .toList();
        return new NameMatcher<>(NameKind.TEMPLATE, ranks).find(name);
    }

    private static NameCandidate<TemplateLine> candidate(TemplateLine template) {
        return new NameCandidate<>(
                template,
                template.displayName() + " (" + template.sha256().substring(0, 8) + ")",
                List.of(template.displayName(), template.name(), template.title(), template.fileName()),
                template.sha256(),
                0);
    }

    private static NameCandidate<UUID> candidate(ReviewStatus reviewStatus) {
        var review = reviewStatus.review();
        return candidate(
                review.id(),
                review.release().service(),
                review.name(),
                review.checklist().title(),
                review.openAction().fileName());
    }

    private static NameCandidate<UUID> candidate(ReviewSummary summary) {
        var names = summary.names();
        return candidate(summary.review(), summary.release().service(), names.name(), names.title(), names.fileName());
    }

    private static NameCandidate<UUID> candidate(UUID id, String service, String name, String title, String file) {
        return new NameCandidate<>(
                id,
                name + " (" + id.toString().substring(0, 8) + ")",
                List.of(name, title, service, file),
                id.toString(),
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

    /// Whether a name means no gate, but a section.
    public static boolean meansSection(Checklist checklist, String name) throws CommandException {
        return !new NameMatcher<>(NameKind.GATE, gates(checklist, _ -> true)).hasMatch(name)
                && new NameMatcher<>(NameKind.SECTION, List.of(sections(checklist, _ -> true))).hasMatch(name);
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
        ranks.add(sections(checklist, section -> !checklist.gatesBelow(section).isEmpty()).stream()
                .map(NameLookup::sectionTarget)
                .toList());
        return new NameMatcher<>(NameKind.TARGET, ranks).find(name);
    }

    private static NameCandidate<Target> target(NameCandidate<Gate> gate) {
        return new NameCandidate<>(
                new Target.OfGate(gate.value()),
                gate.displayName(),
                gate.names(),
                gate.id(),
                gate.line(),
                gate.above());
    }

    private static NameCandidate<Target> sectionTarget(NameCandidate<Section> section) {
        return new NameCandidate<>(
                new Target.OfSection(section.value()),
                section.displayName(),
                section.names(),
                section.id(),
                section.line(),
                section.above());
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
        return new NameMatcher<>(NameKind.SECTION, List.of(sections(checklist, _ -> true))).find(name);
    }

    private static List<NameCandidate<Section>> sections(Checklist checklist, Predicate<Section> wanted) {
        var names = SectionText.names(checklist);
        var candidates = new ArrayList<NameCandidate<Section>>();
        for (var section : checklist.sections()) {
            if (!wanted.test(section)) continue;
            var headings = checklist.headings(section.index());
            candidates.add(new NameCandidate<>(
                    section,
                    shown(section.line(), names.get(section.index())),
                    List.of(section.title()),
                    "",
                    section.line(),
                    headings.subList(0, Math.max(0, headings.size() - 1))));
        }
        return candidates;
    }

    /// Among the sections that have roles, or could have some, by a heading or the path of headings.
    public static SignOffSection signOffSection(Checklist checklist, GateSyntax form, String name)
            throws CommandException {
        var sections = SignOffSection.of(checklist, form).stream()
                .map(each -> new NameCandidate<>(
                        each,
                        shown(each.section().line(), each.section().title()),
                        List.of(each.section().title(), String.join(" > ", each.headings())),
                        "",
                        each.section().line()))
                .toList();
        if (sections.isEmpty()) throw new CommandException(Messages.COMMAND.text("role.noSections"));
        return new NameMatcher<>(NameKind.SIGN_OFF_SECTION, List.of(sections)).find(name);
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
            var above = checklist.headings(field.section());
            (field.insideGate() ? inGates : own)
                    .add(new NameCandidate<>(
                            field, shown(field.line(), field.label()), names, id, field.line(), above));
        }
        return new NameMatcher<>(NameKind.FIELD, List.of(own, inGates)).find(name);
    }

    private static List<List<NameCandidate<Gate>>> gates(Checklist checklist, Predicate<Gate> wanted) {
        var leaves = new ArrayList<NameCandidate<Gate>>();
        var groups = new ArrayList<NameCandidate<Gate>>();
        var names = SectionText.names(checklist);
        checklist.gates().stream()
                .filter(wanted)
                .forEach(gate -> (gate.isLeaf() ? leaves : groups).add(candidate(checklist, names, gate)));
        return List.of(leaves, groups);
    }

    private static NameCandidate<Gate> candidate(Checklist checklist, List<String> sections, Gate gate) {
        var above = checklist.headings(gate.section());
        above.addAll(checklist.ancestorTexts(gate));
        return new NameCandidate<>(
                gate,
                shown(gate.line(), SectionText.withSection(checklist, sections, gate, gate.text())),
                List.of(gate.text()),
                gate.id().toString(),
                gate.line(),
                above);
    }

    private static String shown(int line, String text) {
        return "L" + line + " " + text;
    }
}
