package dev.gateboard.record.page;

import dev.gateboard.language.Messages;
import dev.gateboard.language.StoredReason;
import dev.gateboard.record.content.RecordJson;
import java.util.ArrayList;
import java.util.List;

/// What was changed of who has to agree, and the amendments of earlier records of the review (rule R27).
final class ChangeBlocks {
    private final RecordJson recordJson;
    private final RecordPhrases phrases;
    private final List<ContentBlock> blocks = new ArrayList<>();

    ChangeBlocks(RecordJson recordJson, RecordPhrases phrases) {
        this.recordJson = recordJson;
        this.phrases = phrases;
    }

    List<ContentBlock> blocks() {
        roleChanges();
        amendments();
        return blocks;
    }

    private void roleChanges() {
        if (recordJson.roleChanges().isEmpty()) return;
        blocks.add(new ContentBlock.Heading(2, Messages.RECORD.text("roleChanges.title")));
        blocks.add(ContentBlock.Table.of(
                "changes",
                List.of(
                        Messages.RECORD.text("column.role"),
                        Messages.RECORD.text("column.change"),
                        Messages.RECORD.text("column.reason"),
                        Messages.RECORD.text("column.by")),
                recordJson.roleChanges().stream()
                        .<ContentBlock.Row>map(made -> ContentBlock.CellRow.of(
                                RichText.plain(made.role()),
                                RichText.plain(StoredReason.translateChange(made.change())),
                                RichText.plain(made.reason()),
                                phrases.author(made.by(), made.enteredBy(), made.at())))
                        .toList()));
    }

    /// Those of the records before this one, which stay as they were signed.
    private void amendments() {
        if (recordJson.amendments().isEmpty()) return;
        blocks.add(new ContentBlock.Heading(2, Messages.RECORD.text("amendments.earlier")));
        blocks.add(ContentBlock.Table.of(
                "changes",
                List.of(
                        Messages.RECORD.text("column.amendment"),
                        Messages.RECORD.text("column.reason"),
                        Messages.RECORD.text("column.by"),
                        Messages.RECORD.text("column.digests")),
                recordJson.amendments().stream().map(this::amendment).toList()));
    }

    private ContentBlock.Row amendment(RecordJson.Amended made) {
        var sentence = new RichSentence();
        return ContentBlock.CellRow.of(
                RichText.plain(Integer.toString(made.number())),
                RichText.plain(made.reason()),
                phrases.author(made.by(), made.by(), made.at()),
                sentence.of(Messages.RECORD.text(
                        "amendments.digests", sentence.place(made.sha256()), sentence.place(made.amends()))));
    }
}
