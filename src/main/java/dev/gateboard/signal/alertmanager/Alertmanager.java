package dev.gateboard.signal.alertmanager;

import dev.gateboard.model.Aim;
import dev.gateboard.model.Ladder;
import dev.gateboard.model.Reading;
import dev.gateboard.model.Verdict;
import dev.gateboard.signal.Answers;
import dev.gateboard.signal.Probe;
import dev.gateboard.signal.Source;
import dev.gateboard.signal.SourceTrouble;
import dev.gateboard.signal.http.Client;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One Alertmanager, by its API v2.
public final class Alertmanager {
    private static final List<String> RESERVED = List.of("alertname", "run_id");

    private final Api api;
    private final Source source;

    public Alertmanager(Client client, Source source) {
        this.api = new Api(client);
        this.source = source;
    }

    /// Where the probe's alert would go, or why that cannot be known.
    public sealed interface Aiming {}

    public record Aimed(Aim aim) implements Aiming {}

    public record NotAimed(Verdict verdict, String sentence, int status) implements Aiming {}

    /// Reads the configuration and sends nothing.
    public Aiming aim(Probe probe) {
        return switch (api.status()) {
            case Api.Failed(String reason, int status) -> new NotAimed(Verdict.ERROR, reason, status);
            case Api.Data(var data, int status) ->
                Config.of(data.path("config").path("original").asString(""))
                        .<Aiming>map(config -> new Aimed(aim(config, labels(probe))))
                        .orElseGet(() ->
                                new NotAimed(Verdict.ERROR, "The answer holds no Alertmanager configuration.", status));
        };
    }

    private Aim aim(Config config, Map<String, String> labels) {
        var routes = config.route().taking(labels);
        var longest = routes.stream()
                .map(route -> route.groupWait().compareTo(route.groupInterval()) > 0
                        ? route.groupWait()
                        : route.groupInterval())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        var targets = routes.stream()
                .map(route -> config.receiver(route.receiver()))
                .map(receiver -> new Aim.Target(receiver.name(), receiver.integrations(), receiver.webhooks()))
                .toList();
        return new Aim(host(), labels, targets, longest.plusSeconds(30));
    }

    /// An alert that says what it is, unless the probe says otherwise: which labels it has decides who is told.
    private static Map<String, String> labels(Probe probe) {
        var labels = new LinkedHashMap<String, String>();
        labels.put("alertname", "GateboardControlledAlert");
        labels.put("readiness_test", "true");
        labels.put("severity", "none");
        probe.keys().map("labels").forEach((name, value) -> {
            if (!RESERVED.contains(name)) labels.put(name, value);
        });
        return labels;
    }

    private String host() {
        var address = URI.create(source.address());
        return address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    /// What can be said without sending: whether a route leads to somebody who is told. Never a pass.
    public Answers look(Probe probe, Instant now) {
        return switch (aim(probe)) {
            case NotAimed(Verdict verdict, String sentence, int status) ->
                Answers.trouble("routes of " + host(), now, verdict, sentence, status);
            case Aimed(Aim aim) -> {
                var expected = probe.keys().text("receiver");
                boolean leads = aim.receivers().stream()
                        .anyMatch(target -> !target.integrations().isEmpty()
                                && (expected.isEmpty() || expected.equals(target.name())));
                yield new Answers(
                        "routes of " + host(),
                        Reading.UNTOLD,
                        now,
                        aim.receivers().stream().map(Aim.Target::name).limit(20).toList(),
                        aim.receivers().size(),
                        "delivered",
                        leads ? Verdict.INCONCLUSIVE : Verdict.FAIL,
                        leads
                                ? "It would reach " + aim.words() + "; nothing was sent."
                                : "No route leads this alert to " + (expected.isEmpty() ? "anybody" : expected)
                                        + ": it would reach " + aim.words() + ".",
                        200,
                        "");
            }
        };
    }

    /// What an alert that was followed proves: only one that was delivered passes.
    public static Answers answers(Ladder ladder, Instant now) {
        var last = ladder.rungs().stream()
                .filter(rung -> rung.state() == Ladder.State.MISSED)
                .findFirst()
                .or(() -> ladder.rungs().stream()
                        .filter(rung -> rung.state() == Ladder.State.WAITING)
                        .findFirst())
                .orElse(ladder.rungs().getLast());
        return new Answers(
                "controlled alert " + ladder.nonce() + " by " + ladder.host() + " to " + ladder.receiver(),
                Reading.UNTOLD,
                now,
                List.of(
                        ladder.height() == 0
                                ? "nothing sent"
                                : ladder.rungs()
                                        .get(ladder.height() - 1)
                                        .step()
                                        .name()
                                        .toLowerCase(Locale.ROOT)),
                1,
                "delivered",
                verdict(ladder, last),
                ladder.isDelivered() ? "Delivered to " + ladder.receiver() + "." : last.words(),
                200,
                "");
    }

    private static Verdict verdict(Ladder ladder, Ladder.Rung last) {
        if (ladder.isDelivered()) return Verdict.PASS;
        if (last.state() != Ladder.State.MISSED) return Verdict.INCONCLUSIVE;
        return switch (last.step()) {
            case CONFIG, ROUTED, SENT -> Verdict.FAIL;
            case ACCEPTED -> Verdict.ERROR;
            case DELIVERED -> Verdict.INCONCLUSIVE;
        };
    }

    /// One alert of its own nonce, ready to be sent to this receiver and followed there.
    public ControlledAlert alert(UUID gate, Probe probe, Aim aim, String receiver, ControlledAlert.Time time) {
        return new ControlledAlert(api, gate, probe.id(), aim, aim.target(receiver), source, time);
    }

    /// Why it does not answer, or empty.
    public Optional<SourceTrouble> trouble() {
        return switch (api.status()) {
            case Api.Failed(String reason, int status) -> Optional.of(SourceTrouble.of(reason, status));
            case Api.Data _ -> Optional.empty();
        };
    }
}
