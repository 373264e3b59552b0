package dev.gateboard.cli.command;

import dev.gateboard.language.Messages;
import dev.gateboard.model.agenda.OwnerProposals;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.model.status.Tally;
import dev.gateboard.text.review.EarlierDecisionText;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.text.review.StatusText;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;

/// What several commands print for people: counts, a line per gate, a line per problem of a file. What only one command
/// prints is in that command.
public final class ReviewTextFormatter {
    private ReviewTextFormatter() {}

    /// "40 gates: 2 passed, 1 waived, 37 open".
    public static String counts(ReviewStatus reviewStatus) {
        return counts(reviewStatus.total());
    }

    /// The same of a tally.
    public static String counts(Tally total) {
        var parts = new ArrayList<String>();
        for (var status : GateStatus.COUNTED) {
            int count = total.countConfirmed(status);
            if (count == 0) continue;
            int without = status == GateStatus.PASSED ? total.withoutEvidence() : 0;
            parts.add(
                    without == 0
                            ? Messages.COMMAND.text("counts.status", count, StatusText.status(status))
                            : without == count
                                    ? Messages.COMMAND.text("counts.passedWithout", count)
                                    : Messages.COMMAND.text("counts.passedPartly", count, count - without, without));
        }
        if (total.claimed() > 0) parts.add(StatusText.unconfirmed(total));
        return Messages.COMMAND.count("counts.gates", total.leaves(), String.join(", ", parts));
    }

    public static String gate(ReviewStatus reviewStatus, Gate gate) {
        var status = reviewStatus.status(gate);
        var reason = EarlierDecisionText.reason(reviewStatus.review(), gate, status);
        return "L" + gate.line() + "  " + StatusText.status(status.status()) + "  "
                + SectionText.withSection(reviewStatus.review().checklist(), gate, text(reviewStatus.review(), gate))
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

    /// What a document names of owners, with the number of the first gate or heading that has an owner; empty where
    /// none is named.
    ///
    /// @param command what assigns them
    public static Optional<Problem> ownerOffer(Checklist checklist, String command) {
        var gates = OwnerProposals.gates(checklist);
        var sections = OwnerProposals.sections(checklist);
        int all = gates.size() + sections.size();
        if (all == 0) return Optional.empty();
        var sentence = gates.isEmpty()
                ? Messages.COMMAND.count("lint.sectionOwners", all, command)
                : sections.isEmpty()
                        ? Messages.COMMAND.count("lint.owners", all, command)
                        : Messages.COMMAND.text("lint.bothOwners", all, command);
        int line = IntStream.concat(
                        gates.stream().mapToInt(Gate::line),
                        sections.stream()
                                .mapToInt(named -> checklist
                                        .sections()
                                        .get(named.section())
                                        .line()))
                .min()
                .orElse(1);
        return Optional.of(Problem.offer(line, sentence));
    }
}
