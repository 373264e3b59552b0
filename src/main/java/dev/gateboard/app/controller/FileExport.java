package dev.gateboard.app.controller;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.task.BackgroundTasks;
import dev.gateboard.workspace.record.ChangedTarget;
import dev.gateboard.workspace.record.ExportTarget;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// Writes a file or a folder, which is listed and can be stopped where it takes longer, and asks first where that would
/// replace files that changed.
record FileExport(BackgroundTasks tasks, ReplaceQuestion question) {

    /// On the JavaFX thread.
    public interface ReplaceQuestion {
        /// Says what would be replaced, and offers to.
        void askReplace(String sentence, Runnable replace);
    }

    /// The answer comes on the JavaFX thread, and not before the question is answered with yes.
    CompletableFuture<WorkspaceResult> write(
            Path place, Function<ExportTarget, CompletableFuture<WorkspaceResult>> export) {
        var written = new CompletableFuture<WorkspaceResult>();
        write(place, List.of(), export, written);
        return written;
    }

    /// The answer is for the files that were named, as they were then: whatever changes after the question is asked
    /// about again.
    private void write(
            Path place,
            List<ChangedTarget> replaced,
            Function<ExportTarget, CompletableFuture<WorkspaceResult>> export,
            CompletableFuture<WorkspaceResult> written) {
        var changed = new CompletableFuture<List<ChangedTarget>>();
        var _ = tasks.follow(
                        Messages.WINDOW.text("task.write", place),
                        stop -> export.apply(new ExportTarget(place, false, replaced, changed::complete, stop)))
                .whenComplete((done, fault) -> {
                    if (fault != null) written.completeExceptionally(fault);
                    else if (changed.isDone())
                        question.askReplace(
                                ChangedTarget.sentence(changed.join()),
                                () -> write(place, changed.join(), export, written));
                    else written.complete(done);
                });
    }
}
