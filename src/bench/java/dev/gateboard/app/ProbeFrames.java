package dev.gateboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gateboard.demo.MonitoringServerProcess;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.workspace.Measured;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;

/// The real window without a display, 200 probes of one Prometheus asked every second, and the same window while none
/// is armed. Prints answers a second, requests under way at most, the milliseconds that the JavaFX thread works in a
/// second, and those from an answer to its value in a drawn cell. Argument: `short` or `full`.
public final class ProbeFrames {
    private static final int PROBES = 200;
    private static final Pattern GATE = Pattern.compile("gate (\\d+)");

    private final Screen screen;
    private final Counted prometheus;
    private final int seconds;

    private ProbeFrames(Screen screen, Counted prometheus, int seconds) {
        this.screen = screen;
        this.prometheus = prometheus;
        this.seconds = seconds;
    }

    public static void main(String... arguments) throws Exception {
        boolean isShort = arguments.length > 0 && arguments[0].equals("short");
        if (!MonitoringServerProcess.isInstalled(MonitoringServerProcess.PROMETHEUS)) {
            System.out.println("Prometheus is not installed, so nothing is measured.");
            System.exit(3);
        }
        try (var screen = new Screen();
                var prometheus = MonitoringServerProcess.prometheus(
                                screen.folder().path())
                        .orElseThrow();
                var counted = new Counted(prometheus.url())) {
            Files.writeString(
                    screen.folder().path().resolve("sources.yaml"),
                    "sources: {prom: {kind: prometheus, url: \"" + counted.url() + "\"}}\n");
            screen.show();
            new ProbeFrames(screen, counted, isShort ? 3 : 20).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        var text = new StringBuilder("# Gates\n\n");
        var probesFile = new StringBuilder("version: 1\nprobes:\n");
        for (int probe = 0; probe < PROBES; probe++) {
            text.append("- [ ] gate ")
                    .append(probe)
                    .append(" <!-- probe: p")
                    .append(probe)
                    .append(" -->\n");
            // A value that differs from second to second.
            probesFile
                    .append("  p")
                    .append(probe)
                    .append(": {kind: promql, source: prom, interval: 1s, unit: s, query: '")
                    .append(query(probe))
                    .append("', pass: {max: 1e6}}\n");
        }
        var board = Measured.stored(screen.wiring()
                .workspace()
                .open(
                        Measured.ADA,
                        "gates.md",
                        text.toString().getBytes(UTF_8),
                        GateSyntax.TASKS,
                        Map.of(),
                        new StoredProbesFile(
                                "gates.probes.yaml", probesFile.toString().getBytes(UTF_8)))
                .get());
        var review = board.review().id();
        Screen.on(() -> {
            screen.wiring().view().open(review);
            return review;
        });
        Thread.sleep(5000);
        work("idle", board);
        Measured.stored(screen.wiring()
                .workspace()
                .signals()
                .arm(review, Measured.ADA, Measured.leaves(board))
                .get());
        Thread.sleep(seconds * 500L);
        prometheus.most();
        work("asked", board);
        Measured.tell("most", List.of((double) prometheus.most()));
        Measured.tell("drawn", drawn());
    }

    private static String query(int probe) {
        return "vector(time() % 100) + 0 * " + probe;
    }

    /// What the JavaFX thread works, by the second.
    private void work(String what, ReviewStatus board) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        var worked = new ArrayList<Double>();
        long answers = answers(board.review().id());
        for (int second = 0; second < seconds; second++) {
            long before = Screen.on(threads::getCurrentThreadCpuTime);
            Thread.sleep(1000);
            worked.add((Screen.on(threads::getCurrentThreadCpuTime) - before) / 1e6);
        }
        Measured.tell("work." + what, worked);
        Measured.tell("answers." + what, List.of((answers(board.review().id()) - answers) / (double) seconds));
    }

    private long answers(UUID review) throws Exception {
        long answers = 0;
        for (int probe = 0; probe < PROBES; probe++)
            answers += screen.wiring()
                    .workspace()
                    .signals()
                    .readings(review, "p" + probe, Integer.MAX_VALUE)
                    .get()
                    .size();
        return answers;
    }

    /// Milliseconds from an answer to the frame that draws its value, of the rows that are seen.
    private List<Double> drawn() throws Exception {
        var took = new ArrayList<Double>();
        var timer = Screen.on(() -> {
            var cells = screen.wiring().scene().getRoot().lookupAll(".board-row:filled").stream()
                    .filter(TreeCell.class::isInstance)
                    .map(TreeCell.class::cast)
                    .toList();
            var timing = new AnimationTimer() {
                private final Map<Integer, String> before = new HashMap<>();

                @Override
                public void handle(long now) {
                    for (var cell : cells) {
                        var gate = GATE.matcher(String.valueOf(cell.getAccessibleText()));
                        if (!gate.find() || !(cell.lookup(".found") instanceof Label value)) continue;
                        int probe = Integer.parseInt(gate.group(1));
                        var old = before.put(probe, value.getText());
                        long answered = prometheus.answered(query(probe));
                        if (old != null && !old.equals(value.getText()) && answered > 0)
                            took.add((System.nanoTime() - answered) / 1e6);
                    }
                }
            };
            timing.start();
            return timing;
        });
        Thread.sleep(seconds * 1000L);
        return Screen.on(() -> {
            timer.stop();
            return List.copyOf(took);
        });
    }
}
