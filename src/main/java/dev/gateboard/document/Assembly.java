package dev.gateboard.document;

import dev.gateboard.model.Checklist;
import dev.gateboard.model.Claim;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Item;
import dev.gateboard.model.Problem;
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

    private final Outline outline;
    private final Places places = new Places();
    private final LineItems lines;
    private final GatePlaces own;
    private final Identity identity = new Identity();
    private final List<UUID> paths = new ArrayList<>();
    private final List<Marks> marks = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();

    private Assembly(Outline outline, Source source) {
        this.outline = outline;
        this.lines = new LineItems(places, new Strays(source, outline));
        this.own = new GatePlaces(places, outline);
    }

    static Checklist of(String fileName, FrontMatter frontMatter, Outline outline, Source source, Checklist.Form form) {
        var assembly = new Assembly(outline, source);
        for (var task : outline.tasks()) assembly.identity.announce(task.words.comments());
        for (var part : outline.parts()) assembly.section(part);
        assembly.warnOfTickedGroups();
        Whole.warn(frontMatter, outline, source, form);
        return assembly.checklist(fileName, frontMatter.title());
    }

    private Checklist checklist(String fileName, String frontMatterTitle) {
        var heading = sections.stream()
                .map(Section::title)
                .filter(title -> !title.isEmpty())
                .findFirst();
        return new Checklist(
                frontMatterTitle.isEmpty() ? heading.orElse(fileName) : frontMatterTitle,
                frontMatterTitle,
                sections,
                gates,
                places.fields(),
                places.roles(),
                places.placeholders(),
                ReleaseLines.firsts(lines.releaseLines()),
                marks.stream().anyMatch(mark -> mark.requirement() == Gate.Requirement.REQUIRED),
                outline.problems().stream()
                        .sorted(Comparator.comparingInt(Problem::line))
                        .toList());
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
            items.add(
                    switch (row) {
                        case Outline.Task task -> gate(task, branches);
                        case Outline.Line line ->
                            lines.item(line, new LineItems.Place(index, signOff, gates.isEmpty()));
                    });
        }
        sections.add(new Section(
                index, title, part.title().runs(), part.level(), part.line(), part.firstGate(), end, signOff, items));
    }

    private static List<String> options(Outline.Task task) {
        for (var spot : task.words.spots()) if (!spot.options().isEmpty()) return spot.options();
        return List.of();
    }

    private Gate gate(Outline.Task task, Branches branches) {
        var text = task.words.text();
        var mark = Marks.of(text);
        marks.add(task.parent < 0 ? mark : mark.below(marks.get(task.parent)));
        var key =
                identity.gate(task.parent < 0 ? Identity.NOTHING : paths.get(task.parent), text, task.words.comments());
        paths.add(key.path());
        if (key.repeated())
            outline.warn(task.line, "Another gate has the same `gb:id`, so it is used for neither: give each its own.");
        var kind = task.isGroup() ? branches.branch(task).orElse(new Gate.Kind.Group()) : own.leaf(task);
        var ownFields = own.fields(task, kind);
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
                wording(task),
                task.words.runs(),
                kind,
                marks.getLast().requirement(),
                marks.getLast().invitesNotApplicable(),
                ownFields,
                claim,
                ProbeComments.in(task.words.comments(), task.line, outline),
                task.source);
        gates.add(gate);
        return gate;
    }

    private static Gate.Wording wording(Outline.Task task) {
        return task.words.marks().isEmpty() && task.above.isEmpty()
                ? Gate.Wording.PLAIN
                : new Gate.Wording(task.words.marks(), task.above);
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
