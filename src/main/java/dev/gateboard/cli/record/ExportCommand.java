package dev.gateboard.cli.record;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.workspace.record.ExportDisclosure;
import java.nio.file.Files;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the document or its record out.
@Command(name = "export")
public final class ExportCommand extends CliCommand {
    @Parameters(paramLabel = "REVIEW", descriptionKey = "usage.review")
    String review = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR|FILE")
    String target = "";

    @Option(names = "--plain")
    boolean plain;

    @Option(names = "--decision", paramLabel = "BUILD|NUMBER")
    String decision = "";

    @Option(names = "--force")
    boolean force;

    public ExportCommand(CommandContext session) {
        super(session);
    }

    private void leaves(ReviewStatus reviewStatus) {
        var leaving = ExportDisclosure.of(reviewStatus, plain);
        list("files", leaving.files());
        list("hosts", leaving.hosts());
        list("mail addresses", leaving.addresses());
        list("folders of this machine", leaving.paths());
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        var path = session.path(target);
        boolean folder = target.endsWith("/") || Files.isDirectory(path);
        if (folder && plain)
            throw CommandException.usageError("--plain writes one document; name a file, as in -o checklist.md.");
        if (!folder && !decision.isEmpty())
            throw CommandException.usageError("--decision writes a record folder; name one, as in -o record/.");
        return session.withWorkspace(workspace -> {
            var reviewStatus = CommandContext.review(workspace, review);
            var id = reviewStatus.review().id();
            int earlier = decision.isEmpty() ? 0 : new DecisionLookup(reviewStatus, workspace).number(decision.strip());
            leaves(reviewStatus);
            CommandContext.requireSaved(
                    folder
                            ? workspace.records().exportFolder(id, session.currentUser(), path, earlier, force)
                            : workspace.records().export(id, session.currentUser(), path, plain, force));
            session.out().println("Wrote " + path);
            return ExitCode.DONE;
        });
    }

    /// Before anything is written (rule R35).
    private void list(String what, List<String> names) {
        if (!names.isEmpty()) session.out().println("Leaves with it  " + what + ": " + String.join(", ", names));
    }
}
