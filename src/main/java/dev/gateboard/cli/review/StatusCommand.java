package dev.gateboard.cli.review;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.ReviewJsonFormatter;
import dev.gateboard.cli.command.ReviewTextFormatter;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.OpenQuestion;
import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.BlockerText;
import dev.gateboard.text.review.HeadlineText;
import dev.gateboard.text.review.OpenQuestionText;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.text.review.TierText;
import dev.gateboard.text.review.VoteText;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Tells how a review stands.
@Command(name = "status")
public final class StatusCommand extends CliCommand {
    @Parameters(paramLabel = "REVIEW", descriptionKey = "usage.review")
    String review = "";

    public StatusCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        return session.withWorkspace(workspace -> {
            var reviewStatus = CommandContext.review(workspace, review);
            if (session.isJson()) session.out().println(new ReviewJsonFormatter(reviewStatus).text(true));
            else lines(reviewStatus).forEach(session.out()::println);
            return reviewStatus.isReady() ? ExitCode.DONE : ExitCode.BLOCKED;
        });
    }

    private static List<String> lines(ReviewStatus reviewStatus) {
        var lines = new ArrayList<String>();
        var headline = HeadlineText.of(reviewStatus, reviewStatus.at());
        lines.add(Messages.COMMAND.text("status.headline", reviewStatus.review().name(), headline.text()));
        if (headline.isDecided()) lines.add(headline.since());
        lines.add(ReviewTextFormatter.counts(reviewStatus));
        var tiers = TierText.summary(reviewStatus.review());
        if (!tiers.isEmpty()) lines.add(Messages.COMMAND.text("tier.chosen", tiers));
        var lost = TierText.lost(reviewStatus.review());
        if (!lost.isEmpty()) lines.add(lost);
        reviewStatus.blockers().forEach(blocker -> lines.add(blockerLine(reviewStatus, blocker)));
        reviewStatus.review().questions().forEach(question -> lines.add(questionLine(reviewStatus, question)));
        var meeting = reviewStatus.review().meeting();
        var call = new VoteTally(reviewStatus);
        meeting.roles().forEach(role -> lines.add(role.label() + "  " + VoteText.status(call, role)));
        meeting.previousBuilds().newestFirst().forEach(build -> lines.addAll(VoteText.decisionText(build)));
        meeting.decision().ifPresent(decided -> lines.add(VoteText.decisionText(reviewStatus.review(), decided)));
        return lines;
    }

    private static String blockerLine(ReviewStatus reviewStatus, Blocker blocker) {
        int line = switch (blocker) {
            case Blocker.OpenGate(Gate gate, var _) -> gate.line();
            case Blocker.EmptyField(var field) -> field.line();
            case Blocker.Unconfirmed(int _, Gate first) -> first.line();
        };
        return Messages.COMMAND.text(
                "status.blocker",
                String.valueOf(line),
                BlockerText.name(reviewStatus.review(), blocker),
                BlockerText.howToClear(reviewStatus.review(), blocker));
    }

    /// The gate or field that a question is about, with its section where that is needed to tell it apart.
    private static String subject(ReviewStatus reviewStatus, OpenQuestion question) {
        return question.content().gate().stream()
                .filter(gate -> reviewStatus.review().indexOf(gate) >= 0)
                .map(gate -> SectionText.gate(reviewStatus.review(), gate))
                .findFirst()
                .orElse(question.content().subject());
    }

    /// What a file said otherwise and no one has answered.
    private static String questionLine(ReviewStatus reviewStatus, OpenQuestion question) {
        return Messages.COMMAND.text(
                "status.question",
                String.valueOf(question.number()),
                OpenQuestionText.label(question),
                subject(reviewStatus, question),
                OpenQuestionText.detail(question),
                question.fileName(),
                OpenQuestionText.answer(question),
                CommandContext.shortId(reviewStatus));
    }
}
