package dev.gateboard.workspace.record;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.review.GateCodeTable;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.AnswerTextParser;
import dev.gateboard.text.review.StatusText;
import java.util.List;

/// Why a line of a reply cannot be recorded, where that takes a look at the review.
final class AnswerProblemText {
    private AnswerProblemText() {}

    static String foreign(Review review, List<ReviewStatus> all, AnswerTextParser.Item item) {
        var code = item.code();
        var folded = GateCodeTable.normalize(code);
        return all.stream()
                .filter(other -> !other.review().id().equals(review.id()))
                .filter(other -> folded.startsWith(new GateCodeTable(other.review()).prefix() + "-"))
                .findFirst()
                .map(other -> Messages.RECORD.text(
                        "reply.otherReview",
                        number(item),
                        code,
                        other.review().name(),
                        other.review().id().toString()))
                .orElseGet(() -> Messages.RECORD.text("reply.unknownCode", number(item), code));
    }

    static String changed(ReviewStatus reviewStatus, AnswerTextParser.Item item, Gate gate) {
        var status = reviewStatus.status(gate);
        return status.attribution()
                .map(attribution -> Messages.RECORD.text(
                        "reply.changedBy",
                        number(item),
                        gate.text(),
                        StatusText.status(status.status()),
                        attribution.by().name()))
                .orElseGet(() -> Messages.RECORD.text("reply.changed", number(item), gate.text()));
    }

    static String number(AnswerTextParser.Item item) {
        return Integer.toString(item.line());
    }
}
