package dev.gateboard.document;

import dev.gateboard.model.Checklist;
import dev.gateboard.model.Claim;
import dev.gateboard.model.Field;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Item;
import dev.gateboard.model.Link;
import dev.gateboard.model.Note;
import dev.gateboard.model.Placeholder;
import dev.gateboard.model.Problem;
import dev.gateboard.model.ReleaseLine;
import dev.gateboard.model.Role;
import dev.gateboard.model.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// Decides what the gates and lines of an outline are to each other, and makes the checklist of them.
final class Assembly {
    private static final Pattern SIGN_OFF =
            Pattern.compile("\\b(?:sign-?offs?|approv(?:al|als|ers))\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern PUNCTUATION_AROUND = Pattern.compile("^[\\s\\p{Punct}&&[^(]]+|[\\s\\p{Punct}&&[^)]]+$");

    private final Outline outline;
    private final Strays strays;
    private final Identity identity = new Identity();
    private final List<UUID> paths = new ArrayList<>();
    private final List<Marks> marks = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();
    private final List<Placeholder> placeholders = new ArrayList<>();
    private final List<ReleaseLine> releaseLines = new ArrayList<>();

    private Assembly(Outline outline, Source source) {
        this.outline = outline;
        this.strays = new Strays(source, outline);
    }

    static Checklist of(
            String fileName, FrontMatter frontMatter, Outline outline, Source source, Checklist.Form form) {
        var assembly = new Assembly(outline, source);
        for (var part : outline.parts()) assembly.section(part);
        assembly.warnOfTickedGroups();
        Whole.warn(frontMatter, outline, source, form);
        return assembly.checklist(fileName, frontMatter.title());
    }

    private Checklist checklist(String fileName, String frontMatterTitle) {
        var heading = sections.stream().map(Section::title).filter(title -> !title.isEmpty()).findFirst();
        return new Checklist(
                frontMatterTitle.isEmpty() ? heading.orElse(fileName) : frontMatterTitle,
                frontMatterTitle,
                sections,
                gates,
                fields,
                roles,
                placeholders,
                ReleaseLines.firsts(releaseLines),
                marks.stream().anyMatch(mark -> mark.requirement() == Gate.Requirement.REQUIRED),
                outline.problems().stream().sorted(Comparator.comparingInt(Problem::line)).toList());
    }

    /// What stands before the first heading is no section if that is nothing.
    private void section(Outline.Part part) {
        if (part.level() == 0 && part.rows().isEmpty()) return;
        int index = sections.size();
        int end = index + 1 < outline.parts().size()
                ? outline.parts().get(index + 1).firstGate()
                : outline.tasks().size();
        var title = part.title().text();
        boolean signOff = end == part.firstGate() && SIGN_OFF.matcher(title).find();
        if (part.level() > 0) identity.section(title, part.level());
        var branches = new Branches();
        for (var task : outline.tasks().subList(part.firstGate(), end))
            if (!task.isGroup()) branches.offer(task, options(task));
        branches.warnOfEquals(outline);
        var items = new ArrayList<Item>(part.rows().size());
        for (var row : part.rows()) {
            items.add(switch (row) {
                case Outline.Task task -> gate(task, branches);
                case Outline.Line line -> line(line, index, signOff);
            });
        }
        sections.add(new Section(
                index,
                title,
                part.title().runs(),
                part.level(),
                part.line(),
                part.firstGate(),
                end,
                signOff,
                items));
    }

    private static List<String> options(Outline.Task task) {
        for (var spot : task.words.spots()) if (!spot.options().isEmpty()) return spot.options();
        return List.of();
    }

    private Gate gate(Outline.Task task, Branches branches) {
        var text = task.words.text();
        var own = Marks.of(text);
        marks.add(task.parent < 0 ? own : own.below(marks.get(task.parent)));
        var key = identity.gate(task.parent < 0 ? Identity.NOTHING : paths.get(task.parent), text, task.words.comments());
        paths.add(key.path());
        if (key.repeated())
            outline.warn(task.line, "Another gate has the same `gb:id`, so this one's is not used: give it its own.");
        var kind = task.isGroup() ? branches.branch(task).orElse(new Gate.Kind.Group()) : leaf(task);
        var ownFields = ownFields(task, kind);
        var claim = task.isGroup() ? Claim.NONE : Claims.of(task, kind, !ownFields.isEmpty(), outline);
        var gate = new Gate(
                task.index,
                key.id(),
                task.parent,
                task.end(),
                task.part,
                task.line,
                task.depth,
                text,
                task.words.runs(),
                kind,
                marks.getLast().requirement(),
                marks.getLast().invitesNotApplicable(),
                ownFields,
                claim,
                task.source);
        gates.add(gate);
        return gate;
    }

    /// A choice's placeholder is numbered among the others, in document order.
    private Gate.Kind leaf(Outline.Task task) {
        int index = placeholders.size();
        for (var spot : task.words.spots()) {
            if (!spot.options().isEmpty()) return new Gate.Kind.Choice(placeholder(spot, index));
            index++;
        }
        return new Gate.Kind.Leaf();
    }

    private List<Field> ownFields(Outline.Task task, Gate.Kind kind) {
        if (task.words.spots().isEmpty()) return List.of();
        var own = new ArrayList<Field>(task.words.spots().size());
        for (var spot : task.words.spots()) {
            var placeholder = placeholder(spot, placeholders.size());
            placeholders.add(placeholder);
            if (kind.equals(new Gate.Kind.Choice(placeholder))) continue;
            if (task.isGroup() && placeholder.offersOptions())
                outline.warn(
                        task.line,
                        "A gate with gates below it offers no choice: write the choice as a gate of its own, `- [ ] … `%s``, beside groups `- [ ] If %s:`."
                                .formatted(spot.text(), placeholder.options().getFirst()));
            var field = new Field(
                    spot.line(), task.depth, task.part, task.index, ownLabel(task, spot), placeholder, task.words.runs());
            own.add(field);
            fields.add(field);
        }
        return own;
    }

    private static String ownLabel(Outline.Task task, Words.Spot spot) {
        var label = PUNCTUATION_AROUND.matcher(spot.before()).replaceAll("");
        return label.isEmpty() ? task.words.text() : label;
    }

    private static Placeholder placeholder(Words.Spot spot, int index) {
        return new Placeholder(index, spot.text(), spot.options(), spot.line(), spot.start(), spot.end());
    }

    private Item line(Outline.Line line, int section, boolean signOff) {
        var field = line.bullet() ? Labelled.field(line.words()) : Labelled.NONE;
        int index = field.exists() ? placeholders.size() : -1;
        if (!line.words().spots().isEmpty()) strays.placeholders(line.words(), field.exists() ? 1 : 0);
        if (gates.isEmpty()) releaseLines.addAll(ReleaseLines.read(line.words(), index));
        if (field.exists()) return place(line, section, signOff, field.label());
        var link = line.bullet() && !(gates.isEmpty() && ReleaseLines.is(line.words()))
                ? Labelled.link(line.words())
                : Labelled.NONE;
        return link.exists()
                ? new Link(line.line(), line.depth(), link.label(), link.value(), line.words().runs())
                : new Note(line.line(), line.depth(), line.words().runs(), line.bullet());
    }

    private Item place(Outline.Line line, int section, boolean signOff, String label) {
        var placeholder = placeholder(line.words().spots().getFirst(), placeholders.size());
        placeholders.add(placeholder);
        if (signOff) {
            var role = Roles.of(line, label, placeholder);
            roles.add(role);
            return role;
        }
        var field = new Field(line.line(), line.depth(), section, -1, label, placeholder, line.words().runs());
        fields.add(field);
        return field;
    }

    private void warnOfTickedGroups() {
        for (var gate : gates) {
            char mark = gate.source().mark();
            if (gate.isLeaf() || (mark != 'x' && mark != 'X')) continue;
            boolean open = gates.subList(gate.index() + 1, gate.end()).stream()
                    .anyMatch(below -> below.isLeaf() && !below.claim().clears());
            if (open)
                outline.warn(
                        gate.line(),
                        "This box is ticked while gates below it are open: the gates below decide, untick it.");
        }
    }
}
