package dev.gateboard.cli.record;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.ReviewJsonFormatter;
import dev.gateboard.language.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says something about a record after it was frozen.
@Command(name = "amend")
public final class AmendCommand extends CliCommand {
    @Parameters(paramLabel = "REVIEW", descriptionKey = "usage.review")
    String review = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "usage.reasonRequired")
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
                session.out()
                        .println(Messages.COMMAND.text(
                                "amend.done",
                                String.valueOf(made.number()),
                                made.reason(),
                                CommandContext.shortId(done.reviewStatus())));
            }
            return ExitCode.DONE;
        });
    }
}
