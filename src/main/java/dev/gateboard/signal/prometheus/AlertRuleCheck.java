package dev.gateboard.signal.prometheus;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.BlankText;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.probe.BoundedCharSequence;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.prometheus.RuleList.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether an alert exists and can fire: its rule is loaded, healthy, freshly evaluated, and reads metrics that have
/// series (rule R14). Whether it fires right now is another question.
final class AlertRuleCheck {
    private final PrometheusHttpApi api;
    private final ProbeDefinition probe;
    private final Instant now;
    private String query;

    AlertRuleCheck(PrometheusHttpApi api, ProbeDefinition probe, Instant now) {
        this.api = api;
        this.probe = probe;
        this.now = now;
        this.query = Messages.SIGNAL.text("rule.query", probe.keys().text("name"));
    }

    ProbeResult ask() {
        return switch (api.get("rules?type=alert", RuleList.class)) {
            case PrometheusHttpApi.Failed(var verdict, var reason, var status) ->
                ProbeResult.noAnswer(query, now, verdict, reason, status);
            case PrometheusHttpApi.Data<RuleList> data -> judge(data);
        };
    }

    private ProbeResult judge(PrometheusHttpApi.Data<RuleList> data) {
        try {
            return judge(data, named(data.value()));
        } catch (BoundedCharSequence.Endless e) {
            var reason = Messages.SIGNAL.text("rule.nameEndless", probe.keys().text("name"));
            return ProbeResult.noAnswer(query, now, Verdict.ERROR, reason, data.status());
        }
    }

    /// Filtered here too: older servers answer with every rule.
    private List<Rule> named(RuleList rules) {
        var name = Pattern.compile(probe.keys().text("name"));
        return rules.rules("alerting").stream()
                .filter(rule ->
                        name.matcher(new BoundedCharSequence(rule.name())).matches())
                .toList();
    }

    private ProbeResult judge(PrometheusHttpApi.Data<RuleList> data, List<Rule> rules) {
        boolean isPart = !data.warnings().isEmpty() || data.value().isPage();
        if (rules.isEmpty())
            return answers(
                    data,
                    List.of(),
                    now,
                    isPart ? Verdict.INCONCLUSIVE : Verdict.FAIL,
                    Messages.SIGNAL.text("rule.notLoaded", probe.keys().text("name")));
        var names = rules.stream().map(Rule::name).toList();
        for (var rule : rules) {
            var trouble = trouble(rule);
            if (!trouble.isEmpty()) return answers(data, names, now, Verdict.FAIL, trouble);
        }
        query = rules.stream().map(AlertRuleCheck::expression).distinct().collect(Collectors.joining("; "));
        var ability = new AlertFireCheck(api);
        var lives = rules.stream().map(ability::check).toList();
        for (int each = 0; each < rules.size(); each++)
            if (lives.get(each).verdict() == Verdict.FAIL) {
                query = expression(rules.get(each));
                return answers(data, names, now, Verdict.FAIL, lives.get(each).reason());
            }
        for (var life : lives)
            if (life.verdict() != Verdict.PASS) return answers(data, names, now, life.verdict(), life.reason());
        var evaluated = rules.stream()
                .map(Rule::evaluated)
                .reduce(ability.oldestEvaluation(), (one, other) -> one.isBefore(other) ? one : other)
                .minus(data.ahead(now));
        if (now.isAfter(evaluated.plus(probe.freshness())))
            return answers(
                    data,
                    names,
                    evaluated,
                    Verdict.INCONCLUSIVE,
                    !evaluated.isAfter(Instant.EPOCH)
                            ? Messages.SIGNAL.text("rule.evaluationUnknown")
                            : Messages.SIGNAL.text(
                                    "rule.evaluatedAgo", MissingSampleReason.text(Duration.between(evaluated, now))));
        if (isPart)
            return answers(
                    data,
                    names,
                    evaluated,
                    Verdict.INCONCLUSIVE,
                    data.warnings().isEmpty()
                            ? Messages.SIGNAL.text("rule.firstPage")
                            : PromqlCheck.partial(data.warnings()));
        return answers(
                data, names, evaluated, Verdict.PASS, Messages.SIGNAL.text("rule.passes", String.join(", ", names)));
    }

    /// What is wrong with the rule itself, or empty.
    private String trouble(Rule rule) {
        var health = health(rule);
        if (!health.isEmpty()) return health;
        for (var label : probe.keys().list("labels"))
            if (BlankText.isBlank(rule.labels().map(labels -> labels.get(label)).orElse("")))
                return Messages.SIGNAL.text("rule.noLabel", rule.name(), label);
        for (var annotation : probe.keys().list("annotations")) {
            var text = rule.annotations().map(annotations -> annotations.get(annotation));
            if (text.isEmpty()) return Messages.SIGNAL.text("rule.noAnnotation", rule.name(), annotation);
            if (BlankText.isBlank(text.get()))
                return Messages.SIGNAL.text("rule.emptyAnnotation", rule.name(), annotation);
        }
        return "";
    }

    /// Why the server does not evaluate it, or empty.
    static String health(Rule rule) {
        var health = rule.health().orElse("unknown");
        if (health.equals("err"))
            return Messages.SIGNAL.text(
                    "rule.unhealthy",
                    rule.name(),
                    rule.lastError().orElseGet(() -> Messages.SIGNAL.text("prometheus.noReason")));
        return health.equals("ok") ? "" : Messages.SIGNAL.text("rule.notEvaluated", rule.name());
    }

    /// On one line, however it is written.
    private static String expression(Rule rule) {
        return rule.query().strip().replaceAll("\\s+", " ");
    }

    private ProbeResult answers(
            PrometheusHttpApi.Data<RuleList> data, List<String> names, Instant proof, Verdict verdict, String reason) {
        return data.toResult(query, proof, names, Messages.SIGNAL.text("rule.expected"), verdict, reason);
    }
}
