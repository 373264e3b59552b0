package dev.gateboard.app;

import dev.gateboard.bench.Documents;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.workspace.Measured;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// The real window without a display over a review of 10,000 gates, while 200 signals a second arrive for 200 of them
/// and somebody scrolls. Argument: `short` or `full`.
public final class SignalFrames {
    private static final int GATES = 10_000;
    private static final int SHORTLY = 1000;
    private static final int PROBES = 200;
    private static final int A_SECOND = 200;
    private static final int SCROLLS = 600;

    /// One answer in so many is another verdict, and so an event.
    private static final int TURNS = 20;

    private SignalFrames() {}

    public static void main(String... arguments) throws Exception {
        boolean isShort = arguments.length > 0 && arguments[0].equals("short");
        try (var screen = new Screen()) {
            screen.show();
            var workspace = screen.wiring().workspace();
            var board = Measured.bound(
                    workspace, Measured.begun(workspace, Documents.of(isShort ? SHORTLY : GATES)), PROBES);
            var review = board.review().id();
            Screen.on(() -> {
                screen.wiring().view().open(review);
                return review;
            });
            Thread.sleep(isShort ? 1000 : 4000);
            var on = new AtomicBoolean(true);
            var sent = new AtomicInteger();
            var signals = Thread.ofPlatform().start(() -> {
                long began = System.nanoTime();
                while (on.get()) {
                    int number = sent.getAndIncrement();
                    var verdict = number / PROBES % TURNS == 0 ? Verdict.FAIL : Verdict.PASS;
                    var _ = workspace
                            .signals()
                            .observe(
                                    review,
                                    List.of(Measured.reading(number % PROBES, String.valueOf(number), verdict)));
                    long next = began + (number + 1) * (1_000_000_000L / A_SECOND);
                    java.util.concurrent.locks.LockSupport.parkNanos(next - System.nanoTime());
                }
            });
            Thread.sleep(isShort ? 200 : 2000);
            screen.begin();
            long began = System.nanoTime();
            int before = sent.get();
            screen.scroll(isShort ? SCROLLS / 10 : SCROLLS);
            double rate = (sent.get() - before) / ((System.nanoTime() - began) / 1e9);
            screen.tell("signals");
            on.set(false);
            signals.join();
            Measured.tell("rate", List.of(rate));
        }
        System.exit(0);
    }
}
