package dev.gateboard.ui.signal;

import dev.gateboard.model.signal.SourceDraft;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What can be done with the user's sources. Each answer is one sentence why nothing was done, or empty where it was;
/// it comes on the JavaFX thread.
public interface SourceController {
    /// Where the list is kept.
    String file();

    /// Why the list cannot be read.
    CompletableFuture<String> readError();

    /// Asks a source that is not kept yet whether it answers.
    CompletableFuture<String> test(SourceDraft draft);

    /// Asks a kept source whether it answers.
    CompletableFuture<String> check(String key);

    CompletableFuture<String> add(SourceDraft draft);

    CompletableFuture<String> replace(SourceDraft draft);

    CompletableFuture<String> remove(String key);

    CompletableFuture<Optional<SourceDraft>> draft(String key);

    /// Turns a receiver on or off.
    CompletableFuture<String> setListening(String key, boolean on);
}
