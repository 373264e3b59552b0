package dev.gateboard.signal.dashboard;

import dev.gateboard.signal.promql.Expression;
import dev.gateboard.signal.promql.LabelMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a dashboard may be asked to show, known by the metrics and functions of its queries.
public enum DashboardRequirement {
    HTTP_LATENCY("http-latency", "(http|rpc|grpc) (.* )?(duration|latency)") {
        @Override
        boolean isIn(PanelQuery query) {
            return query.tree().stream().flatMap(Expression::all).anyMatch(DashboardRequirement::isQuantile)
                    && super.isIn(query);
        }
    },
    HTTP_ERRORS("http-errors", "(http|rpc|grpc) (.* )?(requests?|duration|handled)") {
        @Override
        boolean isIn(PanelQuery query) {
            return query.selectors().stream()
                    .anyMatch(selector -> isNamed(selector.name())
                            && selector.matchers().stream().anyMatch(DashboardRequirement::isOfFailures));
        }
    },
    DB_SATURATION("db-saturation", "pg|mysql|db client connections?|hikaricp|sqlx?|postgres|postgresql|mongodb"),
    REDIS_SATURATION("redis-saturation", "redis (memory|connected clients|blocked clients|evicted|rejected)"),
    QUEUE_HEALTH(
            "queue-health",
            "(queues?|kafka consumer(group)?|rabbitmq|temporal|bullmq|sidekiq|celery|workflows?|nats) (.* )?"
                    + "(lag|depth|ready|latency|pending|failed|size|unacked)");

    private static final Pattern STATUS = Pattern.compile("\\w*(status|code)\\w*");
    private static final Pattern FAILED = Pattern.compile("5|4|err|ERR");
    private static final Pattern DONE = Pattern.compile("2|OK");

    private final String yamlName;
    private final Pattern names;

    /// @param names how the words of a metric's name begin, with a space between
    DashboardRequirement(String word, String names) {
        this.yamlName = word;
        this.names = Pattern.compile("(" + names + ")( .*)?");
    }

    /// A quantile that is calculated, or one that the metric has.
    private static boolean isQuantile(Expression part) {
        return switch (part) {
            case Expression.Call call -> call.function().startsWith("histogram_quantile");
            case Expression.Aggregation aggregation -> aggregation.operator().equals("quantile");
            case Expression.Selector selector ->
                selector.name().endsWith("_quantile")
                        || selector.matchers().stream()
                                .anyMatch(matcher -> matcher.label().equals("quantile"));
            case Expression.Range _,
                    Expression.Subquery _,
                    Expression.Binary _,
                    Expression.Unary _,
                    Expression.Parenthesised _,
                    Expression.NumberLiteral _,
                    Expression.TextLiteral _ -> false;
        };
    }

    /// A status that failed, or any but one that did not.
    private static boolean isOfFailures(LabelMatcher matcher) {
        if (matcher.label().equals("error_type")) return true;
        if (!STATUS.matcher(matcher.label()).matches()) return false;
        return switch (matcher.kind()) {
            case EQUAL, REGEX -> FAILED.matcher(matcher.value()).find();
            case NOT_EQUAL, NOT_REGEX -> DONE.matcher(matcher.value()).find();
        };
    }

    /// As a sidecar names it.
    public String yamlName() {
        return yamlName;
    }

    /// By whole words: "already" is not "ready".
    boolean isNamed(String metric) {
        return names.matcher(metric.replace('_', ' ').replace(':', ' ')).matches();
    }

    boolean isIn(PanelQuery query) {
        return query.selectors().stream().anyMatch(selector -> isNamed(selector.name()));
    }

    public static Optional<DashboardRequirement> of(String word) {
        return Arrays.stream(values())
                .filter(requirement -> requirement.yamlName.equals(word))
                .findFirst();
    }

    public static List<String> yamlNames() {
        return Arrays.stream(values()).map(DashboardRequirement::yamlName).toList();
    }
}
