package dev.gateboard.ui.board;

import dev.gateboard.model.Board;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Has sheets worked out beside the JavaFX thread, one at a time, and hands each over on it. What was asked for
/// meanwhile
/// counts once, with its newest. Used by the JavaFX thread alone.
public final class Drawing {
    private final Sheets sheets;
    private final Threads threads;
    private final Consumer<Sheet> draw;
    private Optional<Asked> waiting = Optional.empty();
    private boolean working;

    /// The two threads that drawing takes: sheets are worked out on one and handed to the other, JavaFX's.
    public record Threads(Executor drawing, Executor screen) {}

    private record Asked(Board board, Look look) {}

    Drawing(Sheets sheets, Threads threads, Consumer<Sheet> draw) {
        this.sheets = sheets;
        this.threads = threads;
        this.draw = draw;
    }

    void draw(Board board, Look look) {
        waiting = Optional.of(new Asked(board, look));
        if (!working) work();
    }

    private void work() {
        waiting.ifPresent(asked -> {
            waiting = Optional.empty();
            working = true;
            threads.drawing().execute(() -> {
                var sheet = sheets.of(asked.board(), asked.look());
                threads.screen().execute(() -> hand(sheet));
            });
        });
    }

    private void hand(Sheet sheet) {
        working = false;
        draw.accept(sheet);
        work();
    }
}
