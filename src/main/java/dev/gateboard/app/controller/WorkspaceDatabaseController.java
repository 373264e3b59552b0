package dev.gateboard.app.controller;

import dev.gateboard.app.desktop.FileDialogs;
import dev.gateboard.ui.settings.DatabaseController;
import dev.gateboard.workspace.TidyOperations;
import dev.gateboard.workspace.database.DatabaseFile;
import dev.gateboard.workspace.database.RestorePlan;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// What the settings ask about the database, done on the workspace.
public record WorkspaceDatabaseController(TidyOperations tidying, FileDialogs dialogs, Executor screen)
        implements DatabaseController {

    private <T> CompletableFuture<T> onScreen(CompletableFuture<T> asked) {
        return asked.thenApplyAsync(answer -> answer, screen);
    }

    @Override
    public CompletableFuture<DatabaseFile> file() {
        return onScreen(tidying.database());
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
        return onScreen(tidying.backUp(target));
    }

    @Override
    public CompletableFuture<RestorePlan> planRestore(Path backup) {
        return onScreen(tidying.planRestore(backup));
    }

    @Override
    public CompletableFuture<String> restore(RestorePlan plan) {
        return onScreen(tidying.restore(plan));
    }

    @Override
    public CompletableFuture<Long> compact() {
        return onScreen(tidying.compact());
    }
}
