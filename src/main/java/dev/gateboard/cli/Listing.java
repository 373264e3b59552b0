package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.RollCall;
import dev.gateboard.words.Headline;
import dev.gateboard.words.Votes;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// The verbs that tell what is kept.
final class Listing {
    private Listing() {}

    @Command(
            name = "list",
            description = "Lists the reviews and the templates.",
            footer = {"", "  gateboard list"})
    static final class All extends Verb {
        All(Session session) {
            super(session);
        }

        @Override
        int run() throws Refused, InterruptedException {
            return session.work(workspace -> {
                var state = Session.state(workspace);
                if (session.json()) {
                    var json = new JsonMapper();
                    var body = json.createObjectNode();
                    var reviews = body.putArray("reviews");
                    for (var board : state.boards())
                        reviews.addObject()
                                .put("review", board.review().id().toString())
                                .put("name", board.review().name())
                                .put("readiness", board.isReady() ? "ready" : "blocked");
                    var templates = body.putArray("templates");
                    for (var template : state.templates())
                        templates.addObject().put("sha256", template.sha256()).put("file", template.fileName());
                    session.out().println(json.writerWithDefaultPrettyPrinter().writeValueAsString(body));
                    return ExitCode.DONE;
                }
                for (var board : state.boards())
                    session.out()
                            .println(board.review().id() + "  " + board.review().name() + "  "
                                    + Headline.of(board, board.at()).text() + "; " + Lines.counts(board));
                for (var template : state.templates())
                    session.out().println("template  " + template.fileName() + "  " + template.sha256());
                if (state.boards().isEmpty())
                    session.out().println("No review yet; begin one with: gateboard open FILE");
                return ExitCode.DONE;
            });
        }
    }

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
    static final class Status extends Verb {
        @Parameters(paramLabel = "REVIEW", description = "The review, by name or id.")
        String review = "";

        Status(Session session) {
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

    @Command(
            name = "log",
            description = "Lists everything that happened to a review, one line an event.",
            footer = {"", "  gateboard log beep-api", "  gateboard log beep-api --json"})
    static final class Log extends Verb {
        @Parameters(paramLabel = "REVIEW", description = "The review, by name or id.")
        String review = "";

        Log(Session session) {
            super(session);
        }

        @Override
        int run() throws Refused, InterruptedException {
            return session.work(workspace -> {
                var found = Session.review(workspace, review).review();
                var events = Session.answer(workspace.events(found.id()));
                if (session.json()) session.out().println(LogJson.text(found, events));
                else events.forEach(event -> session.out().println(Lines.event(found, event)));
                return ExitCode.DONE;
            });
        }
    }
}
