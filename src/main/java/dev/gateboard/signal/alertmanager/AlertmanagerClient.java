package dev.gateboard.signal.alertmanager;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.TestAlertProgress;
import dev.gateboard.model.signal.TestAlertRoute;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.config.Source;
import dev.gateboard.signal.http.SourceHttpClient;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.probe.SourceProblem;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// One Alertmanager, by its API v2.
public final class AlertmanagerClient {
    private static final List<String> RESERVED = List.of("alertname", "run_id");

    private final AlertmanagerApi api;
    private final Source source;

    public AlertmanagerClient(SourceHttpClient client, Source source) {
        this.api = new AlertmanagerApi(client);
        this.source = source;
    }

    /// Where the probe's alert would go, or why that cannot be known.
    public sealed interface RoutePreview {}

    /// The way its alert would take.
    ///
    /// @param observedAt when its server answered that, for the time it was received
    public record RouteFound(TestAlertRoute route, UnaryOperator<Instant> observedAt) implements RoutePreview {}

    public record NoRoute(Verdict verdict, String sentence, int status) implements RoutePreview {}

    /// Reads the configuration and sends nothing.
    public RoutePreview previewRoute(ProbeDefinition probe) {
        return previewRoute(labels(probe));
    }

    private RoutePreview previewRoute(Map<String, String> labels) {
        return switch (api.status()) {
            case AlertmanagerApi.Failed(String reason, int status) -> new NoRoute(Verdict.ERROR, reason, status);
            case AlertmanagerApi.Data(var data, int status, var observedAt) ->
                AlertmanagerConfig.of(data.path("config").path("original").asString(""))
                        .<RoutePreview>map(config -> new RouteFound(previewRoute(config, labels), observedAt))
                        .orElseGet(() ->
                                new NoRoute(Verdict.ERROR, Messages.SIGNAL.text("alertmanager.noConfig"), status));
        };
    }

    private TestAlertRoute previewRoute(AlertmanagerConfig config, Map<String, String> labels) {
        var routes = config.route().receiverRoutes(labels);
        var longest = routes.stream()
                .map(route -> route.groupWait().compareTo(route.groupInterval()) > 0
                        ? route.groupWait()
                        : route.groupInterval())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        var targets = routes.stream()
                .map(route -> config.receiver(route.receiver()))
                .map(this::target)
                .toList();
        return new TestAlertRoute(host(), labels, targets, longest.plusSeconds(30));
    }

    /// What the server hides is the webhook that the source names. The one of another machine never leads here.
    private TestAlertRoute.Target target(AlertmanagerConfig.Receiver receiver) {
        var target = new TestAlertRoute.Target(receiver.name(), receiver.integrations(), receiver.webhooks());
        if (!target.isWebhookHidden() || (source.webhook().isEmpty() && source.isOnThisMachine())) return target;
        var named = source.webhook().isEmpty() ? List.<String>of() : List.of(source.webhook());
        return new TestAlertRoute.Target(target.name(), target.integrations(), named);
    }

    /// An alert that says what it is, unless the probe says otherwise: which labels it has decides who is told.
    private static Map<String, String> labels(ProbeDefinition probe) {
        var labels = new LinkedHashMap<String, String>();
        labels.put("alertname", "GateboardControlledAlert");
        labels.put("readiness_test", "true");
        labels.put("severity", "none");
        probe.keys().map("labels").forEach((name, value) -> {
            if (!RESERVED.contains(name)) labels.put(name, value);
        });
        return labels;
    }

    private static String receivers(TestAlertRoute aim) {
        return aim.text(name -> Messages.SIGNAL.text("alert.silentReceiver", name));
    }

    private static String hidden(TestAlertRoute aim) {
        return aim.isWebhookHidden() ? " " + Messages.SIGNAL.text("alert.hiddenWebhook") : "";
    }

    private String host() {
        var address = URI.create(source.address());
        return address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    /// What can be said without sending: whether a route leads to somebody who is told. Never a pass.
    public ProbeResult previewResult(ProbeDefinition probe, Instant now) {
        return routeResult(probe, labels(probe), now, Verdict.INCONCLUSIVE, Messages.SIGNAL.text("alert.expected"));
    }

    /// Whether a route leads alerts with the probe's own labels, and no others, to somebody who is told.
    ProbeResult routeResult(ProbeDefinition probe, Instant now) {
        return routeResult(
                probe, probe.keys().map("labels"), now, Verdict.PASS, Messages.SIGNAL.text("alert.expectedRoute"));
    }

    /// @param found the verdict where a route leads to somebody
    private ProbeResult routeResult(
            ProbeDefinition probe, Map<String, String> labels, Instant now, Verdict found, String expected) {
        return switch (previewRoute(labels)) {
            case NoRoute(Verdict verdict, String sentence, int status) ->
                ProbeResult.noAnswer(Messages.SIGNAL.text("alert.routeQuery", host()), now, verdict, sentence, status);
            case RouteFound(TestAlertRoute aim, var observedAt) -> {
                var receiver = probe.keys().text("receiver");
                boolean leads = aim.receivers().stream()
                        .anyMatch(target -> !target.integrations().isEmpty()
                                && (receiver.isEmpty() || receiver.equals(target.name())));
                yield new ProbeResult(
                        Messages.SIGNAL.text("alert.routeQuery", host()),
                        Reading.NO_SERVER_TIME,
                        observedAt.apply(now),
                        aim.receivers().stream()
                                .map(TestAlertRoute.Target::name)
                                .limit(20)
                                .toList(),
                        aim.receivers().size(),
                        expected,
                        leads ? found : Verdict.FAIL,
                        leads
                                ? Messages.SIGNAL.text("alert.wouldReach", receivers(aim))
                                        + (found == Verdict.PASS ? "" : hidden(aim))
                                : receiver.isEmpty()
                                        ? Messages.SIGNAL.text("alert.noRoute", receivers(aim))
                                        : Messages.SIGNAL.text("alert.wrongRoute", receiver, receivers(aim)),
                        200,
                        "");
            }
        };
    }

    /// What an alert that was followed proves: only one that was delivered passes.
    public static ProbeResult resultOf(TestAlertProgress ladder, Instant now) {
        return Language.ENGLISH.call(() -> resultInEnglish(ladder, now));
    }

    private static ProbeResult resultInEnglish(TestAlertProgress ladder, Instant now) {
        var last = ladder.steps().stream()
                .filter(rung -> rung.state() == TestAlertProgress.State.MISSED)
                .findFirst()
                .or(() -> ladder.steps().stream()
                        .filter(rung -> rung.state() == TestAlertProgress.State.WAITING)
                        .findFirst())
                .orElse(ladder.steps().getLast());
        return new ProbeResult(
                Messages.SIGNAL.text("alert.query", ladder.nonce(), ladder.host(), ladder.receiver()),
                Reading.NO_SERVER_TIME,
                now,
                List.of(
                        ladder.reachedStepCount() == 0
                                ? Messages.SIGNAL.text("alert.nothingSent")
                                : ladder.steps()
                                        .get(ladder.reachedStepCount() - 1)
                                        .step()
                                        .name()
                                        .toLowerCase(Locale.ROOT)),
                1,
                Messages.SIGNAL.text("alert.expected"),
                verdict(ladder, last),
                ladder.isDelivered() ? Messages.SIGNAL.text("alert.delivered", ladder.receiver()) : last.text(),
                200,
                "");
    }

    private static Verdict verdict(TestAlertProgress ladder, TestAlertProgress.StepResult last) {
        if (ladder.isDelivered()) return Verdict.PASS;
        if (last.state() != TestAlertProgress.State.MISSED) return Verdict.INCONCLUSIVE;
        return switch (last.step()) {
            case CONFIG, ROUTED, SENT -> Verdict.FAIL;
            case ACCEPTED -> Verdict.ERROR;
            case DELIVERED -> Verdict.INCONCLUSIVE;
        };
    }

    /// One alert of its own nonce, ready to be sent to this receiver and followed there.
    public ControlledAlertSender alert(
            UUID gate, ProbeDefinition probe, TestAlertRoute aim, String receiver, ControlledAlertSender.Time time) {
        return new ControlledAlertSender(api, gate, probe.id(), aim, aim.target(receiver), source, time);
    }

    /// Why it does not answer, or empty.
    public Optional<SourceProblem> findProblem() {
        return switch (api.status()) {
            case AlertmanagerApi.Failed(String reason, int status) -> Optional.of(SourceProblem.of(reason, status));
            case AlertmanagerApi.Data _ -> Optional.empty();
        };
    }
}
