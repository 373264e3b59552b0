package dev.gateboard.cli.record;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.ReviewJsonFormatter;
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
public final class AmendCommand extends CliCommand {
    @Parameters(paramLabel = "REVIEW", description = "The review, by name or id.")
    String review = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    String reason = "";

    public AmendCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        return session.withWorkspace(workspace -> {
            var id = CommandContext.review(workspace, review).review().id();
            var done = CommandContext.requireSaved(
                    workspace.records().amend(id, session.currentUser(), session.currentUser(), reason));
            if (session.isJson()) session.out().println(new ReviewJsonFormatter(done.reviewStatus()).text(true));
            else {
                var made = done.reviewStatus()
                        .review()
                        .meeting()
                        .amendments()
                        .getLast()
                        .action();
                session.out().println("amend  " + made.number() + ": " + made.reason());
            }
            return ExitCode.DONE;
        });
    }
}
