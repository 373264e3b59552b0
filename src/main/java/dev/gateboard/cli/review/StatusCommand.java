package dev.gateboard.cli.review;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.ReviewJsonFormatter;
import dev.gateboard.cli.command.ReviewTextFormatter;
import dev.gateboard.model.agenda.RollCall;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.HeadlineText;
import dev.gateboard.text.review.VoteText;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Tells how a review stands.
@Command(
        name = "status",
        description = "Says whether a review is ready, counts it and lists what blocks.",
        footer = {
            "",
            "Exit code 0: ready; 1: blocked.",
            "",
            "  gateboard status beep-api",
            "  gateboard status beep-api --json"
        })
public final class StatusCommand extends CliCommand {
    @Parameters(paramLabel = "REVIEW", description = "The review, by name or id.")
    String review = "";

    public StatusCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        return session.withWorkspace(workspace -> {
            var board = CommandContext.review(workspace, review);
            if (session.isJson()) session.out().println(new ReviewJsonFormatter(board).text(true));
            else lines(board).forEach(session.out()::println);
            return board.isReady() ? ExitCode.DONE : ExitCode.BLOCKED;
        });
    }

    private static List<String> lines(ReviewStatus board) {
        var lines = new ArrayList<String>();
        var headline = HeadlineText.of(board, board.at());
        lines.add(board.review().name() + ": " + headline.text());
        if (headline.isDecided()) lines.add(headline.since());
        lines.add(ReviewTextFormatter.counts(board));
        board.blockers().forEach(blocker -> lines.add(ReviewTextFormatter.blocker(board, blocker)));
        board.review().questions().forEach(question -> lines.add(ReviewTextFormatter.question(question)));
        var meeting = board.review().meeting();
        var call = new RollCall(board);
        meeting.roles().forEach(role -> lines.add(role.label() + "  " + VoteText.status(call, role)));
        meeting.previousBuilds().newestFirst().forEach(build -> lines.addAll(VoteText.decisionText(build)));
        meeting.decision().ifPresent(decided -> lines.add(VoteText.decisionText(board.review(), decided)));
        return lines;
    }
}
