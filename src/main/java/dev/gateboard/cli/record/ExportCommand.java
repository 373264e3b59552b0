package dev.gateboard.cli.record;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.language.Messages;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.workspace.record.ChangedTarget;
import dev.gateboard.workspace.record.ExportDisclosure;
import dev.gateboard.workspace.record.ExportTarget;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    @Override
    public int run() throws CommandException, InterruptedException {
        var path = session.path(target);
        boolean folder = target.endsWith("/") || Files.isDirectory(path);
        if (folder && plain) throw CommandException.usageError(Messages.COMMAND.text("export.plainFolder"));
        if (!folder && !decision.isEmpty())
            throw CommandException.usageError(Messages.COMMAND.text("export.decisionFile"));
        return session.withWorkspace(workspace -> {
            var reviewStatus = CommandContext.review(workspace, review);
            var id = reviewStatus.review().id();
            int earlier = decision.isEmpty() ? 0 : new DecisionLookup(reviewStatus, workspace).number(decision.strip());
            var disclosure = ExportDisclosure.of(reviewStatus, plain);
            if (!session.isJson()) printDisclosure(disclosure);
            var changed = new ArrayList<ChangedTarget>();
            var place = new ExportTarget(path, force, List.of(), changed::addAll);
            var done = CommandContext.await(
                    folder
                            ? workspace.records().exportFolder(id, session.currentUser(), place, earlier)
                            : workspace.records().export(id, session.currentUser(), place, plain));
            if (done instanceof WorkspaceResult.ActionRefused(String sentence))
                throw new CommandException(
                        changed.isEmpty() ? sentence : Messages.COMMAND.text("export.force", sentence));
            session.out().println(session.isJson() ? json(path, disclosure) : answer(reviewStatus, path, folder));
            return ExitCode.DONE;
        });
    }

    /// Before anything is written (rule R35).
    private void printDisclosure(ExportDisclosure contains) {
        if (!contains.files().isEmpty())
            session.out().println(Messages.COMMAND.text("export.files", String.join(", ", contains.files())));
        if (!contains.hosts().isEmpty())
            session.out().println(Messages.COMMAND.text("export.hosts", String.join(", ", contains.hosts())));
        if (!contains.addresses().isEmpty())
            session.out().println(Messages.COMMAND.text("export.emails", String.join(", ", contains.addresses())));
        if (!contains.paths().isEmpty())
            session.out().println(Messages.COMMAND.text("export.paths", String.join(", ", contains.paths())));
    }

    /// A name without a slash is a file, which surprises those who wanted the folder.
    private String answer(ReviewStatus reviewStatus, Path path, boolean folder) {
        if (folder || plain) return Messages.COMMAND.text("export.done", path);
        return Messages.COMMAND.text(
                "export.oneFile",
                path,
                CommandContext.shortId(reviewStatus),
                target.replaceFirst("\\.(md|markdown)$", "") + "/");
    }

    private String json(Path path, ExportDisclosure contains) {
        var body = session.json().put("wrote", path.toString());
        contains.files().forEach(body.putArray("files")::add);
        contains.hosts().forEach(body.putArray("hosts")::add);
        contains.addresses().forEach(body.putArray("emails")::add);
        contains.paths().forEach(body.putArray("paths")::add);
        return body.toPrettyString();
    }
}
