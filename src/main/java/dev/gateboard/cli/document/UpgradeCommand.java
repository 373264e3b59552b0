package dev.gateboard.cli.document;

import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.FileArgument;
import dev.gateboard.workspace.Workspace;
import java.nio.file.Files;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Goes on with a newer template.
@Command(name = "upgrade")
public final class UpgradeCommand extends DocumentUpdateCommand {
    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "file")
    String file = "";

    public UpgradeCommand(CommandContext session) {
        super(session);
    }

    @Override
    NamedFile file(Workspace workspace) throws CommandException, InterruptedException {
        var path = session.path(file);
        if (!Files.exists(path)) {
            var stored = stored(workspace);
            if (stored.length > 0) return new NamedFile(name(workspace), stored);
        }
        return new NamedFile(FileArgument.name(path), FileArgument.read(path, FileArgument.READ_LIMIT));
    }

    /// Of templates with one name, the newest.
    private String digest(Workspace workspace) throws CommandException, InterruptedException {
        return CommandContext.state(workspace).templates().reversed().stream()
                .filter(template -> template.fileName().equals(file)
                        || (file.length() >= 6 && template.sha256().startsWith(file)))
                .map(template -> template.sha256())
                .findFirst()
                .orElse("");
    }

    private byte[] stored(Workspace workspace) throws CommandException, InterruptedException {
        var digest = digest(workspace);
        return digest.isEmpty()
                ? new byte[0]
                : CommandContext.await(workspace.document(digest)).orElse(new byte[0]);
    }

    private String name(Workspace workspace) throws CommandException, InterruptedException {
        var digest = digest(workspace);
        return CommandContext.state(workspace).templates().stream()
                .filter(template -> template.sha256().equals(digest))
                .map(template -> template.fileName())
                .findFirst()
                .orElse(file);
    }

    @Override
    String file() {
        return file;
    }

    @Override
    boolean isTemplate() {
        return true;
    }
}
