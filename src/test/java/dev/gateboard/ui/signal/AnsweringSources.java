package dev.gateboard.ui.signal;

import dev.gateboard.model.signal.SourceDraft;
import dev.gateboard.model.signal.SourceKind;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Sources that all answer, and write down what was asked of them.
record AnsweringSources(List<String> heard) implements SourceController {
    private CompletableFuture<String> done(String what) {
        heard.add(what);
        return CompletableFuture.completedFuture("");
    }

    @Override
    public String file() {
        return "/home/ada/.config/gateboard/sources.yaml";
    }

    @Override
    public CompletableFuture<String> readError() {
        return CompletableFuture.completedFuture("");
    }

    @Override
    public CompletableFuture<String> test(SourceDraft draft) {
        return done("test " + draft.address());
    }

    @Override
    public CompletableFuture<String> check(String key) {
        return done("check " + key);
    }

    @Override
    public CompletableFuture<String> add(SourceDraft draft) {
        return done("add " + draft.key() + " " + draft.address());
    }

    @Override
    public CompletableFuture<String> replace(SourceDraft draft) {
        return done("replace " + draft.key() + " " + draft.address());
    }

    @Override
    public CompletableFuture<String> remove(String key) {
        return done("remove " + key);
    }

    @Override
    public CompletableFuture<Optional<SourceDraft>> draft(String key) {
        return CompletableFuture.completedFuture(
                Optional.of(SourceDraft.of(key, SourceKind.PROMETHEUS, "http://127.0.0.1:9090")));
    }

    @Override
    public CompletableFuture<String> setListening(String key, boolean on) {
        return done("listen " + key + " " + on);
    }
}
