package dev.gateboard.cli;

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
final class RefreshCommand extends DocumentUpdateCommand {
    @Parameters(index = "1", paramLabel = "FILE", description = "The edited copy.")
    String file = "";

    RefreshCommand(Session session) {
        super(session);
    }

    @Override
    int run() throws Refused, InterruptedException {
        return file.endsWith(".yaml") || file.endsWith(".yml")
                ? new ProbesOnDisk(session).refresh(review, file, accept)
                : super.run();
    }

    @Override
    Named file(Workspace workspace) throws Refused {
        var path = session.path(file);
        return new Named(NamedFile.name(path), NamedFile.read(path, NamedFile.LARGEST_DOCUMENT));
    }

    @Override
    String file() {
        return file;
    }

    @Override
    boolean template() {
        return false;
    }
}
