package dev.gateboard.document;

import dev.gateboard.model.Checklist;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Placeholder;
import dev.gateboard.model.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Writes decisions into a document's bytes (rule R26) and reads the result again: what would differ in anything but
/// what was decided is refused.
public final class Splicer {
    private final Document document;
    private final Checklist checklist;
    private final Decisions decisions;
    private final Suffixes suffixes;

    private Splicer(Document document, Checklist checklist, Decisions decisions) {
        this.document = document;
        this.checklist = checklist;
        this.decisions = decisions;
        this.suffixes = new Suffixes(document, checklist);
    }

    /// With nothing decided the result is the document itself. Decisions without a record take out a record that is
    /// there, since it would tell other standings than the boxes do.
    public static Spliced splice(Document document, Checklist checklist, Decisions decisions) {
        if (decisions.isEmpty()) return new Spliced.Written(document, checklist);
        return new Splicer(document, checklist, decisions).splice();
    }

    private Spliced splice() {
        for (var placeholder : checklist.placeholders()) {
            var problem = Optional.ofNullable(decisions.values().get(placeholder.index()))
                    .flatMap(Values::problem);
            if (problem.isPresent()) return new Spliced.Refused(new Problem(placeholder.line(), problem.get()));
        }
        var all = new ArrayList<Edit>();
        addGates(all);
        addValues(all);
        var record = RecordEdit.of(document, decisions.record());
        record.ifPresent(all::add);
        var edits = new Edits(all);
        var place = record.filter(_ -> !decisions.record().isEmpty())
                .map(edit -> RecordEdit.place(edit, edits.placeOf(edit)))
                .orElse(Span.NONE);
        return read(edits, place);
    }

    private Spliced read(Edits edits, Span record) {
        return switch (Documents.parse(document.fileName(), edits.applyTo(document), document.form())) {
            case Parsed.Unreadable(Problem problem) -> new Spliced.Refused(problem);
            case Parsed.Read(Document written, Checklist read) -> {
                var comparison = new Comparison(checklist, decisions, suffixes, edits, read);
                yield RecordEdit.problem(written, record)
                        .or(comparison::difference)
                        .<Spliced>map(Spliced.Refused::new)
                        .orElseGet(() -> new Spliced.Written(written, read));
            }
        };
    }

    private void addGates(List<Edit> edits) {
        for (var gate : checklist.gates()) {
            var written = decisions.gates().get(gate.index());
            if (written == null) continue;
            var place = gate.source();
            if (!place.boxed())
                edits.add(new Edit(place.box(), place.box(), "[" + written.box().mark() + "] "));
            else if (!written.box().isSaidBy(place.mark()))
                edits.add(new Edit(
                        place.box(),
                        place.box() + 1,
                        String.valueOf(written.box().mark())));
            var suffix = suffixes.of(gate, written);
            if (!document.text()
                    .substring(place.suffixStart(), place.suffixEnd())
                    .equals(suffix)) edits.add(new Edit(place.suffixStart(), place.suffixEnd(), suffix));
        }
    }

    /// Inside a table a bar would end the cell.
    private void addValues(List<Edit> edits) {
        if (decisions.values().isEmpty()) return;
        var rowLines = new BitSet();
        for (var gate : checklist.gates()) if (document.isRow(gate.index())) rowLines.set(gate.line());
        for (var placeholder : checklist.placeholders()) {
            var value = Optional.ofNullable(decisions.values().get(placeholder.index()))
                    .map(String::strip);
            if (value.isEmpty()) continue;
            var text = rowLines.get(placeholder.line()) ? value.get().replace("|", "\\|") : value.get();
            edits.add(new Edit(placeholder.start(), placeholder.end(), text));
        }
    }

    /// The placeholders that stand in a gate's text, in its order.
    static List<Placeholder> placeholders(Gate gate) {
        var placeholders = new ArrayList<Placeholder>();
        for (var field : gate.fields()) placeholders.add(field.placeholder());
        if (gate.kind() instanceof Gate.Kind.Choice(Placeholder choice)) placeholders.add(choice);
        placeholders.sort(Comparator.comparingInt(Placeholder::index));
        return placeholders;
    }
}
