package dev.gateboard.app.controller;

import dev.gateboard.app.desktop.FileDialogs;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.release.ReleaseController;
import dev.gateboard.ui.task.BackgroundTasks;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.record.AnswerPreview;
import dev.gateboard.workspace.record.AnswerVerification;
import dev.gateboard.workspace.record.ExportTarget;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/// What the pages between two builds and two reviews ask for.
public record WorkspaceReleaseController(
        Workspace workspace, FileDialogs fileDialogs, Person me, BackgroundTasks tasks, Callbacks callbacks)
        implements ReleaseController {

    /// What the window does beside.
    ///
    /// @param showBundleResult hears what came of writing which file
    /// @param openNextReview opens a file as the review after the one of this identity
    /// @param verifyAnswer what the signature below an answer proves of its writer, on the JavaFX thread
    public record Callbacks(
            BiConsumer<WorkspaceResult, Path> showBundleResult,
            BiConsumer<UUID, Path> openNextReview,
            BiFunction<String, Person, CompletableFuture<AnswerVerification>> verifyAnswer) {}

    private CompletableFuture<String> errorOf(CompletableFuture<WorkspaceResult> asked) {
        return asked.thenApplyAsync(
                done -> switch (done) {
                    case WorkspaceResult.Stored _ -> "";
                    case WorkspaceResult.ActionRefused(String sentence) -> sentence;
                },
                tasks.screen());
    }

    @Override
    public CompletableFuture<AnswerVerification> verifyAnswer(String answer, Person by) {
        return callbacks.verifyAnswer().apply(answer, by);
    }

    @Override
    public CompletableFuture<String> answer(UUID review, Person by, AnswerPreview answering) {
        return errorOf(workspace.perform(review, by, me, answering.actions(), answering.attachments()));
    }

    @Override
    public CompletableFuture<String> recut(UUID review, String release, List<UUID> kept) {
        return errorOf(workspace.recut(review, me, release, kept));
    }

    @Override
    public CompletableFuture<String> perform(UUID review, List<Action> actions) {
        return errorOf(workspace.perform(review, me, me, actions, List.of()));
    }

    @Override
    public void saveBundle(UUID review, String name) {
        fileDialogs.chooseFileToSave(name).ifPresent(file -> {
            var _ = tasks.follow(
                            Messages.WINDOW.text("task.write", file),
                            stop -> workspace
                                    .records()
                                    .bundle(review, new ExportTarget(file, false, List.of(), _ -> {}, stop)))
                    .thenAccept(done -> callbacks.showBundleResult().accept(done, file));
        });
    }

    @Override
    public void openNextReview(UUID review) {
        fileDialogs
                .chooseFileToOpen()
                .ifPresent(file -> callbacks.openNextReview().accept(review, file));
    }
}
