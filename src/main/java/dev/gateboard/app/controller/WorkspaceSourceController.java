package dev.gateboard.app.controller;

import dev.gateboard.model.signal.SourceDraft;
import dev.gateboard.ui.signal.SourceController;
import dev.gateboard.workspace.ProbeService;
import dev.gateboard.workspace.signal.SourcesFileService;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// What the page of sources asks for, done beside the JavaFX thread: a source may take its time to answer.
public record WorkspaceSourceController(SourcesFileService sourcesFile, ProbeService probes, Executor screen)
        implements SourceController {
    private static final Executor BESIDE = work -> Thread.ofVirtual().start(work);

    private <T> CompletableFuture<T> runInBackground(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, BESIDE).thenApplyAsync(answer -> answer, screen);
    }

    @Override
    public String file() {
        return sourcesFile.file().toString();
    }

    @Override
    public CompletableFuture<String> readError() {
        return runInBackground(probes::readError);
    }

    @Override
    public CompletableFuture<String> test(SourceDraft draft) {
        return runInBackground(() -> probes.checkDraft(draft));
    }

    @Override
    public CompletableFuture<String> check(String key) {
        return runInBackground(() -> probes.checkSource(key));
    }

    @Override
    public CompletableFuture<String> add(SourceDraft draft) {
        return runInBackground(() -> sourcesFile.add(draft));
    }

    @Override
    public CompletableFuture<String> replace(SourceDraft draft) {
        return runInBackground(() -> {
            var trouble = sourcesFile.replace(draft);
            if (trouble.isEmpty()) probes.forgetHealth(draft.key());
            return trouble;
        });
    }

    @Override
    public CompletableFuture<String> remove(String key) {
        return runInBackground(() -> {
            var trouble = sourcesFile.remove(key);
            if (trouble.isEmpty()) probes.forgetHealth(key);
            return trouble;
        });
    }

    @Override
    public CompletableFuture<Optional<SourceDraft>> draft(String key) {
        return runInBackground(() -> sourcesFile.draft(key));
    }

    @Override
    public CompletableFuture<String> setListening(String key, boolean on) {
        return runInBackground(() -> {
            if (on) return probes.startReceiver(key);
            probes.stopReceiver(key);
            return "";
        });
    }
}
