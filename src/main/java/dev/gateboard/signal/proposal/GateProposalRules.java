package dev.gateboard.signal.proposal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.ProbeProposal;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.alertmanager.AlertRouteProbe;
import dev.gateboard.signal.alertmanager.ControlledAlertProbe;
import dev.gateboard.signal.dashboard.DashboardProbe;
import dev.gateboard.signal.dashboard.DashboardRequirement;
import dev.gateboard.signal.prometheus.AlertRuleProbe;
import dev.gateboard.signal.prometheus.AlertmanagerLinkProbe;
import dev.gateboard.signal.prometheus.PromqlProbe;
import dev.gateboard.signal.telemetry.OtlpCollectorProbe;
import dev.gateboard.signal.telemetry.OtlpSeenProbe;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a gate asks, by its own text and all that stands above it. A gate that asks whether something exists gets a
/// probe of its existence, and a gate that states a level one of the level (rule R14). Where a word of it is not
/// understood, it may ask more, or of something else, than a probe would answer: then nothing is offered.
final class GateProposalRules {
    private static final Pattern ALERTS = Pattern.compile("\\balert(s|ing)?\\b");
    private static final Pattern DASHBOARDS = Pattern.compile("\\bdashboards?\\b");
    private static final Pattern OTLP = Pattern.compile("\\botlp\\b|\\bopen ?telemetry\\b|\\botel\\b");
    private static final Pattern TELEMETRY =
            Pattern.compile("\\btraces?\\b.*\\bmetrics?\\b|\\bmetrics?\\b.*\\btraces?\\b");
    private static final Pattern EXPORTED = Pattern.compile(
            "\\bexport(s|ed|ing|er)?\\b|\\bconfigured\\b|\\benabled\\b|\\bsen[dt]s?\\b|\\bemit(s|ted)?\\b|\\binstrument");
    private static final Pattern ROUTING = Pattern.compile(
            "\\brout(es?|ed|ing)\\b|\\bon-?call\\b|\\b(controlled|test) alerts?\\b|\\bpag(ed?|es|ing)\\b");
    private static final Pattern EXIST = Pattern.compile("\\balerts? exists?\\b|\\balerts? and\\b");
    private static final List<String> SIGNALS = List.of("traces", "logs", "metrics");

    private final ProbeOfferFactory offers;
    private final Release release;
    private final Gate gate;
    private final String own;
    private final List<String> above;
    private final boolean neutral;
    private final List<String> service;

    GateProposalRules(ProbeOfferFactory offers, Checklist checklist, Release release, Gate gate) {
        this.offers = offers;
        this.release = release;
        this.gate = gate;
        this.own = gate.text().toLowerCase(Locale.ROOT);
        this.service = GateSubject.words(release.service());
        var lines = new ArrayList<>(checklist.ancestorTexts(gate));
        lines.addAll(gate.wording().above());
        this.above = lines.stream().map(line -> line.toLowerCase(Locale.ROOT)).toList();
        var title = checklist.sections().get(gate.section()).title();
        var known = new HashSet<>(service);
        known.addAll(GateSubject.words(release.environment()));
        this.neutral = GateSubject.isNeutral(title, known);
    }

    Optional<ProbeProposal> proposal() {
        if (!neutral) return Optional.empty();
        if (finds(DASHBOARDS)) return dashboards();
        if (finds(ALERTS)) return alerts();
        if (isTelemetry()) return telemetry();
        if (service.isEmpty() || !isSilent(Set.of())) return Optional.empty();
        return GateThreshold.in(own, Set.copyOf(service))
                .map(level -> proposal(
                        Messages.SIGNAL.text("proposal.threshold", level.text()),
                        List.of(offers.offer(new PromqlProbe(), level.id(), level.text(), level.keys()))));
    }

    private boolean finds(Pattern pattern) {
        return pattern.matcher(own).find()
                || above.stream().anyMatch(line -> pattern.matcher(line).find());
    }

    /// Whether all that stands above the gate leaves its subject as it is.
    private boolean isSilent(Set<String> fillers) {
        return above.stream()
                .map(line -> subject(line, fillers))
                .allMatch(subject -> subject.known() && subject.topics().isEmpty());
    }

    private GateSubject subject(String text, Set<String> fillers) {
        var known = new HashSet<>(fillers);
        known.addAll(service);
        return GateSubject.of(text, known);
    }

    private Optional<ProbeProposal> dashboards() {
        var subject = subject(own, GateProposalWords.DASHBOARD);
        boolean shown =
                subject.topics().stream().noneMatch(topic -> topic.shown().isEmpty());
        if (!subject.known() || subject.topics().isEmpty() || !shown || !isSilent(GateProposalWords.DASHBOARD))
            return Optional.empty();
        var required = subject.topics().stream()
                .flatMap(topic -> topic.shown().stream())
                .distinct()
                .sorted()
                .map(DashboardRequirement::yamlName)
                .sorted()
                .toList();
        var keys = new LinkedHashMap<String, Object>();
        keys.put("path", "**.json");
        keys.put("require", required);
        offers.onlySource(SourceKind.PROMETHEUS).ifPresent(source -> keys.put("prometheus", source));
        var id = "dashboard-" + required.getFirst();
        return Optional.of(proposal(
                Messages.SIGNAL.text("proposal.dashboards", String.join(", ", required)),
                List.of(offers.offer(
                        new DashboardProbe(),
                        id,
                        Messages.SIGNAL.text("proposal.dashboard", String.join(", ", required)),
                        keys))));
    }

    private Optional<ProbeProposal> alerts() {
        if (ROUTING.matcher(own).find()) return routing();
        var subject = subject(GateThreshold.without(own), GateProposalWords.ALERT);
        if (!subject.known() || subject.topics().isEmpty() || !isSilent(GateProposalWords.ALERT))
            return Optional.empty();
        var topics = subject.topics();
        return Optional.of(proposal(
                Messages.SIGNAL.text(
                        "proposal.alerts",
                        topics.stream().map(ObservabilityTopic::displayName).collect(Collectors.joining(", "))),
                topics.stream().map(this::alert).toList()));
    }

    /// Prometheus telling an Alertmanager, a route that leads to somebody, and one controlled alert that arrives.
    /// Whether alerts exist is another
    /// question, and of which is not known: a gate that asks both is offered nothing.
    private Optional<ProbeProposal> routing() {
        var words = new HashSet<>(GateProposalWords.ALERT);
        words.addAll(GateProposalWords.ROUTING);
        var subject = subject(own, words);
        if (!subject.known()
                || !subject.topics().isEmpty()
                || EXIST.matcher(own).find()
                || !isSilent(GateProposalWords.ALERT)) return Optional.empty();
        var offered = new ArrayList<ProbeProposal.Offer>();
        if (offers.hasSource(new AlertmanagerLinkProbe()))
            offered.add(offers.offer(
                    new AlertmanagerLinkProbe(), "alertmanager-link", Messages.SIGNAL.text("proposal.link"), Map.of()));
        var keys = new LinkedHashMap<String, Object>();
        if (!release.service().isEmpty()) {
            keys.put("labels", Map.of("service", "${service}"));
            if (offers.hasSource(new AlertRouteProbe()))
                offered.add(offers.offer(
                        new AlertRouteProbe(),
                        "alert-route",
                        Messages.SIGNAL.text("proposal.route"),
                        Map.copyOf(keys)));
        }
        keys.put("freshness", "24h");
        offered.add(offers.offer(
                new ControlledAlertProbe(), "alert-routing", Messages.SIGNAL.text("proposal.testAlert"), keys));
        return Optional.of(proposal(Messages.SIGNAL.text("proposal.routing"), offered));
    }

    private ProbeProposal.Offer alert(ObservabilityTopic topic) {
        return offers.offer(
                new AlertRuleProbe(),
                "alert-" + topic.id(),
                Messages.SIGNAL.text("proposal.alert", topic.displayName()),
                Map.of("name", topic.alert(service)));
    }

    private boolean isTelemetry() {
        var subject = subject(own, GateProposalWords.TELEMETRY);
        return EXPORTED.matcher(own).find()
                && (OTLP.matcher(own).find() || TELEMETRY.matcher(own).find())
                && subject.known()
                && subject.topics().isEmpty()
                && isSilent(GateProposalWords.TELEMETRY);
    }

    /// All the signals the gate names; all three where it names none.
    private Optional<ProbeProposal> telemetry() {
        var named = SIGNALS.stream()
                .filter(signal ->
                        Pattern.compile("\\b" + signal + "?\\b").matcher(own).find())
                .toList();
        var signals = named.isEmpty() ? SIGNALS : named;
        var offered = new ArrayList<>(signals.stream().map(this::seen).toList());
        if (offers.hasSource(new OtlpCollectorProbe()))
            offered.add(offers.offer(
                    new OtlpCollectorProbe(),
                    "otlp-collector",
                    Messages.SIGNAL.text("proposal.collector"),
                    Map.of("signal", signals)));
        return Optional.of(proposal(
                Messages.SIGNAL.text("proposal.telemetry", String.join(", ", signals))
                        + (own.contains("client") ? " " + Messages.SIGNAL.text("proposal.client") : ""),
                offered));
    }

    private ProbeProposal.Offer seen(String signal) {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("signal", signal);
        keys.put("service", "${service}");
        keys.put("version", "${release}");
        if (!release.environment().isEmpty()) keys.put("environment", "${environment}");
        keys.put("window", "10m");
        return offers.offer(
                new OtlpSeenProbe(), "otlp-" + signal, Messages.SIGNAL.text("proposal.signal", signal), keys);
    }

    private ProbeProposal proposal(String reason, List<ProbeProposal.Offer> offered) {
        return new ProbeProposal(gate.id(), offered, reason, "");
    }
}
