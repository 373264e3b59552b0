package dev.gateboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gateboard.cli.Surroundings;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Person;
import dev.gateboard.store.Opening;
import dev.gateboard.store.Store;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.workspace.Done;
import dev.gateboard.workspace.SidecarFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Run by `./mvnw -P bench -Dbench.main=dev.gateboard.app.ProbeFrames -Dbench=200`: the real window without a display,
/// so many probes of one Prometheus asked every second, and the same window while none is armed. Prints answers a
/// second, and the processor time of the JavaFX thread for each, beside what the window takes when nothing is asked.
final class ProbeFrames {
    private static final Person ADA = new Person("Ada Bar", "ada@example.org");
    private static final int SECONDS = 20;

    private final Wiring wiring;

    private ProbeFrames(Wiring wiring) {
        this.wiring = wiring;
    }

    static void main(String[] arguments) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        int probes = arguments.length == 0 ? 200 : Integer.parseInt(arguments[0]);
        if (!LocalServer.isInstalled(LocalServer.PROMETHEUS)) {
            System.out.println("Prometheus is not installed, so nothing is measured.");
            return;
        }
        var folder = Files.createTempDirectory("probes");
        Platform.startup(() -> Platform.setImplicitExit(false));
        if (!(Store.open(folder.resolve("probes.db")) instanceof Opening.Opened(Store store)))
            throw new IllegalStateException("no store");
        var place = new BoardView.Place(ADA, "probes.db", folder.resolve("sources.yaml"));
        var drawing =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        var stage = onScreen(Stage::new);
        try (var prometheus = LocalServer.prometheus(folder).orElseThrow();
                var wiring = onScreen(() -> new Wiring(store, place, Surroundings.ofThisMachine(), stage, drawing))) {
            Files.writeString(
                    folder.resolve("sources.yaml"),
                    "sources: {prom: {kind: prometheus, url: \"" + prometheus.url() + "\"}}\n");
            onScreen(() -> {
                stage.show();
                return stage;
            });
            new ProbeFrames(wiring).run(probes);
        } finally {
            Platform.exit();
            delete(folder);
        }
    }

    private void run(int probes) throws Exception {
        wiring.start().get();
        var text = new StringBuilder("# Gates\n\n");
        var sidecar = new StringBuilder("version: 1\nprobes:\n");
        for (int probe = 0; probe < probes; probe++) {
            text.append("- [ ] gate ")
                    .append(probe)
                    .append(" <!-- probe: p")
                    .append(probe)
                    .append(" -->\n");
            sidecar.append("  p")
                    .append(probe)
                    .append(": {kind: promql, source: prom, interval: 1s, unit: MB, query:"
                            + " 'go_memstats_heap_inuse_bytes / 1e6 + ")
                    .append(probe)
                    .append("', pass: {max: 1e6}}\n");
        }
        var opened = wiring.verbsOf()
                .open(
                        ADA,
                        "gates.md",
                        text.toString().getBytes(UTF_8),
                        Checklist.Form.TASKS,
                        Map.of(),
                        new SidecarFile("gates.probes.yaml", sidecar.toString().getBytes(UTF_8)))
                .get();
        if (!(opened instanceof Done.Stored stored)) throw new IllegalStateException(opened.toString());
        var review = stored.board().review().id();
        onScreen(() -> {
            wiring.view().open(review);
            return review;
        });
        Thread.sleep(5000);
        tell("nothing asked", review, probes);
        wiring.verbsOf()
                .arm(
                        review,
                        ADA,
                        stored.board().review().checklist().gates().stream()
                                .map(Gate::id)
                                .toList())
                .get();
        Thread.sleep(10_000);
        tell(probes + " probes", review, probes);
    }

    private void tell(String what, UUID review, int probes) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        Instant began = Instant.now();
        long before = onScreen(threads::getCurrentThreadCpuTime);
        var hops = new ArrayList<Double>();
        for (int second = 0; second < SECONDS * 4; second++) {
            long asked = System.nanoTime();
            onScreen(() -> asked);
            hops.add((System.nanoTime() - asked) / 1e6);
            Thread.sleep(250);
        }
        double worked = (onScreen(threads::getCurrentThreadCpuTime) - before) / 1e6;
        long answers = 0;
        for (int probe = 0; probe < probes; probe++)
            answers += wiring.verbsOf().readings(review, "p" + probe, 10 * SECONDS).get().stream()
                    .filter(reading -> reading.asked().isAfter(began))
                    .count();
        hops.sort(Comparator.naturalOrder());
        System.out.printf(
                "%-14s %6.1f answers/s  JavaFX thread %5.1f ms/s, %6.3f ms an answer  a hop to it p50 %5.1f p95 %5.1f"
                        + " max %5.1f ms%n",
                what,
                answers / (double) SECONDS,
                worked / SECONDS,
                answers == 0 ? 0 : worked / answers,
                hops.get(hops.size() / 2),
                hops.get(hops.size() * 95 / 100),
                hops.getLast());
    }

    private static <T> T onScreen(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        Wiring.onScreen(task);
        return task.get();
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
