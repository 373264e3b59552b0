package dev.gateboard.app.controller;

import dev.gateboard.app.desktop.LatestValueDispatcher;
import dev.gateboard.language.Messages;
import dev.gateboard.model.review.ArmedProbes;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.signal.probe.BackoffPolicy;
import dev.gateboard.signal.probe.ProbeScheduler;
import dev.gateboard.signal.probe.ProbeTask;
import dev.gateboard.signal.probe.SharedSources;
import dev.gateboard.workspace.ProbeService;
import dev.gateboard.workspace.ReviewProbeMonitor;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceException;
import dev.gateboard.workspace.WorkspaceState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Asks what signals may decide in every review that is not archived, within the limit of each source. Starting and
/// stopping wait for answers under way, so they have a thread of their own.
public final class ActiveReviewProbeService implements AutoCloseable {
    private static final Duration TELEMETRY_DELAY = Duration.ofMillis(500);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final Workspace workspace;
    private final ProbeService probes;
    private final BackoffPolicy pace;
    private final SharedSources shared;
    private final ProbeServiceListener heard;
    private final ExecutorService hand = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("watching").factory());
    private final LatestValueDispatcher<ShownState> shown = new LatestValueDispatcher<>(hand, this::update);
    private final SourceHealthPublisher sources;
    private final AtomicBoolean judging = new AtomicBoolean();
    /// Belongs to the hand.
    private final Map<UUID, MonitoredReview> monitored = new LinkedHashMap<>();

    private volatile List<ProbeTask> asked = List.of();
    private volatile UUID selected = new UUID(0, 0);

    /// What comes of it, told on any thread.
    public interface ProbeServiceListener {
        /// Who asks the probes of the review on screen: no one needs to, this process, another (rule R33), or no one
        /// can.
        void onStateChanged(ReviewProbeMonitor.State state);

        void onError(String sentence);

        void onSourcesChanged(List<SourceHealth> sources);
    }

    private record ShownState(UUID review, WorkspaceState state) {}

    public ActiveReviewProbeService(
            Workspace workspace, ProbeService probes, BackoffPolicy pace, ProbeServiceListener heard) {
        this.workspace = workspace;
        this.probes = probes;
        this.pace = pace;
        this.shared = new SharedSources(pace);
        this.heard = heard;
        this.sources = new SourceHealthPublisher(
                probes, () -> asked, heard::onSourcesChanged, () -> hand.execute(this::restart));
        probes.onArrival(this::onTelemetry);
    }

    /// The newest state, and which of its reviews is on screen; one that comes after the close asks nothing.
    void show(UUID review, WorkspaceState state) {
        if (!hand.isShutdown()) shown.accept(new ShownState(review, state));
    }

    private void update(ShownState next) {
        var wanted = new LinkedHashMap<UUID, ArmedProbes>();
        for (var status : next.state().reviewStatuses()) {
            var armed = ArmedProbes.of(status.review());
            if (!armed.isEmpty()) wanted.put(status.review().id(), armed);
        }
        for (var review : List.copyOf(monitored.keySet())) if (!wanted.containsKey(review)) stop(review);
        wanted.forEach((review, armed) -> {
            var known = monitored.get(review);
            if (known == null) monitored.put(review, start(review, armed));
            else known.follow(armed);
        });
        select(next.review());
    }

    private MonitoredReview start(UUID review, ArmedProbes armed) {
        return new MonitoredReview(workspace, review, armed, pace, shared, new MonitoredReview.Listener() {
            @Override
            public void onStateChanged(ReviewProbeMonitor.State state) {
                if (review.equals(selected)) heard.onStateChanged(state);
            }

            @Override
            public void onTasksChanged(List<ProbeTask> questions) {
                probes.startReceivers(questions).ifPresent(heard::onError);
                if (!hand.isShutdown()) hand.execute(ActiveReviewProbeService.this::collectTasks);
            }
        });
    }

    private void collectTasks() {
        var all = new ArrayList<ProbeTask>();
        monitored.values().forEach(each -> all.addAll(each.tasks()));
        asked = List.copyOf(all);
        sources.update();
    }

    /// Where another review is on screen now, who asks its probes is told.
    private void select(UUID review) {
        if (review.equals(selected)) return;
        selected = review;
        var known = monitored.get(review);
        heard.onStateChanged(known == null ? new ReviewProbeMonitor.State.AskedHere() : known.state());
    }

    private void stop(UUID review) {
        var known = monitored.remove(review);
        if (known == null) return;
        known.close();
        collectTasks();
        if (review.equals(selected)) heard.onStateChanged(new ReviewProbeMonitor.State.AskedHere());
    }

    /// The sources are others now: what is asked from now on is asked of them.
    private void restart() {
        for (var entry : List.copyOf(monitored.entrySet())) {
            entry.getValue().close();
            monitored.put(entry.getKey(), start(entry.getKey(), entry.getValue().armed()));
        }
    }

    /// Telemetry came in: the gates it is about are judged soon, once for all that comes meanwhile.
    private void onTelemetry() {
        sources.update();
        if (!judging.compareAndSet(false, true)) return;
        Thread.ofVirtual().name("arrived").start(() -> {
            try {
                Thread.sleep(TELEMETRY_DELAY);
                judging.set(false);
                if (!hand.isShutdown()) hand.execute(this::askReceived);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void askReceived() {
        monitored.values().forEach(each -> each.askNow(probes.received(each.tasks())));
    }

    /// Asks the probes of these gates once, now, unless another process asks.
    void askOnce(UUID review, List<UUID> gates) {
        Thread.ofVirtual().name("asking").start(() -> {
            try (var loop = new ProbeScheduler(
                    pace,
                    shared,
                    reading -> workspace
                            .signals()
                            .observe(review, List.of(reading))
                            .join())) {
                if (!workspace.signals().lease(review).join()) {
                    heard.onStateChanged(new ReviewProbeMonitor.State.AskedElsewhere());
                    return;
                }
                var questions = workspace.signals().questions(review, gates).join();
                probes.startReceivers(questions).ifPresent(heard::onError);
                loop.askOnce(questions);
                hand.execute(() -> {
                    if (!monitored.containsKey(review))
                        workspace.signals().giveBack(review).join();
                });
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                System.getLogger(ActiveReviewProbeService.class.getName())
                        .log(System.Logger.Level.WARNING, "Probes could not be asked: " + e.getMessage());
                heard.onError(
                        e.getCause() instanceof WorkspaceException trouble
                                ? trouble.message()
                                : Messages.WINDOW.text("window.probesFailed", String.valueOf(e.getMessage())));
            }
        });
    }

    /// Stops asking and gives the leases back; the workspace is still open.
    @Override
    public void close() {
        stop();
        probes.close();
    }

    /// Asks nothing any more; another one may go on with the same sources.
    public void stop() {
        sources.close();
        hand.execute(() -> List.copyOf(monitored.keySet()).forEach(this::stop));
        hand.shutdown();
        try {
            // A window closes even where that does not end; a lease that nobody renews runs out by itself.
            if (!hand.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) hand.shutdownNow();
        } catch (InterruptedException _) {
            hand.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
