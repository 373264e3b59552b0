package dev.gateboard.record.page;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.text.review.StatusText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Every gate, a table per section (rule R27), and the gates that the document no longer has (rule R31).
final class GateBlocks {
    private static final int GATE_COLUMN = 1;

    private final RecordJson recordJson;
    private final RecordPhrases phrases;
    private final GateRows rows;
    private final HeadingNames names;

    GateBlocks(RecordJson recordJson, RecordPhrases phrases) {
        this.recordJson = recordJson;
        this.phrases = phrases;
        this.rows = new GateRows(recordJson);
        this.names = new HeadingNames(recordJson);
    }

    List<ContentBlock> blocks() {
        var blocks = new ArrayList<ContentBlock>();
        blocks.add(new ContentBlock.Heading(2, Messages.RECORD.text("gates.title")));
        var sections = new LinkedHashMap<List<String>, List<RecordJson.LeafGate>>();
        for (var leaf : recordJson.leaves())
            sections.computeIfAbsent(leaf.headings(), _ -> new ArrayList<>()).add(leaf);
        sections.forEach((headings, leaves) -> {
            if (!headings.isEmpty()) blocks.add(new ContentBlock.Heading(3, names.path(headings)));
            blocks.add(table(leaves));
        });
        archived(blocks);
        return blocks;
    }

    private ContentBlock.Table table(List<RecordJson.LeafGate> leaves) {
        return new ContentBlock.Table(
                "gates",
                List.of(
                        Messages.RECORD.text("column.line"),
                        Messages.RECORD.text("column.gate"),
                        Messages.RECORD.text("column.status"),
                        Messages.RECORD.text("column.by"),
                        Messages.RECORD.text("column.evidence")),
                GATE_COLUMN,
                rows.rows(leaves, this::row));
    }

    private ContentBlock.CellRow row(RecordJson.LeafGate leaf) {
        return new ContentBlock.CellRow(
                List.of(
                        RichText.plain(Integer.toString(leaf.line())),
                        rows.gate(leaf),
                        status(leaf),
                        phrases.author(leaf),
                        evidence(leaf)),
                GateRows.shape(leaf));
    }

    private static RichText status(RecordJson.LeafGate leaf) {
        var status = StatusText.status(leaf.status());
        var parts = new ArrayList<RichText>();
        parts.add(RichText.plain(leaf.required() ? status : Messages.RECORD.text("gate.optional", status)));
        if (leaf.unconfirmed()) parts.add(RichText.strong(Messages.RECORD.text("gate.unconfirmed")));
        if (!leaf.failures().isEmpty()) parts.add(RichText.strong(Messages.RECORD.text("gate.failedBefore")));
        return RichText.join(", ", parts);
    }

    private RichText evidence(RecordJson.LeafGate leaf) {
        var parts = new ArrayList<RichText>();
        if (GateRows.isPassedWithoutEvidence(leaf)) parts.add(RichText.strong(Messages.RECORD.text("gate.noEvidence")));
        // Of what signals say, the reason is the reading itself.
        boolean told =
                leaf.by().equals(Person.SIGNAL.toString()) && !leaf.readings().isEmpty();
        if (!leaf.reason().isEmpty() && !told) parts.add(RichText.plain(RecordPhrases.reason(leaf.reason())));
        leaf.evidence().forEach(piece -> parts.add(phrases.evidence(piece)));
        leaf.readings().forEach(reading -> parts.add(phrases.reading(reading)));
        return RichText.join("; ", parts.stream().distinct().toList());
    }

    private void archived(List<ContentBlock> blocks) {
        if (recordJson.archived().isEmpty()) return;
        blocks.add(new ContentBlock.Heading(2, Messages.RECORD.text("archived.title")));
        blocks.add(ContentBlock.Table.of(
                "narrowEnd",
                List.of(
                        Messages.RECORD.text("column.gate"),
                        Messages.RECORD.text("column.earlierDecision"),
                        Messages.RECORD.text("column.removedBy")),
                recordJson.archived().stream()
                        .<ContentBlock.Row>map(gone -> ContentBlock.CellRow.of(
                                RichText.plain(gone.text()),
                                RichText.plain(RecordPhrases.reason(gone.decision())),
                                phrases.author(gone.by(), gone.enteredBy(), gone.at())))
                        .toList()));
    }
}
