package dev.gateboard.app;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.bench.Folder;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.store.Store;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.workspace.Measured;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.stage.Stage;

/// The real window without a display, whose frames are counted: the milliseconds between two of them, and those that
/// the
/// JavaFX thread worked in each, which say the same on a machine that has other work.
final class Screen implements AutoCloseable {
    /// Of a frame, in milliseconds.
    static final double SLOW = 33;

    private final Folder folder = Folder.make();
    private final Stage stage;
    private final DashboardWindow wiring;
    private final List<Frame> frames = new ArrayList<>();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    private record Frame(double time, double worked) {}

    Screen() throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Platform.startup(() -> Platform.setImplicitExit(false));
        Store store = Measured.store(folder.path().resolve("screen.db"));
        var place = new BoardView.Place(Measured.ADA, "screen.db", folder.path().resolve("sources.yaml"));
        var drawing =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        this.stage = on(Stage::new);
        this.wiring = on(() -> new DashboardWindow(store, place, CommandEnvironment.ofThisMachine(), stage, drawing));
    }

    DashboardWindow wiring() {
        return wiring;
    }

    Folder folder() {
        return folder;
    }

    /// Shows the window, and counts from now on.
    void show() throws Exception {
        on(() -> {
            stage.show();
            counting().start();
            return stage;
        });
        wiring.start().get();
        Thread.sleep(1000);
        begin();
    }

    static <T> T on(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        DashboardWindow.onScreen(task);
        return task.get();
    }

    /// Scrolls from the top to the end, a step a frame.
    void scroll(int steps) throws Exception {
        for (int step = 0; step < steps; step++) {
            double to = step / (double) steps;
            on(() -> {
                bar().setValue(to);
                return stage;
            });
            Thread.sleep(16);
        }
    }

    private ScrollBar bar() {
        return stage.getScene().getRoot().lookupAll(".gate-list .scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .findFirst()
                .orElseThrow();
    }

    private AnimationTimer counting() {
        return new AnimationTimer() {
            private long before = System.nanoTime();
            private long worked = threads.getCurrentThreadCpuTime();

            @Override
            public void handle(long now) {
                long time = System.nanoTime();
                long work = threads.getCurrentThreadCpuTime();
                synchronized (frames) {
                    frames.add(new Frame((time - before) / 1e6, (work - worked) / 1e6));
                }
                before = time;
                worked = work;
            }
        };
    }

    void begin() {
        synchronized (frames) {
            frames.clear();
        }
    }

    /// Prints the share of frames that were not slow, in per cent: by the wall clock, and by the thread's work.
    void tell(String what) {
        List<Frame> counted;
        synchronized (frames) {
            counted = List.copyOf(frames);
        }
        Measured.tell(
                what + ".clock",
                List.of(share(
                        counted.stream().filter(frame -> frame.time() < SLOW).count(), counted)));
        Measured.tell(
                what + ".worked",
                List.of(share(
                        counted.stream().filter(frame -> frame.worked() < SLOW).count(), counted)));
        System.out.println(what + ": " + counted.size() + " frames, the slowest "
                + counted.stream().mapToDouble(Frame::time).max().orElse(0) + " ms");
        begin();
    }

    private static double share(long some, List<Frame> all) {
        return all.isEmpty() ? 0 : 100.0 * some / all.size();
    }

    @Override
    public void close() throws Exception {
        on(() -> {
            wiring.close();
            return stage;
        });
        Platform.exit();
        folder.close();
    }
}
