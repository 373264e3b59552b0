package dev.gateboard.signal.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a dashboard may be asked to show, known by the metrics and functions of its queries.
public enum Requirement {
    HTTP_LATENCY("http-latency", "(http|rpc|grpc).*(duration|latency).*") {
        @Override
        boolean isIn(Query query) {
            return QUANTILE.matcher(query.text()).find() && super.isIn(query);
        }
    },
    HTTP_ERRORS("http-errors", "(http|rpc|grpc).*(requests?|duration|handled).*") {
        @Override
        boolean isIn(Query query) {
            return query.selectors().stream()
                    .anyMatch(selector -> isNamed(selector.name())
                            && FAILED.matcher(selector.whole()).find());
        }
    },
    DB_SATURATION("db-saturation", "(pg_|mysql_|db_client_connections?_|hikaricp_|sqlx?_|postgres|mongodb_).*"),
    REDIS_SATURATION("redis-saturation", "redis_(memory|connected_clients|blocked_clients|evicted|rejected).*"),
    QUEUE_HEALTH(
            "queue-health",
            "(queue|kafka_consumer|rabbitmq|temporal|bullmq|sidekiq|celery|workflow|nats).*"
                    + "(lag|depth|ready|latency|pending|failed|size|unacked).*");

    private static final Pattern QUANTILE =
            Pattern.compile("\\bhistogram_quantile\\s*\\(|\\bquantile\\s*\\(|\\bquantile\\s*=|_quantile\\b");
    private static final Pattern FAILED = Pattern.compile(
            "\\b\\w*(status|code)\\w*\\s*(=~?\\s*[\"'][^\"']*(5|4|err|ERR)|!~?\\s*[\"'][^\"']*(2|OK))|\\berror_type\\b");

    private final String word;
    private final Pattern names;

    Requirement(String word, String names) {
        this.word = word;
        this.names = Pattern.compile(names);
    }

    /// As a sidecar names it.
    public String word() {
        return word;
    }

    boolean isNamed(String metric) {
        return names.matcher(metric).matches();
    }

    boolean isIn(Query query) {
        return query.selectors().stream().anyMatch(selector -> isNamed(selector.name()));
    }

    public static Optional<Requirement> of(String word) {
        return Arrays.stream(values())
                .filter(requirement -> requirement.word.equals(word))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Requirement::word).toList();
    }
}
