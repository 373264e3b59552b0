package dev.gateboard.cli.document;

import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.FileArgument;
import dev.gateboard.cli.command.ProbesFileUpdate;
import dev.gateboard.workspace.Workspace;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Takes in an edited copy of the checklist, or another file of probes (rule R12).
@Command(name = "refresh")
public final class RefreshCommand extends DocumentUpdateCommand {
    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "file")
    String file = "";

    public RefreshCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        return file.endsWith(".yaml") || file.endsWith(".yml")
                ? new ProbesFileUpdate(session).refresh(review, file, accept)
                : super.run();
    }

    @Override
    void remember(Workspace workspace, UUID id, NamedFile named) throws CommandException, InterruptedException {
        CommandContext.await(workspace.files().remember(id, session.path(file), named.bytes()));
    }

    @Override
    NamedFile file(Workspace workspace) throws CommandException {
        var path = session.path(file);
        return new NamedFile(FileArgument.name(path), FileArgument.read(path, FileArgument.READ_LIMIT));
    }

    @Override
    String file() {
        return file;
    }

    @Override
    boolean isTemplate() {
        return false;
    }
}
