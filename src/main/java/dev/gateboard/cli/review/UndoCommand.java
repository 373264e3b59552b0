package dev.gateboard.cli.review;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.ReviewJsonFormatter;
import dev.gateboard.cli.command.ReviewTextFormatter;
import dev.gateboard.language.Messages;
import dev.gateboard.text.review.StatusText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes actions back.
@Command(name = "undo")
public final class UndoCommand extends CliCommand {
    @Parameters(paramLabel = "REVIEW", descriptionKey = "usage.review")
    String review = "";

    @Option(names = "--redo")
    boolean redo;

    public UndoCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        return session.withWorkspace(workspace -> {
            var id = CommandContext.review(workspace, review).review().id();
            var person = session.currentUser();
            var done = CommandContext.requireSaved(redo ? workspace.redo(id, person) : workspace.undo(id, person));
            if (session.isJson()) session.out().println(new ReviewJsonFormatter(done.reviewStatus()).text(true));
            else {
                done.remarks().forEach(session.out()::println);
                session.out()
                        .println(Messages.COMMAND.text(
                                "undo.state",
                                StatusText.verdict(done.reviewStatus()),
                                ReviewTextFormatter.counts(done.reviewStatus())));
            }
            return ExitCode.DONE;
        });
    }
}
