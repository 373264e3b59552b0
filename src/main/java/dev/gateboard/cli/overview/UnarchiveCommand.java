package dev.gateboard.cli.overview;

import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;

/// Brings an archived review back.
@Command(name = "unarchive")
public final class UnarchiveCommand extends ArchiveStateCommand {
    public UnarchiveCommand(CommandContext session) {
        super(session);
    }

    @Override
    CompletableFuture<WorkspaceResult> change(Workspace workspace, UUID id, Person by) {
        return workspace.tidying().unarchive(id, by);
    }

    @Override
    String done(String name, String id) {
        return Messages.COMMAND.text("unarchive.done", name);
    }
}
