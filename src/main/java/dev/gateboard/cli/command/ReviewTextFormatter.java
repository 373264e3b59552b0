package dev.gateboard.cli.command;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.CountText;
import dev.gateboard.text.review.EarlierDecisionText;
import dev.gateboard.text.review.StatusText;
import java.util.ArrayList;

/// What several commands print for people: counts, a line per gate, a line per problem of a file. What only one command
/// prints is in that command.
public final class ReviewTextFormatter {
    private ReviewTextFormatter() {}

    /// "2 passed, 1 waived, 37 open of 40 leaves in 50 tasks".
    public static String counts(ReviewStatus reviewStatus) {
        var total = reviewStatus.total();
        var parts = new ArrayList<String>();
        for (var status : GateStatus.COUNTED) {
            int count = total.countConfirmed(status);
            if (count == 0) continue;
            var alone = status == GateStatus.PASSED && total.withoutEvidence() > 0
                    ? " (" + total.withoutEvidence() + " on a word alone)"
                    : "";
            parts.add(count + " " + StatusText.status(status) + alone);
        }
        if (total.claimed() > 0) parts.add(StatusText.unconfirmed(total));
        var found = parts.isEmpty() ? "nothing" : String.join(", ", parts);
        return found + " of " + CountText.quantity(total.leaves(), "gate") + " ("
                + CountText.quantity(reviewStatus.review().checklist().gates().size(), "task") + " with the groups)";
    }

    public static String gate(ReviewStatus reviewStatus, Gate gate) {
        var status = reviewStatus.status(gate);
        var reason = EarlierDecisionText.reason(reviewStatus.review(), gate, status);
        return "L" + gate.line() + "  " + StatusText.status(status.status()) + "  " + text(reviewStatus.review(), gate)
                + (reason.isEmpty() ? "" : "  (" + reason + ")");
    }

    /// A choice with what was chosen in place of what it offers.
    private static String text(Review review, Gate gate) {
        if (!(gate.kind() instanceof Gate.Kind.Choice(var placeholder))
                || !(review.mark(gate) instanceof Mark.Chosen chosen)) return gate.text();
        return gate.text().replace(placeholder.text(), chosen.option());
    }

    public static String problem(String fileName, Problem problem) {
        return (problem.file().isEmpty() ? fileName : problem.file()) + ":" + problem.line() + ": " + problem.message();
    }
}
