package dev.gateboard.signal.alertmanager;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.TestAlertProgress;
import dev.gateboard.model.signal.TestAlertProgress.State;
import dev.gateboard.model.signal.TestAlertProgress.Step;
import dev.gateboard.model.signal.TestAlertRoute;
import dev.gateboard.signal.config.Source;
import dev.gateboard.signal.probe.BackoffPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One alert that is sent to prove that alerts arrive: it is followed rung by rung and taken back at the end,
/// whatever happens. While it is out there, ending the program takes it back too; and it ends by itself within five
/// minutes.
public final class ControlledAlertSender implements AutoCloseable {
    private static final Duration ALIVE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final AlertmanagerApi api;
    private final UUID gate;
    private final String probe;
    private final TestAlertRoute aim;
    private final TestAlertRoute.Target target;
    private final Source source;
    private final Time time;
    private final String nonce = "gateboard-" + UUID.randomUUID();
    private final Thread atExit = new Thread(this::resolveAlert, "take back " + nonce);
    private final Map<Step, TestAlertProgress.StepResult> rungs = new EnumMap<>(Step.class);
    private Optional<AlertWebhookServer> hook = Optional.empty();
    private NotificationCounters before = new NotificationCounters(false, 0, 0);
    private Instant sent = Instant.MAX;
    private boolean out;
    private boolean over;
    private boolean resolved;

    /// What time is, and how to wait.
    public record Time(InstantSource clock, BackoffPolicy.Sleeper sleep) {}

    ControlledAlertSender(
            AlertmanagerApi api,
            UUID gate,
            String probe,
            TestAlertRoute aim,
            TestAlertRoute.Target target,
            Source source,
            Time time) {
        this.api = api;
        this.gate = gate;
        this.probe = probe;
        this.aim = aim;
        this.target = target;
        this.source = source;
        this.time = time;
        for (var step : Step.values()) rungs.put(step, new TestAlertProgress.StepResult(step, State.WAITING, ""));
    }

    /// Listens for it where its receiver has a webhook meant for Gateboard. To be called before it is sent.
    ///
    /// @return why nothing can be sent, in one sentence; empty where it listens, or has nothing to listen for
    public Optional<String> listen() {
        return switch (new ControlledAlertWebhook(source, target).listen(nonce)) {
            case ControlledAlertWebhook.NotSent(String sentence) -> Optional.of(sentence);
            case ControlledAlertWebhook.Listening(var server) -> {
                hook = server;
                yield Optional.empty();
            }
        };
    }

    /// Sends it and follows it until it is delivered, cannot be any more, or nothing more can be seen from here.
    ///
    /// @param told every time more is known
    public TestAlertProgress sendAndFollow(Consumer<TestAlertProgress> told) throws InterruptedException {
        return Language.ENGLISH.call(() -> sendInEnglish(told));
    }

    /// What is learned on the way becomes the reason of a reading, which is stored, and what receivers read.
    private TestAlertProgress sendInEnglish(Consumer<TestAlertProgress> told) throws InterruptedException {
        try {
            if (hasRoute(told) && sendAlert(told)) follow(told);
        } finally {
            over = true;
            close();
            told.accept(progress());
        }
        return progress();
    }

    private boolean hasRoute(Consumer<TestAlertProgress> told) {
        boolean leads = !target.integrations().isEmpty() && aim.isReceiver(target.name());
        return updateStep(
                told,
                Step.CONFIG,
                leads ? State.REACHED : State.MISSED,
                leads
                        ? Messages.SIGNAL.text("alert.route", target.text())
                        : Messages.SIGNAL.text("alert.onlyListed", target.name()));
    }

    private boolean sendAlert(Consumer<TestAlertProgress> told) {
        before = NotificationCounters.of(api.metrics(), target.integrations());
        Runtime.getRuntime().addShutdownHook(atExit);
        out = true;
        sent = time.clock().instant();
        return switch (post(sent.plus(ALIVE))) {
            case AlertmanagerApi.Data _ -> true;
            case AlertmanagerApi.Failed(String reason, int _) -> updateStep(told, Step.ACCEPTED, State.MISSED, reason);
        };
    }

    private void follow(Consumer<TestAlertProgress> told) throws InterruptedException {
        var refreshed = sent;
        var end = sent.plus(aim.maxDelay());
        for (var now = sent; now.isBefore(end); now = time.clock().instant()) {
            if (look(told)) return;
            time.sleep().sleep(LOOK);
            if (refreshed.plusSeconds(60).isBefore(now)) {
                var _ = post(now.plus(ALIVE));
                refreshed = now;
            }
        }
        tooLate(told);
    }

    /// Whether nothing more is to be seen.
    private boolean look(Consumer<TestAlertProgress> told) {
        if (api.alerts("run_id", nonce) instanceof AlertmanagerApi.Data(JsonNode alerts, int _, var _)) {
            for (var alert : alerts) {
                if (!alert.path("labels").path("run_id").asString("").equals(nonce)) continue;
                updateStep(told, Step.ACCEPTED, State.REACHED, Messages.SIGNAL.text("alert.accepted", nonce));
                if (!routed(told, alert)) return true;
            }
        }
        sent(told);
        if (hook.isPresent() && hook.get().isDeliveredTo(target.name())) {
            for (var step : List.of(Step.ACCEPTED, Step.ROUTED, Step.SENT))
                if (!hasState(step, State.REACHED))
                    updateStep(told, step, State.REACHED, Messages.SIGNAL.text("alert.implied"));
            return updateStep(told, Step.DELIVERED, State.REACHED, Messages.SIGNAL.text("alert.arrived"));
        }
        var muting = api.mutingIntervals("run_id", nonce, target.name());
        if (!muting.isEmpty()) {
            updateStep(told, Step.ROUTED, State.MISSED, Messages.SIGNAL.text("alert.muted", String.join(", ", muting)));
            return true;
        }
        if (hook.isPresent() || !hasState(Step.SENT, State.REACHED) || !hasState(Step.ROUTED, State.REACHED))
            return false;
        updateStep(told, Step.DELIVERED, State.WAITING, Messages.SIGNAL.text("alert.notSeen", target.name(), nonce));
        return true;
    }

    /// False where it will never be sent.
    private boolean routed(Consumer<TestAlertProgress> told, JsonNode alert) {
        var state = alert.path("status").path("state").asString("");
        var names = new ArrayList<String>();
        alert.path("receivers")
                .forEach(receiver -> names.add(receiver.path("name").asString("")));
        if (state.equals("suppressed")) {
            var silenced = !alert.path("status").path("silencedBy").isEmpty();
            updateStep(
                    told,
                    Step.ROUTED,
                    State.MISSED,
                    silenced ? Messages.SIGNAL.text("alert.silenced") : Messages.SIGNAL.text("alert.inhibited"));
            return false;
        }
        if (state.equals("active") && names.contains(target.name()))
            updateStep(
                    told,
                    Step.ROUTED,
                    State.REACHED,
                    Messages.SIGNAL.text(
                            "alert.routed",
                            String.join(", ", names),
                            aim.maxDelay().toSeconds()));
        else if (state.equals("active"))
            updateStep(
                    told,
                    Step.ROUTED,
                    State.MISSED,
                    Messages.SIGNAL.text("alert.routedElsewhere", String.join(", ", names)));
        return !hasState(Step.ROUTED, State.MISSED);
    }

    private void sent(Consumer<TestAlertProgress> told) {
        if (hasState(Step.SENT, State.REACHED) || !before.isKnown()) return;
        var since =
                NotificationCounters.of(api.metrics(), target.integrations()).minus(before);
        if (since.failed() > 0)
            updateStep(
                    told,
                    Step.SENT,
                    State.WAITING,
                    target.isWebhookHidden()
                            ? Messages.SIGNAL.text("alert.failingHidden") + " "
                                    + Messages.SIGNAL.text("alert.hiddenWebhook")
                            : Messages.SIGNAL.count("alert.failing", (long) since.failed()));
        else if (since.requests() > 0)
            updateStep(
                    told,
                    Step.SENT,
                    State.REACHED,
                    Messages.SIGNAL.text("alert.sent", String.join(", ", target.integrations())));
    }

    private void tooLate(Consumer<TestAlertProgress> told) {
        for (var step : Step.values()) {
            var rung = rungs.get(step);
            if (rung == null || rung.state() != State.WAITING) continue;
            if (step == Step.DELIVERED && hook.isEmpty()) continue;
            // Requests to a webhook of ours fail too, where nothing tells us to listen for them.
            if (step == Step.SENT && (!before.isKnown() || target.isWebhookHidden())) continue;
            updateStep(
                    told,
                    step,
                    State.MISSED,
                    rung.text().isEmpty()
                            ? Messages.SIGNAL.text(
                                    "alert.timeout", aim.maxDelay().toSeconds())
                            : rung.text());
        }
    }

    private boolean hasState(Step step, State state) {
        var rung = rungs.get(step);
        return rung != null && rung.state() == state;
    }

    /// Tells what is new; true where the step is reached.
    private boolean updateStep(Consumer<TestAlertProgress> told, Step step, State state, String words) {
        var rung = new TestAlertProgress.StepResult(step, state, words);
        if (!rung.equals(rungs.put(step, rung))) told.accept(progress());
        return state == State.REACHED;
    }

    private TestAlertProgress progress() {
        return new TestAlertProgress(
                gate,
                probe,
                nonce,
                aim.host(),
                target.name(),
                aim.receivers().stream().map(TestAlertRoute.Target::name).toList(),
                List.copyOf(rungs.values()),
                over,
                resolved);
    }

    private AlertmanagerApi.ApiResult post(Instant end) {
        var json = new JsonMapper();
        var alerts = json.createArrayNode();
        var alert = alerts.addObject();
        var labels = alert.putObject("labels");
        aim.labels().forEach(labels::put);
        labels.put("run_id", nonce);
        alert.putObject("annotations").put("summary", Messages.SIGNAL.text("alert.summary"));
        alert.put("startsAt", sent.truncatedTo(ChronoUnit.MILLIS).toString());
        alert.put("endsAt", end.truncatedTo(ChronoUnit.MILLIS).toString());
        return api.post(json.writeValueAsString(alerts));
    }

    /// Tells the Alertmanager that it is over. Twice where the first does not answer; after that it ends by itself.
    private synchronized void resolveAlert() {
        if (!out) return;
        out = false;
        var now = time.clock().instant();
        for (int turn = 0; turn < 2 && !resolved; turn++) resolved = post(now) instanceof AlertmanagerApi.Data;
    }

    @Override
    public void close() {
        hook.ifPresent(AlertWebhookServer::close);
        resolveAlert();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The program ends already, and the thread above runs.
            return;
        }
    }
}
