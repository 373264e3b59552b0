package dev.gateboard.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Tells what happened to a review.
@Command(
        name = "log",
        description = "Lists everything that happened to a review, one line an event.",
        footer = {"", "  gateboard log beep-api", "  gateboard log beep-api --json"})
final class LogCommand extends Verb {
    @Parameters(paramLabel = "REVIEW", description = "The review, by name or id.")
    String review = "";

    LogCommand(Session session) {
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
