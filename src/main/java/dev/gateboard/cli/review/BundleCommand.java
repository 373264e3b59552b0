package dev.gateboard.cli.review;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.FileArgument;
import dev.gateboard.language.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Hands a review over.
@Command(name = "bundle")
public final class BundleCommand extends CliCommand {
    @Parameters(paramLabel = "REVIEW", descriptionKey = "usage.review")
    String review = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE")
    String target = "";

    public BundleCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        var path = session.path(target);
        return session.withWorkspace(workspace -> {
            var reviewStatus = CommandContext.review(workspace, review);
            CommandContext.requireSaved(
                    workspace.records().bundle(reviewStatus.review().id(), path));
            if (session.isJson())
                session.out()
                        .println(session.json().put("wrote", path.toString()).toPrettyString());
            else session.out().println(Messages.COMMAND.text("bundle.done", path, FileArgument.name(path)));
            return ExitCode.DONE;
        });
    }
}
