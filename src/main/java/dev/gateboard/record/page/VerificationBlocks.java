package dev.gateboard.record.page;

import dev.gateboard.language.Messages;
import dev.gateboard.record.content.RecordJson;
import java.util.ArrayList;
import java.util.List;

/// What the record was made from, with digests, and how anyone verifies it.
final class VerificationBlocks {
    private final RecordJson recordJson;
    private final boolean isDemo;

    VerificationBlocks(RecordJson recordJson, boolean isDemo) {
        this.recordJson = recordJson;
        this.isDemo = isDemo;
    }

    /// The files that gates rest on; their bytes are in the record folder.
    List<ContentBlock> evidence() {
        if (recordJson.evidence().isEmpty()) return List.of();
        return List.of(
                new ContentBlock.Heading(2, Messages.RECORD.text("evidence.title")),
                ContentBlock.Table.of(
                        "digests",
                        List.of(
                                Messages.RECORD.text("column.file"),
                                Messages.RECORD.text("column.size"),
                                Messages.RECORD.text("column.sha256")),
                        recordJson.evidence().stream()
                                .<ContentBlock.Row>map(file -> ContentBlock.CellRow.of(
                                        RichText.plain(file.name()),
                                        RichText.plain(Messages.RECORD.count("evidence.bytes", file.size())),
                                        RichText.code(file.sha256())))
                                .toList()));
    }

    /// @param remark what is true of this page alone; empty for the Markdown
    List<ContentBlock> howTo(RichText remark) {
        var blocks = new ArrayList<ContentBlock>();
        blocks.add(new ContentBlock.Heading(2, Messages.RECORD.text("verify.title")));
        blocks.add(new ContentBlock.Facts(facts()));
        var steps = new ArrayList<RichText>();
        if (isDemo) steps.add(RichText.plain(Messages.RECORD.text("demo.notice")));
        else if (recordJson.decision().decision().isEmpty())
            steps.add(RichText.plain(Messages.RECORD.text("verify.draft")));
        else {
            steps.add(new RichSentence().of(Messages.RECORD.text("verify.command")));
            steps.add(RichText.plain(Messages.RECORD.text("verify.signers")));
            steps.add(RichText.plain(Messages.RECORD.text("verify.statement")));
            steps.add(RichText.plain(Messages.RECORD.text("verify.readme")));
            steps.add(RichText.plain(Messages.RECORD.text("verify.limits")));
        }
        if (!remark.isEmpty()) steps.add(remark);
        blocks.add(new ContentBlock.Bullets(steps));
        return blocks;
    }

    private List<ContentBlock.Fact> facts() {
        var facts = new ArrayList<ContentBlock.Fact>();
        var sentence = new RichSentence();
        facts.add(new ContentBlock.Fact(
                Messages.RECORD.text("fact.review"),
                sentence.of(Messages.RECORD.text(
                        "verify.review",
                        sentence.place(recordJson.shortName()),
                        sentence.place(RichText.code(recordJson.review()))))));
        if (!recordJson.title().isEmpty())
            facts.add(
                    new ContentBlock.Fact(Messages.RECORD.text("fact.checklist"), RichText.plain(recordJson.title())));
        release(facts);
        for (int index = 0; index < recordJson.documents().size(); index++)
            facts.add(document(recordJson.documents().get(index), index == 0));
        var history = new RichSentence();
        facts.add(new ContentBlock.Fact(
                Messages.RECORD.text("fact.history"),
                history.of(Messages.RECORD.count(
                        "verify.history",
                        recordJson.history().events(),
                        history.place(RichText.code(recordJson.history().digest()))))));
        return facts;
    }

    private void release(List<ContentBlock.Fact> facts) {
        var release = recordJson.release();
        if (!release.service().isEmpty())
            facts.add(new ContentBlock.Fact(Messages.RECORD.text("fact.service"), RichText.plain(release.service())));
        if (!release.environment().isEmpty())
            facts.add(new ContentBlock.Fact(
                    Messages.RECORD.text("fact.environment"), RichText.plain(release.environment())));
        if (!release.names().isEmpty())
            facts.add(new ContentBlock.Fact(
                    Messages.RECORD.text("fact.build"), RichText.plain(String.join(", ", release.names()))));
    }

    private static ContentBlock.Fact document(RecordJson.Document document, boolean opened) {
        var sentence = new RichSentence();
        return new ContentBlock.Fact(
                opened ? Messages.RECORD.text("fact.documentOpened") : Messages.RECORD.text("fact.documentLater"),
                sentence.of(Messages.RECORD.text(
                        "verify.document",
                        sentence.place(document.fileName()),
                        sentence.place(RichText.code(document.sha256())))));
    }
}
