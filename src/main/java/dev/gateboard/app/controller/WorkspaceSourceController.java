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
public record WorkspaceSourceController(SourcesFileService own, ProbeService probes, Executor screen)
        implements SourceController {
    private static final Executor BESIDE = work -> Thread.ofVirtual().start(work);

    private <T> CompletableFuture<T> beside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, BESIDE).thenApplyAsync(answer -> answer, screen);
    }

    @Override
    public String file() {
        return own.file().toString();
    }

    @Override
    public CompletableFuture<String> readError() {
        return beside(probes::unreadable);
    }

    @Override
    public CompletableFuture<String> test(SourceDraft draft) {
        return beside(() -> probes.checkDraft(draft));
    }

    @Override
    public CompletableFuture<String> check(String key) {
        return beside(() -> probes.check(key));
    }

    @Override
    public CompletableFuture<String> add(SourceDraft draft) {
        return beside(() -> own.add(draft));
    }

    @Override
    public CompletableFuture<String> replace(SourceDraft draft) {
        return beside(() -> {
            var trouble = own.replace(draft);
            if (trouble.isEmpty()) probes.forget(draft.key());
            return trouble;
        });
    }

    @Override
    public CompletableFuture<String> remove(String key) {
        return beside(() -> {
            var trouble = own.remove(key);
            if (trouble.isEmpty()) probes.forget(key);
            return trouble;
        });
    }

    @Override
    public CompletableFuture<Optional<SourceDraft>> draft(String key) {
        return beside(() -> own.draft(key));
    }

    @Override
    public CompletableFuture<String> setListening(String key, boolean on) {
        return beside(() -> {
            if (on) return probes.listen(key);
            probes.stop(key);
            return "";
        });
    }
}
