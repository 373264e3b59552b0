package dev.gateboard.cli.overview;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.language.Messages;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceState.TemplateLine;
import dev.gateboard.workspace.review.RemovalResult;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists templates, or names, archives or removes one.
@Command(name = "template")
public final class TemplateCommand extends CliCommand {
    @Parameters(arity = "0..1", paramLabel = "TEMPLATE", descriptionKey = "template")
    String template = "";

    @Option(names = "--name", paramLabel = "TEXT")
    String name = "";

    @Option(names = "--label", paramLabel = "TEXT")
    String label = "";

    @Option(names = "--next")
    boolean next;

    @Option(names = "--archive")
    boolean archive;

    @Option(names = "--unarchive")
    boolean unarchive;

    @Option(names = "--remove")
    boolean remove;

    @Option(names = "--reason", paramLabel = "TEXT")
    String reason = "";

    public TemplateCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        checkUsage();
        return session.withWorkspace(workspace -> {
            var output = new TemplateOutput(session, workspace);
            if (template.isEmpty()) output.list();
            else if (remove) remove(workspace, output);
            else change(workspace, output);
            return ExitCode.DONE;
        });
    }

    private void checkUsage() throws CommandException {
        boolean isNamed = !name.isBlank() || !label.isBlank();
        long wishes = Stream.of(isNamed, next, archive, unarchive, remove)
                .filter(given -> given)
                .count();
        if (wishes > 1) throw CommandException.usageError(Messages.COMMAND.text("template.oneAtATime"));
        if (wishes > 0 && template.isEmpty())
            throw CommandException.usageError(Messages.COMMAND.text("template.which"));
        if (remove == reason.isBlank())
            throw CommandException.usageError(
                    remove
                            ? Messages.COMMAND.text("template.needsReason")
                            : Messages.COMMAND.text("template.reasonAlone"));
    }

    private TemplateLine found(Workspace workspace) throws CommandException, InterruptedException {
        return NameLookup.template(CommandContext.await(workspace.tidying().templates()), template);
    }

    private void change(Workspace workspace, TemplateOutput output) throws CommandException, InterruptedException {
        var before = found(workspace);
        var tidying = workspace.tidying();
        var me = session.currentUser();
        if (next) {
            if (before.previousVersion().isEmpty())
                throw new CommandException(Messages.COMMAND.text("template.noEarlier", before.fileName()));
            require(CommandContext.await(tidying.takeAsNextVersion(before, me)));
        } else if (!name.isBlank() || !label.isBlank() || archive || unarchive) {
            var wanted = before.withLabel(
                    name.isBlank() ? before.name() : name.strip(),
                    label.isBlank() ? before.version() : label.strip(),
                    archive || (before.isArchived() && !unarchive));
            if (wanted.equals(before)) throw new CommandException(unchanged(before));
            require(CommandContext.await(tidying.labelTemplate(wanted, me)));
        }
        var after = CommandContext.await(tidying.templates()).stream()
                .filter(each -> each.sha256().equals(before.sha256()))
                .toList();
        for (var line : after.isEmpty() ? List.of(before) : after) output.show(line);
    }

    private String unchanged(TemplateLine before) {
        return archive
                ? Messages.COMMAND.text("template.archivedAlready", before.displayName())
                : unarchive
                        ? Messages.COMMAND.text("template.notArchived", before.displayName())
                        : Messages.COMMAND.text("template.namedAlready", before.displayName());
    }

    private void remove(Workspace workspace, TemplateOutput output) throws CommandException, InterruptedException {
        output.removed(require(CommandContext.await(
                workspace.tidying().removeTemplate(found(workspace).sha256(), session.currentUser(), reason))));
    }

    private static RemovalResult.Removed require(RemovalResult done) throws CommandException {
        return switch (done) {
            case RemovalResult.Removed removed -> removed;
            case RemovalResult.RemovalRefused(String sentence) -> throw new CommandException(sentence);
        };
    }
}
