package dev.gateboard.cli.overview;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.ReviewTextFormatter;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.TidyingEntry;
import dev.gateboard.model.overview.ReviewSummary;
import dev.gateboard.text.review.SummaryText;
import dev.gateboard.workspace.WorkspaceState;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists what is kept.
@Command(name = "list")
public final class ListCommand extends CliCommand {
    @Option(names = "--archived")
    boolean archived;

    public ListCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        return session.withWorkspace(workspace -> {
            var reviews = archived
                    ? CommandContext.await(workspace.overview().archived())
                    : CommandContext.state(workspace).reviewStatuses().stream()
                            .map(ReviewSummary::of)
                            .toList();
            var templates = CommandContext.await(workspace.tidying().templates()).stream()
                    .filter(template -> template.isArchived() == archived)
                    .toList();
            var removed = archived
                    ? CommandContext.await(workspace.tidying().log()).stream()
                            .filter(entry -> entry.verb().equals(TidyingEntry.REMOVE))
                            .toList()
                    : List.<TidyingEntry>of();
            if (session.isJson()) printJson(reviews, templates, removed);
            else print(reviews, templates, removed);
            return ExitCode.DONE;
        });
    }

    private void printJson(
            List<ReviewSummary> reviews, List<WorkspaceState.TemplateLine> templates, List<TidyingEntry> removed) {
        var body = session.json();
        var list = body.putArray("reviews");
        for (var summary : reviews)
            list.addObject()
                    .put("review", summary.review().toString())
                    .put("name", summary.names().name())
                    .put("readiness", summary.isReady() ? "ready" : "blocked")
                    .put("archived", archived);
        var files = body.putArray("templates");
        for (var template : templates) TemplateJson.put(template, files.addObject());
        if (archived) {
            var gone = body.putArray("removed");
            removed.forEach(entry -> RemovalJson.put(entry, gone.addObject()));
        }
        session.out().println(body.toPrettyString());
    }

    private void print(
            List<ReviewSummary> reviews, List<WorkspaceState.TemplateLine> templates, List<TidyingEntry> removed) {
        for (var summary : reviews)
            session.out()
                    .println(Messages.COMMAND.text(
                            "list.review",
                            summary.review(),
                            summary.names().name(),
                            SummaryText.headline(summary),
                            ReviewTextFormatter.counts(summary.total())));
        for (var template : templates) session.out().println(line(template));
        for (var entry : removed)
            session.out()
                    .println(Messages.COMMAND.text(
                            "list.removed",
                            entry.name(),
                            entry.subject(),
                            LocalDate.ofInstant(entry.at(), entry.offset()),
                            entry.by().name(),
                            entry.reason()));
        if (reviews.isEmpty() && !archived) session.out().println(Messages.COMMAND.text("list.none"));
        if (archived && reviews.isEmpty() && templates.isEmpty() && removed.isEmpty())
            session.out().println(Messages.COMMAND.text("list.noneArchived"));
    }

    private static String line(WorkspaceState.TemplateLine template) {
        var named = (template.name() + " " + template.version()).strip();
        return named.isEmpty()
                ? Messages.COMMAND.text("list.template", template.fileName(), template.sha256())
                : Messages.COMMAND.text("list.namedTemplate", template.fileName(), named, template.sha256());
    }
}
