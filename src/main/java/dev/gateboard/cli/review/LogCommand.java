package dev.gateboard.cli.review;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.EventLogJsonFormatter;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.ReviewTextFormatter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Tells what happened to a review.
@Command(
        name = "log",
        description = "Lists everything that happened to a review, one line an event.",
        footer = {"", "  gateboard log beep-api", "  gateboard log beep-api --json"})
public final class LogCommand extends CliCommand {
    @Parameters(paramLabel = "REVIEW", description = "The review, by name or id.")
    String review = "";

    public LogCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        return session.withWorkspace(workspace -> {
            var found = CommandContext.review(workspace, review).review();
            var events = CommandContext.await(workspace.events(found.id()));
            if (session.isJson()) session.out().println(EventLogJsonFormatter.text(found, events));
            else events.forEach(event -> session.out().println(ReviewTextFormatter.event(found, event)));
            return ExitCode.DONE;
        });
    }
}
