package dev.gateboard.cli.document;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.FileArgument;
import dev.gateboard.cli.command.GateSyntaxOptions;
import dev.gateboard.cli.command.ReviewTextFormatter;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.workspace.review.DocumentPreview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Lists what is wrong with a document, and keeps nothing.
@Command(name = "lint")
public final class LintCommand extends CliCommand {
    @Parameters(paramLabel = "FILE", descriptionKey = "usage.document")
    String file = "";

    @Mixin
    GateSyntaxOptions form = new GateSyntaxOptions();

    public LintCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException {
        byte[] bytes;
        try {
            bytes = FileArgument.read(session.path(file), FileArgument.READ_LIMIT);
        } catch (CommandException e) {
            session.err().println(e.getMessage());
            return ExitCode.UNUSABLE;
        }
        return switch (DocumentPreview.read(FileArgument.name(session.path(file)), bytes, form.form())) {
            case DocumentPreview.Unreadable(Problem problem) -> {
                session.err().println(ReviewTextFormatter.problem(file, problem));
                yield ExitCode.UNUSABLE;
            }
            case DocumentPreview.ReadablePreview(Checklist checklist) -> {
                checklist
                        .problems()
                        .forEach(problem -> session.out().println(ReviewTextFormatter.problem(file, problem)));
                yield checklist.problems().isEmpty() ? ExitCode.DONE : ExitCode.BLOCKED;
            }
        };
    }
}
