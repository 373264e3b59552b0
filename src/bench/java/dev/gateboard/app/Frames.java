package dev.gateboard.app;

import dev.gateboard.bench.Documents;
import dev.gateboard.model.action.Action;
import dev.gateboard.workspace.Measured;
import java.time.Duration;
import java.util.List;

/// The real window without a display over a review of 10,000 gates, opened, scrolled and ticked: of its frames 95 % are
/// to be under 33 ms. Arguments: `short` or `full`, how many gates.
public final class Frames {
    private static final int GATES = 10_000;
    private static final int SHORTLY = 1000;
    private static final int TICKS = 200;
    private static final int SCROLLS = 400;

    private Frames() {}

    public static void main(String... arguments) throws Exception {
        boolean isShort = arguments.length > 0 && arguments[0].equals("short");
        int gates = arguments.length > 1 ? Integer.parseInt(arguments[1]) : isShort ? SHORTLY : GATES;
        try (var screen = new Screen()) {
            screen.show();
            var workspace = screen.wiring().workspace();
            var board = Measured.begun(workspace, Documents.of(gates));
            var review = board.review().id();
            Screen.on(() -> {
                screen.wiring().view().open(review);
                return review;
            });
            Thread.sleep(4000);
            screen.tell("open");
            screen.scroll(isShort ? SCROLLS / 10 : SCROLLS);
            screen.tell("scroll");
            var leaves = Measured.leaves(board);
            for (int step = 0; step < TICKS; step++) {
                var gate = leaves.get(step * leaves.size() / TICKS);
                var pass = new Action.Pass(gate, "", Duration.ZERO, List.of());
                Measured.stored(workspace
                        .perform(review, Measured.ADA, Measured.ADA, List.of(pass), List.of())
                        .get());
                Thread.sleep(16);
            }
            screen.tell("tick");
        }
        System.exit(0);
    }
}
