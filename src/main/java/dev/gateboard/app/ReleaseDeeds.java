package dev.gateboard.app;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import dev.gateboard.ui.releases.ReleaseVerbs;
import dev.gateboard.workspace.AnswerProof;
import dev.gateboard.workspace.Answering;
import dev.gateboard.workspace.Done;
import dev.gateboard.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/// What the pages between two builds and two reviews ask for.
record ReleaseDeeds(Workspace workspace, Choosing choosing, Person me, Executor screen, Told told)
        implements ReleaseVerbs {

    /// What the window does beside.
    ///
    /// @param bundled hears what came of writing which file
    /// @param next opens a file as the review after the one of this identity
    /// @param proof what the signature below an answer proves of its writer, on the JavaFX thread
    record Told(
            BiConsumer<Done, Path> bundled,
            BiConsumer<UUID, Path> next,
            BiFunction<String, Person, CompletableFuture<AnswerProof>> proof) {}

    private CompletableFuture<String> trouble(CompletableFuture<Done> asked) {
        return asked.thenApplyAsync(
                done -> switch (done) {
                    case Done.Stored _ -> "";
                    case Done.Refused(String sentence) -> sentence;
                },
                screen);
    }

    @Override
    public CompletableFuture<AnswerProof> proof(String answer, Person by) {
        return told.proof().apply(answer, by);
    }

    @Override
    public CompletableFuture<String> answer(UUID review, Person by, Answering answering) {
        return trouble(workspace.perform(review, by, me, answering.deeds(), answering.enclosures()));
    }

    @Override
    public CompletableFuture<String> recut(UUID review, String release, List<UUID> kept) {
        return trouble(workspace.recut(review, me, release, kept));
    }

    @Override
    public CompletableFuture<String> perform(UUID review, List<Deed> deeds) {
        return trouble(workspace.perform(review, me, me, deeds, List.of()));
    }

    @Override
    public void bundle(UUID review, String name) {
        choosing.toSave(name).ifPresent(file -> {
            var _ = workspace
                    .bundle(review, file)
                    .thenAcceptAsync(done -> told.bundled().accept(done, file), screen);
        });
    }

    @Override
    public void next(UUID review) {
        choosing.toOpen().ifPresent(file -> told.next().accept(review, file));
    }
}
