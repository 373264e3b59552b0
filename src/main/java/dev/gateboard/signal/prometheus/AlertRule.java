package dev.gateboard.signal.prometheus;

import dev.gateboard.model.Verdict;
import dev.gateboard.signal.Answers;
import dev.gateboard.signal.Probe;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Whether an alert exists and can fire: its rule is loaded, healthy, freshly evaluated, and reads metrics that have
/// series (rule R14). Whether it fires right now is another question.
final class AlertRule {
    private final Api api;
    private final Probe probe;
    private final Instant now;
    private String query;

    AlertRule(Api api, Probe probe, Instant now) {
        this.api = api;
        this.probe = probe;
        this.now = now;
        this.query = "alerting rule named " + probe.keys().text("name");
    }

    Answers ask() {
        return switch (api.get("rules?type=alert")) {
            case Api.Failed(var verdict, var reason, int status) ->
                Answers.trouble(query, now, verdict, reason, status);
            case Api.Data data -> judge(data, named(data.data()));
        };
    }

    /// Filtered here too: older servers answer with every rule.
    private List<JsonNode> named(JsonNode data) {
        var name = Pattern.compile(probe.keys().text("name"));
        var found = new ArrayList<JsonNode>();
        for (var group : data.path("groups"))
            for (var rule : group.path("rules"))
                if (rule.path("type").asString("").equals("alerting")
                        && name.matcher(rule.path("name").asString("")).matches()) found.add(rule);
        return found;
    }

    private Answers judge(Api.Data data, List<JsonNode> rules) {
        if (rules.isEmpty())
            return answers(
                    data,
                    List.of(),
                    0,
                    now,
                    Verdict.FAIL,
                    "No alerting rule of this name is loaded: " + probe.keys().text("name") + ".");
        var names = rules.stream().map(rule -> rule.path("name").asString("")).toList();
        for (var rule : rules) {
            var trouble = trouble(rule);
            if (!trouble.isEmpty()) return answers(data, names, rules.size(), now, Verdict.FAIL, trouble);
        }
        query = expressions(rules);
        for (var rule : rules) {
            var lives = lives(rule);
            if (lives.verdict() != Verdict.PASS)
                return answers(data, names, rules.size(), now, lives.verdict(), lives.reason());
        }
        return answers(
                data,
                names,
                rules.size(),
                rules.stream().map(AlertRule::evaluated).min(Instant::compareTo).orElse(Instant.EPOCH),
                Verdict.PASS,
                "Loaded, healthy, and its metrics have series: " + String.join(", ", names) + ".");
    }

    /// What is wrong with the rule itself, or empty.
    private String trouble(JsonNode rule) {
        var name = rule.path("name").asString("");
        var health = rule.path("health").asString("unknown");
        if (health.equals("err"))
            return "The rule " + name + " is not healthy: "
                    + rule.path("lastError").asString("no reason given") + ".";
        if (!health.equals("ok")) return "The rule " + name + " has not been evaluated yet.";
        for (var label : probe.keys().list("labels"))
            if (!rule.path("labels").has(label)) return "The rule " + name + " has no label " + label + ".";
        for (var annotation : probe.keys().list("annotations"))
            if (!rule.path("annotations").has(annotation))
                return "The rule " + name + " has no annotation " + annotation + ".";
        return "";
    }

    private static Instant evaluated(JsonNode rule) {
        try {
            return OffsetDateTime.parse(rule.path("lastEvaluation").asString(""))
                    .toInstant();
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    private record Life(Verdict verdict, String reason) {}

    /// A rule over a metric that does not exist is healthy and silent for ever.
    private Life lives(JsonNode rule) {
        for (var selector : Selectors.of(expression(rule))) {
            var all = count("{__name__=\"" + selector.name() + "\"}");
            if (all.verdict() == Verdict.NO_DATA) {
                query = expression(rule);
                return new Life(
                        Verdict.FAIL,
                        "This alert cannot fire: its rule `"
                                + rule.path("name").asString("") + "` is loaded and healthy, but its metric `"
                                + selector.name() + "` has no series." + renamed(selector.name()));
            }
            if (all.verdict() != Verdict.PASS) return all;
            var some = count(selector.whole());
            if (some.verdict() == Verdict.NO_DATA)
                return new Life(
                        Verdict.INCONCLUSIVE,
                        "The metric `" + selector.name() + "` exists, but nothing matches `" + selector.whole()
                                + "` yet, so whether this alert can fire is not known; it passes once one series does,"
                                + " as after a first request of that kind.");
            if (some.verdict() != Verdict.PASS) return some;
        }
        return new Life(Verdict.PASS, "");
    }

    private String renamed(String gone) {
        return new Renamed(api)
                .of(gone)
                .map(metric -> " `" + metric.name() + "` has " + metric.series() + ": was it renamed?")
                .orElse("");
    }

    /// One line each, however they are written.
    private static String expressions(List<JsonNode> rules) {
        return rules.stream().map(AlertRule::expression).distinct().collect(Collectors.joining("; "));
    }

    private static String expression(JsonNode rule) {
        return rule.path("query").asString("").strip().replaceAll("\\s+", " ");
    }

    private Life count(String selector) {
        return switch (api.instant("count(" + selector + ")")) {
            case Api.Failed(var verdict, var reason, int _) -> new Life(verdict, reason);
            case Api.Data data ->
                Samples.of(data.data()).newest().isEmpty() ? new Life(Verdict.NO_DATA, "") : new Life(Verdict.PASS, "");
        };
    }

    private Answers answers(
            Api.Data data, List<String> names, int count, Instant proof, Verdict verdict, String reason) {
        return new Answers(
                query,
                data.server(),
                proof,
                names.stream().limit(20).toList(),
                count,
                "loaded, healthy, and able to fire",
                verdict,
                reason,
                data.status(),
                data.sha256());
    }
}
