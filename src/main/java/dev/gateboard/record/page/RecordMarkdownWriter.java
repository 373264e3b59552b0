package dev.gateboard.record.page;

import dev.gateboard.language.Messages;
import dev.gateboard.model.meeting.DecisionEntry;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.record.content.RecordJsonBuilder;
import java.util.ArrayList;
import java.util.List;

/// The record at the end of a document, in plain Markdown and in the current language; before a decision it is a
/// draft (rule R27). The same state gives the same bytes.
public final class RecordMarkdownWriter {
    private final ReviewStatus reviewStatus;
    private final RecordJson recordJson;

    /// @param head the hash of the newest event
    public RecordMarkdownWriter(ReviewStatus reviewStatus, String head) {
        this.reviewStatus = reviewStatus;
        this.recordJson = RecordJsonBuilder.forMarkdown(reviewStatus, head);
    }

    /// Without the markers around it.
    public String markdown() {
        var review = reviewStatus.review();
        var asOf = review.meeting()
                .conclusion()
                .map(DecisionEntry::attribution)
                .map(Attribution::at)
                .orElse(review.lastEvent().at());
        var record = new RecordOutline(recordJson, review.isDemo(), asOf, List.of());
        var summary = record.summary();
        var blocks = new ArrayList<ContentBlock>();
        blocks.add(new ContentBlock.Heading(1, summary.title()));
        summary.sentences().forEach(sentence -> blocks.add(new ContentBlock.Paragraph(sentence)));
        var facts = new ArrayList<>(record.facts(false));
        if (review.meeting().conclusion().isPresent() && !review.isDemo())
            facts.add(new ContentBlock.Fact(
                    Messages.RECORD.text("fact.signatures"),
                    new RichSentence().of(Messages.RECORD.text("signatures.notHere"))));
        blocks.add(new ContentBlock.Facts(facts));
        blocks.add(new ContentBlock.Paragraph(summary.legend()));
        blocks.addAll(record.exceptions());
        blocks.addAll(record.meeting());
        blocks.addAll(record.everything(RichText.EMPTY));
        return MarkdownBlockWriter.write(blocks);
    }
}
