package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.RollCall;
import dev.gateboard.words.Headline;
import dev.gateboard.words.Votes;
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
final class StatusCommand extends Verb {
    @Parameters(paramLabel = "REVIEW", description = "The review, by name or id.")
    String review = "";

    StatusCommand(Session session) {
        super(session);
    }

    @Override
    int run() throws Refused, InterruptedException {
        return session.work(workspace -> {
            var board = Session.review(workspace, review);
            if (session.json()) session.out().println(new Json(board).text(true));
            else lines(board).forEach(session.out()::println);
            return board.isReady() ? ExitCode.DONE : ExitCode.BLOCKED;
        });
    }

    private static List<String> lines(Board board) {
        var lines = new ArrayList<String>();
        var headline = Headline.of(board, board.at());
        lines.add(board.review().name() + ": " + headline.text());
        if (headline.isDecided()) lines.add(headline.since());
        lines.add(Lines.counts(board));
        board.blockers().forEach(blocker -> lines.add(Lines.blocker(board, blocker)));
        board.review().doubts().forEach(doubt -> lines.add(Lines.doubt(doubt)));
        var meeting = board.review().meeting();
        var call = new RollCall(board);
        meeting.roles().forEach(role -> lines.add(role.label() + "  " + Votes.standing(call, role)));
        meeting.builds().newestFirst().forEach(build -> lines.addAll(Votes.decided(build)));
        meeting.decision().ifPresent(decided -> lines.add(Votes.decided(board.review(), decided)));
        return lines;
    }
}
