package dev.gateboard.cli.command;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.signal.ProbesFileChange;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.ProbesFileChangeText;
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
                    .println(name + " says something else than this review has: " + ProbesFileChangeText.summary(change)
                            + ". See: gateboard refresh " + review.id() + " " + file);
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
                    print(reviewStatus, disk.fileName() + " says what this review has.");
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
        print(reviewStatus, change.fileName() + ": " + ProbesFileChangeText.summary(change) + ".");
        if (session.isJson()) return;
        for (var gate : change.boundGates()) line("bound anew", gate);
        for (var gate : change.disarmedGates()) line("would be disarmed", gate);
        session.out().println("Nothing was changed; take it in with --accept.");
    }

    private void apply(Workspace workspace, ReviewStatus reviewStatus, StoredProbesFile disk, ProbesFileChange change)
            throws CommandException, InterruptedException {
        var done = CommandContext.requireSaved(
                workspace.signals().take(reviewStatus.review().id(), session.currentUser(), disk));
        print(done.reviewStatus(), "Taken in " + change.fileName() + ": " + ProbesFileChangeText.summary(change) + ".");
        if (session.isJson()) return;
        for (var gate : change.boundGates()) line("bound anew", gate);
        for (var gate : change.disarmedGates()) line("disarmed", gate);
        if (!change.disarmedGates().isEmpty())
            session.out()
                    .println("Signals decide them again once they are armed: gateboard arm "
                            + reviewStatus.review().id() + " --all");
    }

    private void line(String what, Gate gate) {
        session.out().println("L" + gate.line() + "  " + what + "  " + gate.text());
    }

    private void print(ReviewStatus reviewStatus, String sentence) {
        session.out().println(session.isJson() ? new ReviewJsonFormatter(reviewStatus).text(true) : sentence);
    }
}
