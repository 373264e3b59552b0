package dev.gateboard.document.write;

import dev.gateboard.document.Document;
import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.StatusCell;
import dev.gateboard.document.TextSpan;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.document.syntax.MarkdownEscaper;
import dev.gateboard.document.syntax.PlaceholderValueRules;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.Placeholder;
import dev.gateboard.model.checklist.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Writes decisions into a document's bytes (rule R26) and reads the result again: what would differ in anything but
/// what was decided is refused.
public final class DocumentWriter {
    private final Document document;
    private final Checklist checklist;
    private final WriteInstructions decisions;
    private final SuffixEscaper suffixes;
    private final IncludeCommentWriter comment;

    private DocumentWriter(Document document, Checklist checklist, WriteInstructions decisions) {
        this.document = document;
        this.checklist = checklist;
        this.decisions = RoleAnswerWriter.withValues(checklist, decisions);
        this.suffixes = new SuffixEscaper(document, checklist);
        this.comment = new IncludeCommentWriter(document, checklist.gates(), !decisions.isEmpty());
    }

    /// With nothing decided the result is the document itself. Decisions without a record take out a record that is
    /// there, since it would tell other statuses than the boxes do.
    public static DocumentWriteResult splice(Document document, Checklist checklist, WriteInstructions decisions) {
        var writer = new DocumentWriter(document, checklist, decisions);
        if (decisions.isEmpty() && writer.comment.edit().isEmpty())
            return new DocumentWriteResult.WrittenDocument(document, checklist);
        return writer.splice();
    }

    private DocumentWriteResult splice() {
        for (var placeholder : checklist.placeholders()) {
            var problem = Optional.ofNullable(decisions.values().get(placeholder.index()))
                    .flatMap(value -> PlaceholderValueRules.findProblem(
                            value, document.form().rulesVersion()));
            if (problem.isPresent())
                return new DocumentWriteResult.WriteRefused(new Problem(placeholder.line(), problem.get()));
        }
        var all = new ArrayList<TextEdit>();
        addGates(all);
        addValues(all);
        all.addAll(RoleAnswerWriter.edits(document, checklist, decisions.roles()));
        comment.edit().ifPresent(all::add);
        var record = RecordBlockWriter.of(document, decisions.record(), comment.isAppended());
        record.ifPresent(all::add);
        var edits = new EditScript(all);
        var place = record.filter(_ -> !decisions.record().isEmpty())
                .map(edit -> RecordBlockWriter.place(edit, edits.placeOf(edit)))
                .orElse(TextSpan.NONE);
        return read(edits, place);
    }

    private DocumentWriteResult read(EditScript edits, TextSpan record) {
        return switch (DocumentParser.parse(document.fileName(), edits.applyTo(document), readAgainAs())) {
            case DocumentParseResult.Unreadable(Problem problem) -> new DocumentWriteResult.WriteRefused(problem);
            case DocumentParseResult.Parsed(Document written, Checklist read) -> {
                var comparison = new ReadBackChecker(checklist, decisions, suffixes, edits, written, read);
                yield RecordBlockWriter.problem(written, record)
                        .or(comparison::findDifference)
                        .<DocumentWriteResult>map(DocumentWriteResult.WriteRefused::new)
                        .orElseGet(() -> new DocumentWriteResult.WrittenDocument(written, read));
            }
        };
    }

    /// A file says by itself what is included in it, so it is read as anyone opens it.
    private GateSyntax readAgainAs() {
        var form = document.form();
        return comment.isWanted() ? form.withInclusions(List.of()).withName(GateSyntax.TASKS.name()) : form;
    }

    private void addGates(List<TextEdit> edits) {
        for (var gate : checklist.gates()) {
            var written = decisions.gates().get(gate.index());
            if (written == null) continue;
            var place = gate.source();
            var cell = document.statusCell(gate.index());
            if (cell.isPresent()) addStatus(cell.get(), written, edits);
            else if (!place.hasBox())
                edits.add(new TextEdit(
                        place.box(), place.box(), "[" + written.box().mark() + "] "));
            else if (!written.box().matches(place.mark()))
                edits.add(new TextEdit(
                        place.box(),
                        place.box() + 1,
                        String.valueOf(written.box().mark())));
            var suffix = suffixes.of(gate, written);
            if (!document.text()
                    .substring(place.suffixStart(), place.suffixEnd())
                    .equals(suffix)) edits.add(new TextEdit(place.suffixStart(), place.suffixEnd(), suffix));
        }
    }

    private static void addStatus(StatusCell cell, WriteInstructions.GateMark written, List<TextEdit> edits) {
        var text = StatusCellWriter.written(cell, written);
        if (!text.equals(cell.raw()))
            edits.add(new TextEdit(cell.span().start(), cell.span().end(), text));
    }

    /// Inside a table a bar would end the cell; outside a code span, punctuation could begin a link or emphasis.
    private void addValues(List<TextEdit> edits) {
        if (decisions.values().isEmpty()) return;
        var rowLines = new BitSet();
        for (var gate : checklist.gates()) if (document.isRow(gate.index())) rowLines.set(gate.line());
        for (var placeholder : checklist.placeholders()) {
            var value = Optional.ofNullable(decisions.values().get(placeholder.index()))
                    .map(String::strip);
            if (value.isEmpty()) continue;
            boolean isCell = placeholder.isCell() || rowLines.get(placeholder.line());
            var text = !placeholder.isCode()
                    ? MarkdownEscaper.escapeValue(value.get())
                    : isCell ? value.get().replace("|", "\\|") : value.get();
            edits.add(new TextEdit(placeholder.start(), placeholder.end(), text));
        }
    }

    /// The placeholders that stand in a gate's text, in its order.
    public static List<Placeholder> placeholders(Gate gate) {
        var placeholders = new ArrayList<Placeholder>();
        for (var field : gate.fields()) placeholders.add(field.placeholder());
        if (gate.kind() instanceof Gate.Kind.Choice(Placeholder choice)) placeholders.add(choice);
        placeholders.sort(Comparator.comparingInt(Placeholder::index));
        return placeholders;
    }
}
