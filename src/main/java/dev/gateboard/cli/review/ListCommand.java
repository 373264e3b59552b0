package dev.gateboard.cli.review;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.ReviewTextFormatter;
import dev.gateboard.language.Messages;
import dev.gateboard.text.review.HeadlineText;
import picocli.CommandLine.Command;
import tools.jackson.databind.json.JsonMapper;

/// Lists what is kept.
@Command(name = "list")
public final class ListCommand extends CliCommand {
    public ListCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        return session.withWorkspace(workspace -> {
            var state = CommandContext.state(workspace);
            if (session.isJson()) {
                var json = new JsonMapper();
                var body = json.createObjectNode();
                var reviews = body.putArray("reviews");
                for (var reviewStatus : state.reviewStatuses())
                    reviews.addObject()
                            .put("review", reviewStatus.review().id().toString())
                            .put("name", reviewStatus.review().name())
                            .put("readiness", reviewStatus.isReady() ? "ready" : "blocked");
                var templates = body.putArray("templates");
                for (var template : state.templates())
                    templates.addObject().put("sha256", template.sha256()).put("file", template.fileName());
                session.out().println(json.writerWithDefaultPrettyPrinter().writeValueAsString(body));
                return ExitCode.DONE;
            }
            for (var reviewStatus : state.reviewStatuses())
                session.out()
                        .println(Messages.COMMAND.text(
                                "list.review",
                                reviewStatus.review().id(),
                                reviewStatus.review().name(),
                                HeadlineText.of(reviewStatus, reviewStatus.at()).text(),
                                ReviewTextFormatter.counts(reviewStatus)));
            for (var template : state.templates())
                session.out().println(Messages.COMMAND.text("list.template", template.fileName(), template.sha256()));
            if (state.reviewStatuses().isEmpty()) session.out().println(Messages.COMMAND.text("list.none"));
            return ExitCode.DONE;
        });
    }
}
