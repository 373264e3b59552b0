package dev.gateboard.record.page;

import dev.gateboard.language.Messages;
import dev.gateboard.record.content.RecordJson;
import java.util.ArrayList;
import java.util.List;

/// The conditions and the dissent of the newest round.
final class ConditionBlocks {
    private final RecordJson recordJson;
    private final RecordPhrases phrases;

    ConditionBlocks(RecordJson recordJson, RecordPhrases phrases) {
        this.recordJson = recordJson;
        this.phrases = phrases;
    }

    /// Those of the last round's votes: a draft has no decision that could hold them.
    static List<RecordJson.Condition> conditions(RecordJson recordJson) {
        return votes(recordJson).stream()
                .flatMap(vote -> vote.conditions().stream())
                .toList();
    }

    static List<RecordJson.Vote> votes(RecordJson recordJson) {
        return recordJson.rounds().isEmpty()
                ? List.of()
                : recordJson.rounds().getLast().votes();
    }

    List<ContentBlock> blocks() {
        var blocks = new ArrayList<ContentBlock>();
        conditions(blocks);
        dissent(blocks);
        return blocks;
    }

    private void conditions(List<ContentBlock> blocks) {
        var rows = new ArrayList<ContentBlock.Row>();
        for (var vote : votes(recordJson))
            for (var condition : vote.conditions())
                rows.add(ContentBlock.CellRow.of(
                        RichText.plain(condition.text()),
                        RichText.join(": ", List.of(RichText.plain(vote.role()), RichText.plain(vote.reason()))),
                        phrases.name(condition.owner()),
                        RichText.plain(phrases.clock().due(condition.due()))));
        if (rows.isEmpty()) return;
        blocks.add(new ContentBlock.Heading(2, Messages.RECORD.text("conditions.title")));
        blocks.add(ContentBlock.Table.of(
                "conditions",
                List.of(
                        Messages.RECORD.text("column.condition"),
                        Messages.RECORD.text("column.from"),
                        Messages.RECORD.text("column.owner"),
                        Messages.RECORD.text("column.due")),
                rows));
    }

    /// What a role said against the decision: its dissent, and a no-go that a go went against.
    private void dissent(List<ContentBlock> blocks) {
        var rows = new ArrayList<ContentBlock.Row>();
        for (var vote : votes(recordJson)) {
            boolean overruled = vote.answer().equals("no-go")
                    && recordJson.decision().decision().startsWith("go");
            if (!overruled && vote.dissent().isBlank()) continue;
            rows.add(ContentBlock.CellRow.of(
                    RichText.plain(vote.role()),
                    phrases.name(vote.person()),
                    overruled
                            ? phrases.vote(vote.answer(), vote.reason(), vote.dissent())
                            : RichText.plain(vote.dissent())));
        }
        if (rows.isEmpty()) return;
        blocks.add(new ContentBlock.Heading(2, Messages.RECORD.text("dissent.title")));
        blocks.add(ContentBlock.Table.of(
                "dissent",
                List.of(
                        Messages.RECORD.text("column.role"),
                        Messages.RECORD.text("column.person"),
                        Messages.RECORD.text("column.dissent")),
                rows));
    }
}
