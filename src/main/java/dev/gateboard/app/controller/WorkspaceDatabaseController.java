package dev.gateboard.app.controller;

import dev.gateboard.app.desktop.FileDialogs;
import dev.gateboard.language.Messages;
import dev.gateboard.ui.settings.DatabaseController;
import dev.gateboard.ui.task.BackgroundTasks;
import dev.gateboard.workspace.TidyOperations;
import dev.gateboard.workspace.WorkspaceException;
import dev.gateboard.workspace.database.DatabaseFile;
import dev.gateboard.workspace.database.RestorePlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/// What the settings ask about the database, done on the workspace.
public record WorkspaceDatabaseController(TidyOperations tidying, FileDialogs dialogs, BackgroundTasks tasks)
        implements DatabaseController {

    /// What failed is a sentence too: nobody who asked is left without an answer.
    private <T> CompletableFuture<T> onScreen(CompletableFuture<T> asked, Function<String, T> problem) {
        return asked.exceptionally(fault -> problem.apply(sentence(fault)))
                .thenApplyAsync(answer -> answer, tasks.screen());
    }

    private static String sentence(Throwable fault) {
        // A stage wraps what failed before it.
        var cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        return cause instanceof WorkspaceException known
                ? known.message()
                : Messages.WINDOW.text("window.fault", String.valueOf(cause));
    }

    @Override
    public CompletableFuture<DatabaseFile> file() {
        return tidying.database().thenApplyAsync(file -> file, tasks.screen());
    }

    @Override
    public Optional<Path> chooseTarget(String title) {
        return dialogs.chooseFileToWrite(title, tidying.backupName());
    }

    @Override
    public Optional<Path> chooseBackup(String title) {
        return dialogs.chooseAnyFile(title);
    }

    @Override
    public CompletableFuture<String> backUp(Path target) {
        return onScreen(
                tasks.follow(Messages.WINDOW.text("task.backUp", target), stop -> tidying.backUp(target, stop)),
                problem -> problem);
    }

    @Override
    public CompletableFuture<RestorePlan> planRestore(Path backup) {
        return onScreen(
                tidying.planRestore(backup), problem -> new RestorePlan(backup, List.of(), List.of(), backup, problem));
    }

    @Override
    public CompletableFuture<String> restore(RestorePlan plan) {
        return onScreen(tidying.restore(plan), problem -> problem);
    }

    @Override
    public CompletableFuture<CompactionResult> compact() {
        return onScreen(
                tidying.compact().thenApply(bytes -> new CompactionResult(bytes, "")),
                problem -> new CompactionResult(0, problem));
    }
}
