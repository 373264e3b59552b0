package dev.gateboard.cli.overview;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.model.person.Person;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Parameters;

/// A verb that puts a review away or brings it back.
abstract class ArchiveStateCommand extends CliCommand {
    @Parameters(paramLabel = "REVIEW", descriptionKey = "usage.review")
    String review = "";

    ArchiveStateCommand(CommandContext session) {
        super(session);
    }

    abstract CompletableFuture<WorkspaceResult> change(Workspace workspace, UUID id, Person by);

    /// What is said then.
    abstract String done(String name, String id);

    @Override
    public int run() throws CommandException, InterruptedException {
        return session.withWorkspace(workspace -> {
            var found = CommandContext.review(workspace, review);
            var id = found.review().id();
            CommandContext.requireSaved(change(workspace, id, session.currentUser()));
            if (session.isJson())
                session.out()
                        .println(session.json()
                                .put("review", id.toString())
                                .put("name", found.review().name())
                                .put("archived", this instanceof ArchiveCommand)
                                .toPrettyString());
            else session.out().println(done(found.review().name(), CommandContext.shortId(found)));
            return ExitCode.DONE;
        });
    }
}
