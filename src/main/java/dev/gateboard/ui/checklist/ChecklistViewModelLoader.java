package dev.gateboard.ui.checklist;

import dev.gateboard.model.status.ReviewStatus;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Has sheets worked out beside the JavaFX thread, one at a time, and hands each over on it. What was asked for
/// meanwhile counts once, with its newest. Used by the JavaFX thread alone.
public final class ChecklistViewModelLoader {
    private final ChecklistViewModelBuilder sheets;
    private final Threads threads;
    private final Consumer<ChecklistViewModel> draw;
    private Optional<LoadRequest> waiting = Optional.empty();
    private boolean working;

    /// The two threads that drawing takes: sheets are worked out on one and handed to the other, JavaFX's.
    public record Threads(Executor drawing, Executor screen) {}

    private record LoadRequest(ReviewStatus reviewStatus, ChecklistViewOptions options) {}

    public ChecklistViewModelLoader(
            ChecklistViewModelBuilder sheets, Threads threads, Consumer<ChecklistViewModel> draw) {
        this.sheets = sheets;
        this.threads = threads;
        this.draw = draw;
    }

    public void load(ReviewStatus board, ChecklistViewOptions look) {
        waiting = Optional.of(new LoadRequest(board, look));
        if (!working) work();
    }

    private void work() {
        waiting.ifPresent(asked -> {
            waiting = Optional.empty();
            working = true;
            threads.drawing().execute(() -> {
                var sheet = sheets.of(asked.reviewStatus(), asked.options());
                threads.screen().execute(() -> hand(sheet));
            });
        });
    }

    private void hand(ChecklistViewModel sheet) {
        working = false;
        draw.accept(sheet);
        work();
    }
}
