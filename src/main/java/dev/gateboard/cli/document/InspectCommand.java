package dev.gateboard.cli.document;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.FileArgument;
import dev.gateboard.cli.command.GateSyntaxOptions;
import dev.gateboard.cli.command.ReviewJsonFormatter;
import dev.gateboard.cli.command.ReviewTextFormatter;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.workspace.review.DocumentPreview;
import java.time.ZoneOffset;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Shows a document as a checklist, and keeps nothing.
@Command(name = "inspect")
public final class InspectCommand extends CliCommand {
    @Parameters(paramLabel = "FILE", descriptionKey = "usage.document")
    String file = "";

    @Mixin
    GateSyntaxOptions form = new GateSyntaxOptions();

    public InspectCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException {
        var path = session.path(file);
        var bytes = FileArgument.read(path, FileArgument.READ_LIMIT);
        var syntax = form.form(bytes);
        return switch (DocumentPreview.read(FileArgument.name(path), bytes, syntax)) {
            case DocumentPreview.Unreadable(Problem problem) ->
                throw new CommandException(ReviewTextFormatter.problem(file, problem));
            case DocumentPreview.ReadablePreview(Checklist checklist, GateSyntax read) ->
                show(reviewStatus(FileArgument.name(path), checklist, read));
        };
    }

    private ReviewStatus reviewStatus(String fileName, Checklist checklist, GateSyntax syntax) {
        var now = session.surroundings().clock().instant();
        var opening = new Action.Open(
                fileName,
                "",
                syntax,
                session.surroundings().zone(),
                checklist.gates().stream().map(Gate::id).toList());
        var nobody = new Person("nobody", "");
        var event = new ReviewEvent(1, 1, now, ZoneOffset.UTC, nobody, nobody, opening);
        return ReviewStatus.of(Review.open(new UUID(0, 0), checklist, opening, event), now);
    }

    private int show(ReviewStatus reviewStatus) {
        var checklist = reviewStatus.review().checklist();
        checklist.problems().forEach(problem -> session.err().println(ReviewTextFormatter.problem(file, problem)));
        if (session.isJson()) {
            session.out().println(new ReviewJsonFormatter(reviewStatus).text(false));
            return ExitCode.DONE;
        }
        session.out()
                .println(Messages.COMMAND.text(
                        "counts.document",
                        checklist.title(),
                        ReviewTextFormatter.counts(reviewStatus),
                        checklist.fields().size(),
                        checklist.roles().size()));
        checklist.gates().forEach(gate -> session.out().println(ReviewTextFormatter.gate(reviewStatus, gate)));
        return ExitCode.DONE;
    }
}
