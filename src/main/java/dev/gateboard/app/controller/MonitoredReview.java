package dev.gateboard.app.controller;

import dev.gateboard.model.review.ArmedProbes;
import dev.gateboard.signal.probe.BackoffPolicy;
import dev.gateboard.signal.probe.ProbeTask;
import dev.gateboard.signal.probe.SharedSources;
import dev.gateboard.workspace.ReviewProbeMonitor;
import dev.gateboard.workspace.Workspace;
import java.util.List;
import java.util.UUID;

/// One review whose probes are asked, with what is known of that.
final class MonitoredReview implements AutoCloseable {
    private final BackoffPolicy pace;
    private final Listener heard;
    private final ReviewProbeMonitor monitor;
    private ArmedProbes armed;
    private volatile List<ProbeTask> tasks = List.of();
    private volatile ReviewProbeMonitor.State state = new ReviewProbeMonitor.State.AskedHere();

    /// What comes of it, told on the monitor's thread.
    interface Listener {
        void onStateChanged(ReviewProbeMonitor.State state);

        void onTasksChanged(List<ProbeTask> questions);
    }

    MonitoredReview(
            Workspace workspace,
            UUID review,
            ArmedProbes armed,
            BackoffPolicy pace,
            SharedSources shared,
            Listener heard) {
        this.pace = pace;
        this.heard = heard;
        this.armed = armed;
        this.monitor = new ReviewProbeMonitor(workspace, review, armed, pace, shared, new MonitorListener());
    }

    ArmedProbes armed() {
        return armed;
    }

    List<ProbeTask> tasks() {
        return tasks;
    }

    ReviewProbeMonitor.State state() {
        return state;
    }

    void follow(ArmedProbes next) {
        if (next.equals(armed)) return;
        armed = next;
        monitor.follow(next);
    }

    void askNow(List<ProbeTask> questions) {
        if (!questions.isEmpty()) monitor.askNow(questions);
    }

    private final class MonitorListener implements ReviewProbeMonitor.Listener {
        @Override
        public void onLeaseHeld() {
            tell(new ReviewProbeMonitor.State.AskedHere());
        }

        @Override
        public void onLeaseHeldElsewhere() {
            tell(new ReviewProbeMonitor.State.AskedElsewhere());
        }

        @Override
        public void onStopped(String sentence) {
            var since = state instanceof ReviewProbeMonitor.State.Stopped before
                    ? before.since()
                    : pace.clock().instant();
            tell(new ReviewProbeMonitor.State.Stopped(since, sentence));
        }

        @Override
        public void onTasksChanged(List<ProbeTask> questions) {
            tasks = questions;
            heard.onTasksChanged(questions);
        }

        private void tell(ReviewProbeMonitor.State next) {
            state = next;
            heard.onStateChanged(next);
        }
    }

    @Override
    public void close() {
        monitor.close();
    }
}
