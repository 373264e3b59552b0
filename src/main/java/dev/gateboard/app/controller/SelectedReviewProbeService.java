package dev.gateboard.app.controller;

import dev.gateboard.app.desktop.LatestValueDispatcher;
import dev.gateboard.language.Messages;
import dev.gateboard.model.review.ArmedProbes;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.signal.probe.BackoffPolicy;
import dev.gateboard.signal.probe.ProbeScheduler;
import dev.gateboard.signal.probe.ProbeTask;
import dev.gateboard.workspace.ProbeService;
import dev.gateboard.workspace.ReviewProbeMonitor;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceException;
import dev.gateboard.workspace.WorkspaceState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/// Asks what signals may decide in the review on screen, and gives the right to ask back when it is another. Starting
/// and stopping wait for answers under way, so they have a thread of their own.
public final class SelectedReviewProbeService implements AutoCloseable {
    private static final Duration TELEMETRY_DELAY = Duration.ofMillis(500);

    private final Workspace workspace;
    private final ProbeService probes;
    private final BackoffPolicy pace;
    private final ProbeServiceListener heard;
    private final ExecutorService hand = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("watching").factory());
    private final LatestValueDispatcher<ShownState> shown = new LatestValueDispatcher<>(hand, this::updateSelection);
    private final SourceHealthPublisher sources;
    private final AtomicBoolean judging = new AtomicBoolean();
    private volatile List<ProbeTask> asked = List.of();
    private volatile ReviewProbeMonitor.State asks = new ReviewProbeMonitor.State.AskedHere();
    private Optional<RunningMonitor> watched = Optional.empty();

    /// What comes of it, told on any thread.
    public interface ProbeServiceListener {
        /// Who asks the probes of the review on screen: no one needs to, this process, another (rule R33), or no one
        /// can.
        void onStateChanged(ReviewProbeMonitor.State state);

        void onError(String sentence);

        void onSourcesChanged(List<SourceHealth> sources);
    }

    private record ShownState(UUID review, WorkspaceState state) {}

    private record RunningMonitor(UUID review, ArmedProbes armed, ReviewProbeMonitor prober) {}

    public SelectedReviewProbeService(
            Workspace workspace, ProbeService probes, BackoffPolicy pace, ProbeServiceListener heard) {
        this.workspace = workspace;
        this.probes = probes;
        this.pace = pace;
        this.heard = heard;
        this.sources = new SourceHealthPublisher(
                probes, () -> asked, heard::onSourcesChanged, () -> hand.execute(this::restart));
        probes.onArrival(this::onTelemetry);
    }

    /// The newest state, and which of its reviews is on screen; one that comes after the close asks nothing.
    void show(UUID review, WorkspaceState state) {
        if (!hand.isShutdown()) shown.accept(new ShownState(review, state));
    }

    private void updateSelection(ShownState next) {
        var armed = next.state()
                .reviewStatus(next.review())
                .map(reviewStatus -> ArmedProbes.of(reviewStatus.review()))
                .filter(each -> !each.isEmpty());
        if (watched.isPresent() && (armed.isEmpty() || !watched.get().review().equals(next.review()))) stop();
        if (armed.isEmpty()) return;
        if (watched.isEmpty()) start(next.review(), armed.get());
        else if (!watched.get().armed().equals(armed.get())) {
            watched = Optional.of(
                    new RunningMonitor(next.review(), armed.get(), watched.get().prober()));
            watched.get().prober().follow(armed.get());
        }
    }

    private void start(UUID review, ArmedProbes armed) {
        watched = Optional.of(new RunningMonitor(
                review,
                armed,
                new ReviewProbeMonitor(workspace, review, armed, pace, new ReviewProbeMonitor.Listener() {
                    @Override
                    public void onLeaseHeld() {
                        notifyListener(new ReviewProbeMonitor.State.AskedHere());
                    }

                    @Override
                    public void onLeaseHeldElsewhere() {
                        notifyListener(new ReviewProbeMonitor.State.AskedElsewhere());
                    }

                    @Override
                    public void onStopped(String sentence) {
                        var since = asks instanceof ReviewProbeMonitor.State.Stopped before
                                ? before.since()
                                : pace.clock().instant();
                        notifyListener(new ReviewProbeMonitor.State.Stopped(since, sentence));
                    }

                    @Override
                    public void onTasksChanged(List<ProbeTask> questions) {
                        asked = questions;
                        probes.startReceivers(questions).ifPresent(heard::onError);
                        sources.update();
                    }
                })));
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
        watched.ifPresent(each -> each.prober().askNow(probes.received(asked)));
    }

    private static void log(String what, RuntimeException exception) {
        System.getLogger(SelectedReviewProbeService.class.getName())
                .log(System.Logger.Level.WARNING, what + ": " + exception.getMessage());
    }

    private void notifyListener(ReviewProbeMonitor.State state) {
        asks = state;
        heard.onStateChanged(state);
    }

    private void stop() {
        asked = List.of();
        watched.ifPresent(each -> each.prober().close());
        watched = Optional.empty();
        notifyListener(new ReviewProbeMonitor.State.AskedHere());
    }

    /// The sources are others now: what is asked from now on is asked of them.
    private void restart() {
        watched.ifPresent(each -> {
            stop();
            start(each.review(), each.armed());
        });
    }

    /// Asks the probes of these gates once, now, unless another process asks.
    void askOnce(UUID review, List<UUID> gates) {
        Thread.ofVirtual().name("asking").start(() -> {
            try (var loop = new ProbeScheduler(
                    pace,
                    reading -> workspace
                            .signals()
                            .observe(review, List.of(reading))
                            .join())) {
                if (!workspace.signals().lease(review).join()) {
                    notifyListener(new ReviewProbeMonitor.State.AskedElsewhere());
                    return;
                }
                var questions = workspace.signals().questions(review, gates).join();
                probes.startReceivers(questions).ifPresent(heard::onError);
                loop.askOnce(questions);
                hand.execute(() -> {
                    boolean keeps =
                            watched.filter(each -> each.review().equals(review)).isPresent();
                    if (!keeps) workspace.signals().giveBack(review).join();
                });
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                log("Probes could not be asked", e);
                heard.onError(
                        e.getCause() instanceof WorkspaceException trouble
                                ? trouble.message()
                                : Messages.WINDOW.text("window.probesFailed", String.valueOf(e.getMessage())));
            }
        });
    }

    /// Stops asking and gives the lease back; the workspace is still open.
    @Override
    public void close() {
        sources.close();
        hand.execute(this::stop);
        hand.close();
        probes.close();
    }
}
