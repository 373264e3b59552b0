package dev.gateboard.cli;

import dev.gateboard.words.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes deeds back.
@Command(
        name = "undo",
        description = "Takes back your newest deed, each time one step further.",
        footer = {"", "  gateboard undo beep-api", "  gateboard undo beep-api --redo"})
final class UndoCommand extends Verb {
    @Parameters(paramLabel = "REVIEW", description = "The review, by name or id.")
    String review = "";

    @Option(names = "--redo", description = "Take the newest undo back.")
    boolean redo;

    UndoCommand(Session session) {
        super(session);
    }

    @Override
    int run() throws Refused, InterruptedException {
        return session.work(workspace -> {
            var id = Session.review(workspace, review).review().id();
            var person = session.person();
            var done = Session.done(redo ? workspace.redo(id, person) : workspace.undo(id, person));
            if (session.json()) session.out().println(new Json(done.board()).text(true));
            else {
                done.remarks().forEach(session.out()::println);
                session.out().println(Sentences.verdict(done.board()) + "; " + Lines.counts(done.board()));
            }
            return ExitCode.DONE;
        });
    }
}
