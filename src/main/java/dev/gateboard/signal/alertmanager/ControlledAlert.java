package dev.gateboard.signal.alertmanager;

import dev.gateboard.model.Aim;
import dev.gateboard.model.Ladder;
import dev.gateboard.model.Ladder.State;
import dev.gateboard.model.Ladder.Step;
import dev.gateboard.signal.Source;
import dev.gateboard.signal.loop.Pace;
import java.net.URI;
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

/// One alert that is sent to prove that alerts arrive: it is followed rung by rung and taken back at the end, whatever
/// happens. While it is out there, ending the program takes it back too; and it ends by itself within five minutes.
public final class ControlledAlert implements AutoCloseable {
    private static final Duration ALIVE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Api api;
    private final UUID gate;
    private final String probe;
    private final Aim aim;
    private final Aim.Target target;
    private final Source source;
    private final Time time;
    private final String nonce = "gateboard-" + UUID.randomUUID();
    private final Thread atExit = new Thread(this::takeBack, "take back " + nonce);
    private final Map<Step, Ladder.Rung> rungs = new EnumMap<>(Step.class);
    private Instant sent = Instant.MAX;
    private boolean out;
    private boolean over;
    private boolean resolved;

    /// What time is, and how to wait.
    public record Time(InstantSource clock, Pace.Sleep sleep) {}

    ControlledAlert(Api api, UUID gate, String probe, Aim aim, Aim.Target target, Source source, Time time) {
        this.api = api;
        this.gate = gate;
        this.probe = probe;
        this.aim = aim;
        this.target = target;
        this.source = source;
        this.time = time;
        for (var step : Step.values()) rungs.put(step, new Ladder.Rung(step, State.WAITING, ""));
    }

    /// Sends it and follows it until it is delivered, cannot be any more, or nothing more can be seen from here.
    ///
    /// @param told every time more is known
    public Ladder climb(Consumer<Ladder> told) throws InterruptedException {
        try {
            if (leads(told) && sends(told)) follow(told);
        } finally {
            over = true;
            close();
            told.accept(ladder());
        }
        return ladder();
    }

    private boolean leads(Consumer<Ladder> told) {
        boolean leads = !target.integrations().isEmpty() && aim.reaches(target.name());
        return put(
                told,
                Step.CONFIG,
                leads ? State.REACHED : State.MISSED,
                leads
                        ? "A route leads to " + target.words() + "."
                        : target.name() + " is only listed: it tells nobody, so nothing was sent.");
    }

    private Optional<Hook> hook = Optional.empty();
    private Counters before = new Counters(false, 0, 0);

    private boolean sends(Consumer<Ladder> told) {
        hook = isNear() ? Hook.listen(listening(), nonce) : Optional.empty();
        before = Counters.of(api.metrics(), target.integrations());
        Runtime.getRuntime().addShutdownHook(atExit);
        out = true;
        sent = time.clock().instant();
        return switch (post(sent.plus(ALIVE))) {
            case Api.Data _ -> true;
            case Api.Failed(String reason, int _) -> put(told, Step.ACCEPTED, State.MISSED, reason);
        };
    }

    private boolean isNear() {
        var host = String.valueOf(URI.create(source.address()).getHost());
        return host.equals("localhost") || host.startsWith("127.");
    }

    /// Where a webhook was meant for Gateboard, and nowhere else: standing in for somebody's own receiver would prove
    /// what
    /// is not so.
    private List<String> listening() {
        if (!target.integrations().contains("webhook")) return List.of();
        var addresses = new ArrayList<String>();
        if (!source.webhook().isEmpty()) addresses.add(source.webhook());
        target.webhooks().stream().filter(url -> url.contains("/gateboard")).forEach(addresses::add);
        return addresses;
    }

    private void follow(Consumer<Ladder> told) throws InterruptedException {
        var refreshed = sent;
        var end = sent.plus(aim.longest());
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
    private boolean look(Consumer<Ladder> told) {
        if (api.alerts("run_id", nonce) instanceof Api.Data(JsonNode alerts, int _)) {
            for (var alert : alerts) {
                if (!alert.path("labels").path("run_id").asString("").equals(nonce)) continue;
                put(told, Step.ACCEPTED, State.REACHED, "The Alertmanager took it as run_id " + nonce + ".");
                if (!routed(told, alert)) return true;
            }
        }
        sent(told);
        if (hook.isPresent() && hook.get().isDeliveredTo(target.name())) {
            for (var step : List.of(Step.ACCEPTED, Step.ROUTED, Step.SENT))
                if (!is(step, State.REACHED)) put(told, step, State.REACHED, "It arrived, so it was.");
            return put(told, Step.DELIVERED, State.REACHED, "It arrived at the webhook on this machine.");
        }
        if (hook.isPresent() || !is(Step.SENT, State.REACHED) || !is(Step.ROUTED, State.REACHED)) return false;
        put(
                told,
                Step.DELIVERED,
                State.WAITING,
                "Nobody here sees it: ask who gets " + target.name() + " for " + nonce + ".");
        return true;
    }

    /// False where it will never be sent.
    private boolean routed(Consumer<Ladder> told, JsonNode alert) {
        var state = alert.path("status").path("state").asString("");
        var names = new ArrayList<String>();
        alert.path("receivers")
                .forEach(receiver -> names.add(receiver.path("name").asString("")));
        if (state.equals("suppressed")) {
            var silenced = !alert.path("status").path("silencedBy").isEmpty();
            put(
                    told,
                    Step.ROUTED,
                    State.MISSED,
                    silenced
                            ? "A silence holds it back, so nobody is told."
                            : "Another alert inhibits it, so nobody is told.");
            return false;
        }
        if (state.equals("active") && names.contains(target.name()))
            put(
                    told,
                    Step.ROUTED,
                    State.REACHED,
                    "It is routed to " + String.join(", ", names) + ", and sent within "
                            + aim.longest().toSeconds() + " seconds.");
        else if (state.equals("active"))
            put(told, Step.ROUTED, State.MISSED, "It is routed to " + String.join(", ", names) + " alone.");
        return !is(Step.ROUTED, State.MISSED);
    }

    private void sent(Consumer<Ladder> told) {
        if (is(Step.SENT, State.REACHED) || !before.known()) return;
        var since = Counters.of(api.metrics(), target.integrations()).since(before);
        if (since.failed() > 0)
            put(told, Step.SENT, State.WAITING, "Its requests fail: " + (long) since.failed() + " so far.");
        else if (since.requests() > 0)
            put(
                    told,
                    Step.SENT,
                    State.REACHED,
                    "It made a request by " + String.join(", ", target.integrations()) + ", and none failed.");
    }

    private void tooLate(Consumer<Ladder> told) {
        for (var step : Step.values()) {
            var rung = rungs.get(step);
            if (rung == null || rung.state() != State.WAITING) continue;
            if (step == Step.DELIVERED && hook.isEmpty()) continue;
            if (step == Step.SENT && !before.known()) continue;
            put(
                    told,
                    step,
                    State.MISSED,
                    rung.words().isEmpty() ? "Not within " + aim.longest().toSeconds() + " seconds." : rung.words());
        }
    }

    private boolean is(Step step, State state) {
        var rung = rungs.get(step);
        return rung != null && rung.state() == state;
    }

    /// Tells what is new; true where the step is reached.
    private boolean put(Consumer<Ladder> told, Step step, State state, String words) {
        var rung = new Ladder.Rung(step, state, words);
        if (!rung.equals(rungs.put(step, rung))) told.accept(ladder());
        return state == State.REACHED;
    }

    private Ladder ladder() {
        return new Ladder(
                gate,
                probe,
                nonce,
                aim.host(),
                target.name(),
                aim.receivers().stream().map(Aim.Target::name).toList(),
                List.copyOf(rungs.values()),
                over,
                resolved);
    }

    private Api.Result post(Instant end) {
        var json = new JsonMapper();
        var alerts = json.createArrayNode();
        var alert = alerts.addObject();
        var labels = alert.putObject("labels");
        aim.labels().forEach(labels::put);
        labels.put("run_id", nonce);
        alert.putObject("annotations").put("summary", "A controlled alert of a release checklist: nothing is wrong.");
        alert.put("startsAt", sent.truncatedTo(ChronoUnit.MILLIS).toString());
        alert.put("endsAt", end.truncatedTo(ChronoUnit.MILLIS).toString());
        return api.post(json.writeValueAsString(alerts));
    }

    /// Tells the Alertmanager that it is over. Twice where the first does not answer; after that it ends by itself.
    private synchronized void takeBack() {
        if (!out) return;
        out = false;
        var now = time.clock().instant();
        for (int turn = 0; turn < 2 && !resolved; turn++) resolved = post(now) instanceof Api.Data;
    }

    @Override
    public void close() {
        hook.ifPresent(Hook::close);
        takeBack();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The program ends already, and the thread above runs.
            return;
        }
    }
}
