package dev.gateboard.app.controller;

import dev.gateboard.app.desktop.FileChangeNotifier;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.signal.probe.ProbeTask;
import dev.gateboard.workspace.ProbeService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Publishes the health of the sources when something changed it: an answer, a receiver, or the list of sources. It
/// waits until it is told. Only a busy port is tried again, and only a rate that still falls is computed again.
final class SourceHealthPublisher implements AutoCloseable {
    private static final Duration AGAIN = Duration.ofSeconds(1);
    /// Many answers and much telemetry make one redraw.
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final ProbeService probes;
    private final Supplier<List<ProbeTask>> tasks;
    private final Consumer<List<SourceHealth>> listener;
    private final Runnable sourcesEdited;
    private final Semaphore changes = new Semaphore(0);
    private final FileChangeNotifier file;
    private final Thread thread;
    private List<SourceHealth> published = List.of();
    private int version;

    /// @param tasks what is asked now; the receivers it needs are kept open
    /// @param sourcesEdited told once the list of sources says something else
    SourceHealthPublisher(
            ProbeService probes,
            Supplier<List<ProbeTask>> tasks,
            Consumer<List<SourceHealth>> listener,
            Runnable sourcesEdited) {
        this.probes = probes;
        this.tasks = tasks;
        this.listener = listener;
        this.sourcesEdited = sourcesEdited;
        this.version = probes.sourcesVersion();
        probes.onHealthChanged(this::update);
        this.file = new FileChangeNotifier(probes.sourcesFile(), this::update);
        this.thread = Thread.ofVirtual().name("sources").start(this::run);
    }

    /// Something changed, or may have.
    void update() {
        changes.release();
    }

    private void run() {
        try {
            while (true) {
                if (mustLookAgain()) changes.tryAcquire(AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                else changes.acquire();
                Thread.sleep(BETWEEN);
                changes.drainPermits();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Publishes what is new, and answers whether time alone may change it.
    private boolean mustLookAgain() {
        try {
            boolean isPortBusy = probes.startReceivers(tasks.get()).isPresent();
            var now = probes.health();
            if (!now.equals(published)) listener.accept(now);
            published = now;
            int next = probes.sourcesVersion();
            if (next != version) sourcesEdited.run();
            version = next;
            return isPortBusy || now.stream().anyMatch(SourceHealthPublisher::isReceiving);
        } catch (RuntimeException e) {
            System.getLogger(SourceHealthPublisher.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "The sources could not be looked at; it is tried again: " + e.getMessage());
            return true;
        }
    }

    private static boolean isReceiving(SourceHealth source) {
        return source.health() instanceof SourceHealth.Health.Listening(double perSecond, var _) && perSecond > 0;
    }

    @Override
    public void close() {
        file.close();
        thread.interrupt();
    }
}
