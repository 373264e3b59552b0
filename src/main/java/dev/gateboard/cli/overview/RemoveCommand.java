package dev.gateboard.cli.overview;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.RemovedContent;
import dev.gateboard.model.action.TidyingEntry;
import dev.gateboard.workspace.review.RemovalResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Removes a review; that stays on record.
@Command(name = "remove")
public final class RemoveCommand extends CliCommand {
    @Parameters(paramLabel = "REVIEW", descriptionKey = "usage.review")
    String review = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "usage.reason")
    String reason = "";

    public RemoveCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        return session.withWorkspace(workspace -> {
            var found = CommandContext.review(workspace, review);
            var done = CommandContext.await(
                    workspace.tidying().remove(found.review().id(), session.currentUser(), reason));
            switch (done) {
                case RemovalResult.RemovalRefused(String sentence) -> throw new CommandException(sentence);
                case RemovalResult.Removed(TidyingEntry entry, RemovedContent content) -> print(entry, content);
            }
            return ExitCode.DONE;
        });
    }

    private void print(TidyingEntry entry, RemovedContent content) {
        if (session.isJson()) {
            var body = session.json();
            RemovalJson.put(entry, body);
            body.put("files", content.files()).put("bytes", content.bytes());
            content.templates().forEach(body.putArray("templates")::add);
            session.out().println(body.toPrettyString());
            return;
        }
        session.out()
                .println(Messages.COMMAND.text(
                        "remove.done",
                        entry.name(),
                        Messages.COMMAND.count("remove.events", entry.events()),
                        Messages.COMMAND.count("remove.files", content.files())));
        if (!content.templates().isEmpty())
            session.out().println(Messages.COMMAND.text("remove.templates", String.join(", ", content.templates())));
        session.out().println(Messages.COMMAND.text("remove.kept"));
    }
}
