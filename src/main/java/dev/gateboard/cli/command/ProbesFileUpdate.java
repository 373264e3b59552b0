package dev.gateboard.cli.command;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbesFileChange;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.ProbesFileChangeText;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.signal.ProbesFileComparison;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.nio.file.Files;
import java.nio.file.Path;

/// The file of probes beside a review's checklist: a change of it is offered, and taken in when a person says so
/// (rule R12).
public record ProbesFileUpdate(CommandContext session) {

    /// Says on standard error that the file says something else than the review has; once a command.
    public void warnIfChanged(Workspace workspace, ReviewStatus reviewStatus)
            throws CommandException, InterruptedException {
        var review = reviewStatus.review();
        var lies = CommandContext.await(workspace.settings()).getOrDefault(Workspace.FILE + review.id(), "");
        if (lies.isEmpty()) return;
        var name = review.probesFile().fileName().isEmpty()
                ? StoredProbesFile.nameFor(review.openAction().fileName())
                : review.probesFile().fileName();
        var file = Path.of(lies).resolveSibling(name);
        if (!Files.isRegularFile(file)) return;
        if (CommandContext.await(workspace.signals().compareProbesFile(review.id(), read(file)))
                        instanceof ProbesFileComparison.ChangedProbesFile(var change, boolean before)
                && !before)
            session.err()
                    .println(Messages.COMMAND.text(
                            "probesFile.differs",
                            name,
                            ProbesFileChangeText.summary(change),
                            CommandContext.shortId(reviewStatus),
                            file));
    }

    private static StoredProbesFile read(Path file) throws CommandException {
        return new StoredProbesFile(FileArgument.name(file), FileArgument.read(file, FileArgument.READ_LIMIT));
    }

    /// What the file would change; with `accept` it is the review's then.
    public int refresh(String name, String file, boolean accept) throws CommandException, InterruptedException {
        return session.withWorkspace(workspace -> {
            var reviewStatus = CommandContext.review(workspace, name);
            var disk = read(session.path(file));
            switch (CommandContext.await(
                    workspace.signals().compareProbesFile(reviewStatus.review().id(), disk))) {
                case ProbesFileComparison.UnreadableProbesFile(String sentence) -> throw new CommandException(sentence);
                case ProbesFileComparison.Unchanged _, ProbesFileComparison.NotOnDisk _ ->
                    print(reviewStatus, Messages.COMMAND.text("probesFile.same", disk.fileName()));
                case ProbesFileComparison.ChangedProbesFile(ProbesFileChange change, boolean _) -> {
                    change.problems()
                            .forEach(problem -> session.err()
                                    .println(ReviewTextFormatter.problem(
                                            reviewStatus.review().openAction().fileName(), problem)));
                    if (accept) apply(workspace, reviewStatus, disk, change);
                    else printPreview(reviewStatus, change);
                }
            }
            return ExitCode.DONE;
        });
    }

    private void printPreview(ReviewStatus reviewStatus, ProbesFileChange change) {
        print(
                reviewStatus,
                Messages.COMMAND.text("probesFile.summary", change.fileName(), ProbesFileChangeText.summary(change)));
        if (session.isJson()) return;
        printChanged(reviewStatus, change);
        for (var gate : change.disarmedGates())
            session.out()
                    .println(Messages.COMMAND.text(
                            "probesFile.wouldDisarm",
                            String.valueOf(gate.line()),
                            SectionText.gate(reviewStatus.review().checklist(), gate)));
        session.out().println(Messages.COMMAND.text("probesFile.notYet"));
    }

    private void apply(Workspace workspace, ReviewStatus reviewStatus, StoredProbesFile disk, ProbesFileChange change)
            throws CommandException, InterruptedException {
        var done = CommandContext.requireSaved(
                workspace.signals().take(reviewStatus.review().id(), session.currentUser(), disk));
        print(
                done.reviewStatus(),
                Messages.COMMAND.text("probesFile.applied", change.fileName(), ProbesFileChangeText.summary(change)));
        if (session.isJson()) return;
        printChanged(reviewStatus, change);
        for (var gate : change.disarmedGates())
            session.out()
                    .println(Messages.COMMAND.text(
                            "probesFile.disarmed",
                            String.valueOf(gate.line()),
                            SectionText.gate(reviewStatus.review().checklist(), gate)));
        if (!change.disarmedGates().isEmpty())
            session.out().println(Messages.COMMAND.text("disarm.again", CommandContext.shortId(reviewStatus)));
    }

    private void printChanged(ReviewStatus reviewStatus, ProbesFileChange change) {
        for (var gate : change.boundGates())
            session.out()
                    .println(Messages.COMMAND.text(
                            "probesFile.changed",
                            String.valueOf(gate.line()),
                            SectionText.gate(reviewStatus.review().checklist(), gate)));
    }

    private void print(ReviewStatus reviewStatus, String sentence) {
        session.out().println(session.isJson() ? new ReviewJsonFormatter(reviewStatus).text(true) : sentence);
    }
}
