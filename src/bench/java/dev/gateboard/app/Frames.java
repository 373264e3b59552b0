package dev.gateboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gateboard.cli.Surroundings;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Person;
import dev.gateboard.store.Opening;
import dev.gateboard.store.Store;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.workspace.Done;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.DoubleStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.stage.Stage;

/// Run by `./mvnw -P bench -Dbench.main=dev.gateboard.app.Frames -Dbench=10000`: the real window without a display over
/// a review of so many gates, opened, scrolled and ticked. Prints the milliseconds between frames, of which 95 % are to
/// be
/// under 33, and those that the JavaFX thread worked in each, which say the same on a machine that has other work.
final class Frames {
    private static final Person ADA = new Person("Ada Bar", "ada@example.org");
    private static final int TICKS = 200;
    private static final int SCROLLS = 400;

    private final Wiring wiring;
    private final Stage stage;
    private final List<Frame> frames = new ArrayList<>();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    private record Frame(double time, double worked) {}

    private Frames(Wiring wiring, Stage stage) {
        this.wiring = wiring;
        this.stage = stage;
    }

    static void main(String[] arguments) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        int gates = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        var folder = Files.createTempDirectory("frames");
        Platform.startup(() -> Platform.setImplicitExit(false));
        if (!(Store.open(folder.resolve("frames.db")) instanceof Opening.Opened(Store store)))
            throw new IllegalStateException("no store");
        var place = new BoardView.Place(ADA, "frames.db", folder.resolve("sources.yaml"));
        var drawing =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        var stage = onScreen(Stage::new);
        try (var wiring = onScreen(() -> new Wiring(store, place, Surroundings.ofThisMachine(), stage, drawing))) {
            new Frames(wiring, stage).run(gates);
        } finally {
            Platform.exit();
            delete(folder);
        }
    }

    private void run(int gates) throws Exception {
        onScreen(() -> {
            stage.show();
            counting().start();
            return stage;
        });
        wiring.start().get();
        Thread.sleep(1000);
        begin();
        var opened = wiring.verbsOf()
                .open(ADA, "gates.md", document(gates), Checklist.Form.TASKS, Map.of())
                .get();
        if (!(opened instanceof Done.Stored stored)) throw new IllegalStateException(opened.toString());
        onScreen(() -> {
            wiring.view().open(stored.board().review().id());
            return stage;
        });
        Thread.sleep(4000);
        tell("open");
        for (int step = 0; step < SCROLLS; step++) {
            double to = step / (double) SCROLLS;
            onScreen(() -> {
                bar().setValue(to);
                return stage;
            });
            Thread.sleep(16);
        }
        tell("scroll");
        var leaves = stored.board().review().checklist().gates().stream()
                .filter(Gate::isLeaf)
                .toList();
        for (int step = 0; step < TICKS; step++) {
            var gate = leaves.get(step * (leaves.size() / TICKS)).id();
            wiring.verbsOf()
                    .perform(
                            stored.board().review().id(),
                            ADA,
                            ADA,
                            List.of(new Deed.Pass(gate, "", Duration.ZERO, List.of())),
                            List.of())
                    .get();
            Thread.sleep(16);
        }
        tell("tick");
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

    private void begin() {
        synchronized (frames) {
            frames.clear();
        }
    }

    private void tell(String what) {
        List<Frame> counted;
        synchronized (frames) {
            counted = List.copyOf(frames);
        }
        tell(what + ", between frames", counted.stream().mapToDouble(Frame::time));
        tell(what + ", worked", counted.stream().mapToDouble(Frame::worked));
        begin();
    }

    private static void tell(String what, DoubleStream all) {
        double[] sorted = all.sorted().toArray();
        long under = Arrays.stream(sorted).filter(frame -> frame < 33).count();
        System.out.printf(
                "%-22s %5d frames  p50 %6.1f  p95 %6.1f  p99 %6.1f  max %7.1f ms  %5.1f %% under 33 ms%n",
                what,
                sorted.length,
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99),
                at(sorted, 1),
                100.0 * under / sorted.length);
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, part * sorted.length)];
    }

    private static byte[] document(int gates) {
        var text = new StringBuilder("# Gates\n");
        for (int gate = 0; gate < gates; gate++) {
            if (gate % 60 == 0) text.append("\n## Section ").append(gate / 60).append("\n\n");
            text.append(gate % 6 == 0 ? "- [ ] group " : "  - [ ] gate with `code` ")
                    .append(gate)
                    .append('\n');
        }
        return text.toString().getBytes(UTF_8);
    }

    private static <T> T onScreen(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        Wiring.onScreen(task);
        return task.get();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.delete(file);
        }
        Files.delete(folder);
    }
}
