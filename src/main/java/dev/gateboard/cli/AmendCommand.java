package dev.gateboard.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says something about a record after it was frozen.
@Command(
        name = "amend",
        description = "Amends the frozen record: a numbered file beside it says why and what changed since.",
        footer = {
            "",
            "What was signed stays as it is. The next export writes the amendment into the record folder;",
            "its author signs it like a role: gateboard sign REVIEW \"amendment 1\" --by PERSON",
            "",
            "  gateboard amend beep-api --reason \"rolled back on Friday\""
        })
final class AmendCommand extends Verb {
    @Parameters(paramLabel = "REVIEW", description = "The review, by name or id.")
    String review = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    String reason = "";

    AmendCommand(Session session) {
        super(session);
    }

    @Override
    int run() throws Refused, InterruptedException {
        return session.work(workspace -> {
            var id = Session.review(workspace, review).review().id();
            var done = Session.done(workspace.amend(id, session.person(), session.person(), reason));
            if (session.json()) session.out().println(new Json(done.board()).text(true));
            else {
                var made =
                        done.board().review().meeting().amendments().getLast().deed();
                session.out().println("amend  " + made.number() + ": " + made.reason());
            }
            return ExitCode.DONE;
        });
    }
}
