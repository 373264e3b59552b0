package dev.gateboard.record.page;

import dev.gateboard.language.Messages;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.text.review.StatusText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// What a reader should know before anything else: conditions, and the gates that are no plain pass (rules R10, R11,
/// R15 and R27), a short table for each kind.
final class ExceptionBlocks {
    private final RecordJson recordJson;
    private final RecordPhrases phrases;
    private final GateRows rows;
    private final List<ContentBlock> blocks = new ArrayList<>();

    ExceptionBlocks(RecordJson recordJson, RecordPhrases phrases) {
        this.recordJson = recordJson;
        this.phrases = phrases;
        this.rows = new GateRows(recordJson);
    }

    List<ContentBlock> blocks() {
        blocks.addAll(new ConditionBlocks(recordJson, phrases).blocks());
        addNotCleared();
        table(
                "waivers",
                Messages.RECORD.text("waived.title"),
                List.of(
                        column(),
                        Messages.RECORD.text("column.reasonAndRisk"),
                        Messages.RECORD.text("column.by"),
                        Messages.RECORD.text("column.until")),
                leaf -> leaf.status() == GateStatus.WAIVED && !leaf.unconfirmed(),
                this::waived);
        table(
                "overruled",
                Messages.RECORD.text("overruled.title"),
                List.of(
                        column(),
                        Messages.RECORD.text("column.by"),
                        Messages.RECORD.text("column.signal"),
                        Messages.RECORD.text("column.reason")),
                leaf -> leaf.readings().stream().anyMatch(RecordJson.Reading::overruled),
                this::overruled);
        table(
                "narrowEnd",
                Messages.RECORD.text("notApplicable.title"),
                List.of(column(), Messages.RECORD.text("column.reason"), Messages.RECORD.text("column.by")),
                leaf -> leaf.status() == GateStatus.NOT_APPLICABLE && !leaf.unconfirmed(),
                leaf -> ContentBlock.CellRow.of(rows.gateWithLine(leaf), reason(leaf), author(leaf)));
        table(
                "narrowMiddle",
                Messages.RECORD.text("noEvidence.title"),
                List.of(column(), Messages.RECORD.text("column.by"), Messages.RECORD.text("column.note")),
                GateRows::isPassedWithoutEvidence,
                leaf -> ContentBlock.CellRow.of(rows.gateWithLine(leaf), author(leaf), reason(leaf)));
        table(
                "narrowMiddle",
                Messages.RECORD.text("unconfirmed.title"),
                List.of(column(), Messages.RECORD.text("column.status"), Messages.RECORD.text("column.note")),
                RecordJson.LeafGate::unconfirmed,
                leaf -> ContentBlock.CellRow.of(
                        rows.gateWithLine(leaf), RichText.plain(StatusText.status(leaf.status())), reason(leaf)));
        table(
                "narrowEnd",
                Messages.RECORD.text("failedBefore.title"),
                List.of(column(), Messages.RECORD.text("column.failure"), Messages.RECORD.text("column.by")),
                leaf -> !leaf.failures().isEmpty(),
                this::failedBefore);
        return blocks;
    }

    /// The gates and the fields that a go waits for.
    private void addNotCleared() {
        var found = recordJson.leaves().stream()
                .filter(leaf -> !leaf.status().isCleared())
                .toList();
        var all = new ArrayList<>(rows.rows(found, this::notCleared));
        recordJson.placeholders().stream()
                .filter(this::isEmptyField)
                .map(this::emptyField)
                .forEach(all::add);
        if (all.isEmpty()) return;
        blocks.add(new ContentBlock.Heading(2, Messages.RECORD.text("notCleared.title")));
        var columns = List.of(column(), Messages.RECORD.text("column.status"), Messages.RECORD.text("column.reason"));
        blocks.add(ContentBlock.Table.of("narrowMiddle", columns, all));
    }

    /// A gate's own field is the reason of that gate. A place without a label is no field but a role's, which its vote
    /// fills.
    private boolean isEmptyField(RecordJson.Placeholder place) {
        return place.value().isEmpty()
                && !place.label().isEmpty()
                && recordJson.leaves().stream().noneMatch(leaf -> leaf.line() == place.line());
    }

    private ContentBlock.Row emptyField(RecordJson.Placeholder place) {
        var line = Messages.RECORD.text("gate.line", place.label(), Integer.toString(place.line()));
        return ContentBlock.CellRow.of(
                RichText.plain(line), RichText.plain(Messages.RECORD.text("field.empty")), RichText.EMPTY);
    }

    private static String column() {
        return Messages.RECORD.text("column.gate");
    }

    private void table(
            String style,
            String title,
            List<String> columns,
            Predicate<RecordJson.LeafGate> wanted,
            Function<RecordJson.LeafGate, ContentBlock.CellRow> row) {
        var found = recordJson.leaves().stream().filter(wanted).toList();
        if (found.isEmpty()) return;
        blocks.add(new ContentBlock.Heading(2, title));
        blocks.add(ContentBlock.Table.of(style, columns, rows.rows(found, row)));
    }

    private static RichText reason(RecordJson.LeafGate leaf) {
        return RichText.plain(RecordPhrases.reason(leaf.reason()));
    }

    private RichText author(RecordJson.LeafGate leaf) {
        return phrases.author(leaf.by(), leaf.enteredBy(), leaf.at());
    }

    private ContentBlock.CellRow notCleared(RecordJson.LeafGate leaf) {
        var status = StatusText.status(leaf.status());
        return ContentBlock.CellRow.of(
                rows.gateWithLine(leaf),
                RichText.plain(leaf.required() ? status : Messages.RECORD.text("gate.optional", status)),
                reason(leaf));
    }

    private ContentBlock.CellRow waived(RecordJson.LeafGate leaf) {
        if (leaf.waiver().isEmpty())
            return ContentBlock.CellRow.of(rows.gateWithLine(leaf), reason(leaf), author(leaf), RichText.EMPTY);
        var waiver = leaf.waiver().getFirst();
        var sentence = new RichSentence();
        var reason = sentence.place(waiver.reason());
        var risk = sentence.place(waiver.risk());
        var why = sentence.of(
                waiver.mitigation().isBlank()
                        ? Messages.RECORD.text("waived.risk", reason, risk)
                        : Messages.RECORD.text("waived.mitigation", reason, risk, sentence.place(waiver.mitigation())));
        return ContentBlock.CellRow.of(
                rows.gateWithLine(leaf), why, phrases.author(leaf), RichText.plain(waiver.until()));
    }

    private ContentBlock.CellRow overruled(RecordJson.LeafGate leaf) {
        var against = leaf.readings().stream()
                .filter(RecordJson.Reading::overruled)
                .map(phrases::reading)
                .toList();
        var sentence = new RichSentence();
        var why = leaf.overruledPass().isBlank()
                ? reason(leaf)
                : sentence.of(Messages.RECORD.text(
                        "overruled.passBefore", sentence.place(reason(leaf)), sentence.place(leaf.overruledPass())));
        return ContentBlock.CellRow.of(rows.gateWithLine(leaf), author(leaf), RichText.join("; ", against), why);
    }

    private ContentBlock.CellRow failedBefore(RecordJson.LeafGate leaf) {
        return ContentBlock.CellRow.of(
                rows.gateWithLine(leaf),
                RichText.join(
                        "; ", leaf.failures().stream().map(phrases::failure).toList()),
                RichText.join(
                        "; ",
                        leaf.failures().stream()
                                .map(failure -> phrases.author(failure.by(), failure.enteredBy(), failure.at()))
                                .toList()));
    }
}
