package dev.gateboard.cli.overview;

import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;

/// Puts a review away: no list shows it and no probe asks for it.
@Command(name = "archive")
public final class ArchiveCommand extends ArchiveStateCommand {
    public ArchiveCommand(CommandContext session) {
        super(session);
    }

    @Override
    CompletableFuture<WorkspaceResult> change(Workspace workspace, UUID id, Person by) {
        return workspace.tidying().archive(id, by);
    }

    @Override
    String done(String name, String id) {
        return Messages.COMMAND.text("archive.done", name, id);
    }
}
