package dev.gateboard.cli.document;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.FileArgument;
import dev.gateboard.cli.command.GateSyntaxOptions;
import dev.gateboard.cli.command.JsonFields;
import dev.gateboard.cli.command.ReviewTextFormatter;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.workspace.review.DocumentPreview;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

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
        return switch (DocumentPreview.read(FileArgument.name(session.path(file)), bytes, form.form(bytes))) {
            case DocumentPreview.Unreadable(Problem problem) -> {
                if (session.isJson())
                    session.out().println(json(List.of(problem), false).toPrettyString());
                else session.err().println(ReviewTextFormatter.problem(file, problem));
                yield ExitCode.UNUSABLE;
            }
            case DocumentPreview.ReadablePreview(Checklist checklist, var _) -> {
                print(checklist, bytes);
                yield checklist.problems().stream().allMatch(Problem::isOffer) ? ExitCode.DONE : ExitCode.BLOCKED;
            }
        };
    }

    private void print(Checklist checklist, byte[] bytes) {
        int gates = (int) checklist.gates().stream().filter(Gate::isLeaf).count();
        int fields = checklist.fields().size();
        int roles = checklist.roles().size();
        if (session.isJson()) {
            var body = json(checklist.problems(), true)
                    .put("tasks", checklist.gates().size())
                    .put("leaves", gates)
                    .put("fields", fields)
                    .put("roles", roles);
            JsonFields.putLeftOut(checklist.hints().leftOut(), body);
            session.out().println(body.toPrettyString());
            return;
        }
        var problems = checklist.problems();
        problems.forEach(problem -> session.out().println(ReviewTextFormatter.problem(file, problem)));
        ReviewTextFormatter.ownerOffer(checklist, "gateboard open " + file + " --owners")
                .ifPresent(offer -> session.out().println(ReviewTextFormatter.problem(file, offer)));
        DocumentPreview.remarks(bytes)
                .forEach(remark -> session.out().println(ReviewTextFormatter.problem(file, remark)));
        int wrong =
                (int) problems.stream().filter(problem -> !problem.isOffer()).count();
        var name = FileArgument.name(Path.of(file));
        session.out()
                .println(
                        wrong == 0
                                ? Messages.COMMAND.text("lint.none", name, gates, fields, roles)
                                : Messages.COMMAND.count("lint.some", wrong, name, gates, fields, roles));
    }

    private ObjectNode json(List<Problem> problems, boolean usable) {
        var body = session.json().put("file", file).put("usable", usable);
        var list = body.putArray("warnings");
        for (var problem : problems)
            list.addObject()
                    .put("line", problem.line())
                    .put("message", problem.message())
                    .put("offer", problem.isOffer());
        return body;
    }
}
