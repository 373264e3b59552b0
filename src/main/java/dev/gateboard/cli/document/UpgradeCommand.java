package dev.gateboard.cli.document;

import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.FileArgument;
import dev.gateboard.language.Messages;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.workspace.Workspace;
import java.nio.file.Files;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Goes on with a newer template.
@Command(name = "upgrade")
public final class UpgradeCommand extends DocumentUpdateCommand {
    private static final int SHORT = 8;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
    String file = "";

    public UpgradeCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        return file.isEmpty() ? offerNewest() : super.run();
    }

    /// Says which stored version is newer than the one the review goes by; nothing is changed.
    private int offerNewest() throws CommandException, InterruptedException {
        return session.withWorkspace(workspace -> {
            var status = CommandContext.review(workspace, reviewName());
            var newest = CommandContext.state(workspace).newerVersion(status);
            if (newest.isEmpty())
                throw CommandException.usageError(Messages.COMMAND.text(
                        "update.newestAlready",
                        status.review().documentVersion().fileName()));
            var template = newest.get();
            if (session.isJson()) {
                session.out()
                        .println(session.json()
                                .put("review", status.review().id().toString())
                                .put("newerVersion", template.sha256())
                                .put("name", template.displayName())
                                .toPrettyString());
            } else
                session.out()
                        .println(Messages.COMMAND.text(
                                "update.newer",
                                status.review().documentVersion().fileName(),
                                template.displayName(),
                                CommandContext.shortId(status),
                                template.sha256().substring(0, SHORT)));
            return ExitCode.DONE;
        });
    }

    /// The new template may be the next version of the one before, as one that is opened may be (rule R39).
    @Override
    void offerNextVersion(Workspace workspace, ReviewStatus upgraded) throws CommandException, InterruptedException {
        CommandContext.state(workspace)
                .possibleNextVersionAfterUpgrade(upgraded)
                .ifPresent(each -> session.out()
                        .println(Messages.COMMAND.text(
                                "open.nextVersion",
                                each.fileName(),
                                each.sha256().substring(0, SHORT))));
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
