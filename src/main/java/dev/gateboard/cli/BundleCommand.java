package dev.gateboard.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Hands a review over.
@Command(
        name = "bundle",
        description = "Writes a review as one portable file: checklist, events, readings and everything attached.",
        footer = {
            "",
            "Open it elsewhere with: gateboard open beep-api.gateboard",
            "",
            "  gateboard bundle beep-api -o beep-api.gateboard"
        })
final class BundleCommand extends Verb {
    @Parameters(paramLabel = "REVIEW", description = "The review, by name or id.")
    String review = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "Where to.")
    String target = "";

    BundleCommand(Session session) {
        super(session);
    }

    @Override
    int run() throws Refused, InterruptedException {
        var path = session.path(target);
        return session.work(workspace -> {
            var board = Session.review(workspace, review);
            Session.done(workspace.bundle(board.review().id(), path));
            session.out().println("Wrote " + path);
            return ExitCode.DONE;
        });
    }
}
