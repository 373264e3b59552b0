package dev.gateboard.signal.prometheus;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.prometheus.RuleList.Rule;
import dev.gateboard.signal.promql.Expression;
import dev.gateboard.signal.promql.Expression.Binary;
import dev.gateboard.signal.promql.Expression.Selector;
import dev.gateboard.signal.promql.Operator;
import dev.gateboard.signal.promql.ParsedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether the metrics that a rule reads exist, the ones that other rules record from other metrics included: a
/// rule over a metric that does not exist is healthy and silent for ever (rule R14).
final class AlertFireCheck {
    private final PrometheusHttpApi api;
    private final MetricExistence existence;
    private Optional<List<Rule>> recording = Optional.empty();
    private Instant oldestEvaluation = Instant.MAX;

    AlertFireCheck(PrometheusHttpApi api) {
        this.api = api;
        this.existence = new MetricExistence(api);
    }

    /// @param cause what is wrong with a part of the rule, for a rule whose other part can fire
    record FireVerdict(Verdict verdict, String reason, String cause) {
        static final FireVerdict PASS = new FireVerdict(Verdict.PASS, "");

        FireVerdict(Verdict verdict, String reason) {
            this(verdict, reason, reason);
        }
    }

    /// When the recording rules in between were evaluated, the oldest of them.
    Instant oldestEvaluation() {
        return oldestEvaluation;
    }

    FireVerdict check(Rule rule) {
        return check(rule, Set.of());
    }

    /// @param above the rules that led here
    private FireVerdict check(Rule rule, Set<String> above) {
        return switch (ParsedQuery.of(rule.query())) {
            case ParsedQuery.Broken broken ->
                new FireVerdict(
                        Verdict.INCONCLUSIVE, Messages.SIGNAL.text("rule.unreadable", rule.name(), broken.sentence()));
            case ParsedQuery.Tree(var expression) ->
                expression.selectors().isEmpty()
                        ? new FireVerdict(Verdict.INCONCLUSIVE, Messages.SIGNAL.text("rule.noMetric", rule.name()))
                        : check(expression, new Place(rule.name(), above, ""));
        };
    }

    /// @param span over which the expression reads, or empty
    private record Place(String rule, Set<String> above, String span) {
        Place over(String span) {
            return new Place(rule, above, span);
        }
    }

    private FireVerdict check(Expression expression, Place place) {
        return switch (expression) {
            case Selector selector -> check(selector, place);
            case Expression.Range(var selector, var span, var _, var _) -> check(selector, place.over(span.text()));
            case Expression.Subquery subquery ->
                check(subquery.inner(), place.over(subquery.span().text()));
            // It fires when they are gone.
            case Expression.Call call when call.function().startsWith("absent") -> FireVerdict.PASS;
            case Binary(var operator, var _, var left, var _) when operator == Operator.UNLESS -> check(left, place);
            case Binary(var operator, var _, var left, var right)
            when operator == Operator.OR -> either(left, right, place);
            case Binary _,
                    Expression.Call _,
                    Expression.Aggregation _,
                    Expression.Unary _,
                    Expression.Parenthesised _,
                    Expression.NumberLiteral _,
                    Expression.TextLiteral _ ->
                expression.parts().stream()
                        .map(part -> check(part, place))
                        .min(Comparator.comparing(FireVerdict::verdict))
                        .orElse(FireVerdict.PASS);
        };
    }

    /// A half that cannot fire is hidden by one that can.
    private FireVerdict either(Expression left, Expression right, Place place) {
        var one = check(left, place);
        if (right.selectors().isEmpty()) return one;
        var other = check(right, place);
        if (one.verdict() == other.verdict()) return one;
        var worse = one.verdict().compareTo(other.verdict()) < 0 ? one : other;
        boolean isHalf =
                worse.verdict() == Verdict.FAIL && (one.verdict() == Verdict.PASS || other.verdict() == Verdict.PASS);
        return isHalf
                ? new FireVerdict(Verdict.INCONCLUSIVE, Messages.SIGNAL.text("rule.partly", worse.cause()))
                : worse;
    }

    private FireVerdict check(Selector selector, Place place) {
        var name = MetricExistence.nameOf(selector);
        if (name.isEmpty())
            return new FireVerdict(
                    Verdict.INCONCLUSIVE, Messages.SIGNAL.text("rule.labelsOnly", place.rule(), selector.text()));
        return switch (series(name.get(), place)) {
            case MetricExistence.Unknown(var reason) -> new FireVerdict(Verdict.INCONCLUSIVE, reason);
            case MetricExistence.No _ -> gone(selector, place);
            case MetricExistence.Yes _
            when !MetricExistence.isPlain(selector) ->
                new FireVerdict(
                        Verdict.INCONCLUSIVE,
                        Messages.SIGNAL.text("rule.pattern", place.rule(), MetricExistence.displayText(selector)));
            case MetricExistence.Yes _ -> matching(selector, place);
        };
    }

    private MetricExistence.Existence series(String selector, Place place) {
        var now = existence.series(selector);
        return now instanceof MetricExistence.No && !place.span().isEmpty()
                ? existence.series(selector, place.span())
                : now;
    }

    private FireVerdict gone(Selector selector, Place place) {
        var shown = MetricExistence.displayText(selector);
        var hint = new RenamedMetricFinder(api).renameHint(shown);
        return new FireVerdict(
                Verdict.FAIL,
                Messages.SIGNAL.text("rule.cannotFire", place.rule(), shown) + hint,
                Messages.SIGNAL.text("rule.noSeries", shown) + hint);
    }

    private FireVerdict matching(Selector selector, Place place) {
        return switch (series(selector.text(), place)) {
            case MetricExistence.Unknown(var reason) -> new FireVerdict(Verdict.INCONCLUSIVE, reason);
            case MetricExistence.No _
            when existence.isLost(selector) ->
                new FireVerdict(
                        Verdict.FAIL,
                        Messages.SIGNAL.text("rule.lost", place.rule(), selector.text()),
                        Messages.SIGNAL.text("rule.lostSeries", selector.text()));
            case MetricExistence.No _ ->
                new FireVerdict(
                        Verdict.INCONCLUSIVE,
                        Messages.SIGNAL.text("rule.noMatch", MetricExistence.displayText(selector), selector.text()));
            case MetricExistence.Yes _ -> source(selector, place);
        };
    }

    /// Where the metric is recorded by rules, what they read has to exist too.
    private FireVerdict source(Selector selector, Place place) {
        if (recording.isEmpty()) {
            switch (api.get("rules?type=record", RuleList.class)) {
                case PrometheusHttpApi.Failed(var _, var reason, var _) -> {
                    return new FireVerdict(
                            Verdict.INCONCLUSIVE, Messages.SIGNAL.text("rule.recordingNotChecked", reason));
                }
                case PrometheusHttpApi.Data<RuleList> data ->
                    recording = Optional.of(data.value().rules("recording"));
            }
        }
        var lives = new ArrayList<FireVerdict>();
        for (var rule : recording.get()) {
            if (!isRecordedBy(selector, rule) || place.above().contains(rule.name())) continue;
            if (rule.evaluated().isBefore(oldestEvaluation)) oldestEvaluation = rule.evaluated();
            var above = new HashSet<>(place.above());
            above.add(rule.name());
            var health = AlertRuleCheck.health(rule);
            // Before its first evaluation a rule is neither healthy nor not.
            boolean isBroken = rule.health().orElse("unknown").equals("err");
            lives.add(
                    health.isEmpty()
                            ? check(rule, above)
                            : new FireVerdict(isBroken ? Verdict.FAIL : Verdict.INCONCLUSIVE, health));
        }
        return lives.stream().min(Comparator.comparing(FireVerdict::verdict)).orElse(FireVerdict.PASS);
    }

    private static boolean isRecordedBy(Selector selector, Rule rule) {
        if (!selector.name().isEmpty()) return selector.name().equals(rule.name());
        return selector.matchers().stream()
                .filter(matcher -> matcher.label().equals(MetricExistence.METRIC))
                .allMatch(matcher -> matcher.matches(rule.name()).orElse(true));
    }
}
