package dev.gateboard.signal.proposals;

import dev.gateboard.model.Checklist;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Proposal;
import dev.gateboard.model.Release;
import dev.gateboard.signal.Kind;
import dev.gateboard.signal.Source;
import dev.gateboard.signal.dashboard.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a gate asks, by its own text and its parents'. A gate that asks whether something exists gets a probe of its
/// existence, and a gate that states a level one of the level (rule R14).
final class Recognition {
    private static final Pattern ALERTS = Pattern.compile("\\balert(s|ing)?\\b");
    private static final Pattern DASHBOARDS = Pattern.compile("\\bdashboards?\\b");
    private static final Pattern ALERTS_EXIST = Pattern.compile(
            "\\balert(s|ing)?( rules?)? (exists?|(is|are) (defined|configured|set up|in place|loaded|actionable))");
    private static final Pattern OTLP = Pattern.compile("\\botlp\\b|\\bopen ?telemetry\\b|\\botel\\b");
    private static final Pattern TELEMETRY =
            Pattern.compile("\\btraces?\\b.*\\bmetrics?\\b|\\bmetrics?\\b.*\\btraces?\\b");
    private static final Pattern ELSEWHERE = Pattern.compile("\\bcollectors?\\b|\\bdashboards?\\b");
    private static final Pattern OBJECTIVES =
            Pattern.compile("\\bslos?\\b|\\bservice level objectives?\\b|\\berror budgets?\\b");
    private static final Pattern DEFINED =
            Pattern.compile("\\b(defined|documented|agreed|exists?|set|specified|established|in place)\\b");
    private static final Pattern EXPORTED = Pattern.compile(
            "\\bexport(s|ed|ing|er)?\\b|\\bconfigured\\b|\\benabled\\b|\\bsen[dt]s?\\b|\\bemit(s|ted)?\\b|\\binstrument");
    private static final Pattern ROUTING = Pattern.compile(
            "\\brout(es?|ed|ing)\\b|\\bon-?call\\b|\\b(controlled|test) alerts?\\b|\\bpag(ed?|es|ing)\\b");
    private static final List<String> SIGNALS = List.of("traces", "logs", "metrics");

    private final Offers offers;
    private final Release release;
    private final Gate gate;
    private final String own;
    private final String whole;

    Recognition(Offers offers, Checklist checklist, Release release, Gate gate) {
        this.offers = offers;
        this.release = release;
        this.gate = gate;
        this.own = gate.text().toLowerCase(Locale.ROOT);
        var texts = new ArrayList<String>();
        for (int index = gate.index();
                index >= 0;
                index = checklist.gates().get(index).parent())
            texts.add(checklist.gates().get(index).text());
        this.whole = String.join(" ", texts.reversed()).toLowerCase(Locale.ROOT);
    }

    Optional<Proposal> proposal() {
        if (DASHBOARDS.matcher(whole).find()) return dashboards();
        if (ALERTS.matcher(whole).find()) return alerts();
        if (OBJECTIVES.matcher(own).find()) return objectives();
        if (isTelemetry()) return telemetry();
        return Level.in(own)
                .map(level -> proposal(
                        "The gate states a level, so it is measured: " + level.words() + ".",
                        List.of(offers.offer(Kind.PROMQL, level.id(), level.words(), level.keys()))));
    }

    private Optional<Proposal> dashboards() {
        var required = Topic.in(own).stream()
                .flatMap(topic -> topic.shown().stream())
                .map(Requirement::word)
                .toList();
        if (required.isEmpty()) return Optional.empty();
        var keys = new LinkedHashMap<String, Object>();
        keys.put("path", "**.json");
        keys.put("require", required);
        offers.only(Source.Kind.PROMETHEUS).ifPresent(source -> keys.put("prometheus", source));
        var id = "dashboard-" + required.getFirst();
        return Optional.of(proposal(
                "The gate asks whether dashboards exist: it passes when panels' queries show " + listed(required)
                        + ", each with data.",
                List.of(offers.offer(
                        Kind.DASHBOARD, id, "whether dashboards show " + listed(required) + ", with data", keys))));
    }

    private Optional<Proposal> alerts() {
        if (ROUTING.matcher(own).find()) return Optional.of(routing());
        var topics = Topic.in(own);
        var offered = new ArrayList<Proposal.Offer>();
        for (var topic : topics) offered.add(alert(topic.id(), topic.word(), topic.alert()));
        if (topics.isEmpty() && ALERTS_EXIST.matcher(own).find()) offered.add(alert("any", "any kind", ".+"));
        if (offered.isEmpty()) return Optional.empty();
        var about = topics.isEmpty()
                ? "alerts exist"
                : "alerts about " + topics.stream().map(Topic::word).collect(Collectors.joining(" and ")) + " exist";
        return Optional.of(proposal(
                "The gate asks whether " + about
                        + ": it passes when their rules are loaded, healthy, and read metrics that have series.",
                offered));
    }

    /// Every leg of the way: alerts that can fire where the gate asks for them, Prometheus telling an Alertmanager, and
    /// one controlled alert that arrives.
    private Proposal routing() {
        var offered = new ArrayList<Proposal.Offer>();
        if (ALERTS_EXIST.matcher(own).find()) offered.add(alert("any", "any kind", ".+"));
        if (offers.has(Kind.ALERTMANAGER_LINK))
            offered.add(offers.offer(
                    Kind.ALERTMANAGER_LINK, "alertmanager-link", "whether Prometheus tells an Alertmanager", Map.of()));
        var keys = new LinkedHashMap<String, Object>();
        if (!release.service().isEmpty()) keys.put("labels", Map.of("service", "${service}"));
        keys.put("freshness", "24h");
        offered.add(
                offers.offer(Kind.CONTROLLED_ALERT, "alert-routing", "whether a controlled alert is delivered", keys));
        return proposal(
                "The gate asks whether alerts reach somebody: it passes when a controlled alert, sent by hand after its"
                        + " receiver was confirmed, is delivered.",
                offered);
    }

    private Proposal.Offer alert(String id, String about, String name) {
        return offers.offer(
                Kind.ALERT_RULE,
                "alert-" + id,
                "whether an alerting rule about " + about + " is loaded, healthy and able to fire",
                Map.of("name", name));
    }

    /// Whether objectives are defined is another question than whether they are met.
    private Optional<Proposal> objectives() {
        if (!DEFINED.matcher(own).find()) return Optional.empty();
        return Optional.of(proposal(
                "The gate asks whether objectives are defined: it passes when an alert on them, by burn rate or error"
                        + " budget, is loaded and able to fire.",
                List.of(alert("slo", "objectives", "(?i).*(slo|burn.?rate|error.?budget).*"))));
    }

    private boolean isTelemetry() {
        return !ELSEWHERE.matcher(whole).find()
                && EXPORTED.matcher(own).find()
                && (OTLP.matcher(own).find() || TELEMETRY.matcher(own).find());
    }

    /// All the signals the gate names; all three where it names none.
    private Optional<Proposal> telemetry() {
        var named = SIGNALS.stream()
                .filter(signal ->
                        Pattern.compile("\\b" + signal + "?\\b").matcher(own).find())
                .toList();
        var signals = named.isEmpty() ? SIGNALS : named;
        var offered = signals.stream().map(this::seen).toList();
        return Optional.of(proposal(
                "The gate asks whether telemetry is exported: it passes when " + listed(signals)
                        + " of exactly this service and build arrive here."
                        + (own.contains("client") ? " A client of its own name needs probes of its own." : ""),
                offered));
    }

    private Proposal.Offer seen(String signal) {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("signal", signal);
        keys.put("service", "${service}");
        keys.put("version", "${release}");
        if (!release.environment().isEmpty()) keys.put("environment", "${environment}");
        keys.put("window", "10m");
        return offers.offer(
                Kind.OTLP_SEEN, "otlp-" + signal, "whether " + signal + " of this service and build arrive here", keys);
    }

    private static String listed(List<String> words) {
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    private Proposal proposal(String reason, List<Proposal.Offer> offered) {
        return new Proposal(gate.id(), offered, reason, "");
    }
}
