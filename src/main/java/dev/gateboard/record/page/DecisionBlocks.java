package dev.gateboard.record.page;

import dev.gateboard.language.Messages;
import dev.gateboard.record.content.RecordJson;
import java.util.List;

/// The decisions of a round (rule R27).
record DecisionBlocks(RecordPhrases phrases) {

    /// @param level of the heading
    List<ContentBlock> blocks(RecordJson.Round round, int level) {
        if (round.decisions().isEmpty()) return List.of();
        return List.of(
                new ContentBlock.Heading(level, Messages.RECORD.text("votes.decision")),
                ContentBlock.Table.of(
                        "decisions",
                        List.of(
                                Messages.RECORD.text("column.decision"),
                                Messages.RECORD.text("column.reason"),
                                Messages.RECORD.text("column.by"),
                                Messages.RECORD.text("column.until")),
                        round.decisions().stream().map(this::decision).toList()));
    }

    private ContentBlock.Row decision(RecordJson.Decision made) {
        var by = phrases.author(made.by(), made.recordedBy(), made.at());
        if (!made.second().isEmpty()) {
            var sentence = new RichSentence();
            by = sentence.of(Messages.RECORD.text(
                    "decision.second", sentence.place(by), sentence.place(phrases.name(made.second()))));
        }
        return ContentBlock.CellRow.of(
                RichText.strong(RecordPhrases.decision(made.decision())),
                RichText.plain(made.reason()),
                by,
                until(made));
    }

    /// Only a go holds until something changes.
    private RichText until(RecordJson.Decision made) {
        if (!made.until().isEmpty()) return RichText.plain(phrases.clock().end(made.until()));
        return made.decision().startsWith("go")
                ? RichText.plain(Messages.RECORD.text("time.untilChange"))
                : RichText.EMPTY;
    }
}
