package dev.gateboard.cli.document;

import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.FileArgument;
import dev.gateboard.cli.command.ProbesFileUpdate;
import dev.gateboard.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Takes in an edited copy of the checklist, or another file of probes (rule R12).
@Command(
        name = "refresh",
        description = "Takes in an edited copy of the checklist; decisions go with their gates.",
        footer = {
            "",
            "What is certain is applied, ticks of others as claims; what asks is listed. Of a file of probes"
                    + " nothing is",
            "applied before --accept.",
            "",
            "  gateboard refresh beep-api checklist.md",
            "  gateboard refresh beep-api checklist.probes.yaml --accept",
            "  gateboard refresh beep-api carlas-copy.md --by \"Carla Q <carla@example.org>\" --accept"
        })
public final class RefreshCommand extends DocumentUpdateCommand {
    @Parameters(index = "1", paramLabel = "FILE", description = "The edited copy.")
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
