package dev.gateboard.signal.prometheus;

import dev.gateboard.model.Verdict;
import dev.gateboard.signal.Answers;
import dev.gateboard.signal.Probe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a Prometheus is connected to: the targets it scrapes, and the Alertmanagers it tells.
final class Links {
    private final Api api;
    private final Probe probe;
    private final Instant now;

    Links(Api api, Probe probe, Instant now) {
        this.api = api;
        this.probe = probe;
        this.now = now;
    }

    /// Every target of the job is up, and there are as many as asked for.
    Answers targets() {
        var job = probe.keys().text("job");
        var query = "targets of the job " + job;
        int least = Math.max(1, probe.keys().number("min", 1));
        return switch (api.get("targets?state=active")) {
            case Api.Failed(var verdict, var reason, int status) ->
                Answers.trouble(query, now, verdict, reason, status);
            case Api.Data data -> {
                var states = new ArrayList<String>();
                int up = 0;
                for (var target : data.data().path("activeTargets")) {
                    if (!target.path("labels").path("job").asString("").equals(job)) continue;
                    var health = target.path("health").asString("unknown");
                    if (health.equals("up")) up++;
                    states.add(target.path("labels").path("instance").asString("?") + " " + health);
                }
                var verdict = states.isEmpty()
                        ? Verdict.NO_DATA
                        : up == states.size() && up >= least ? Verdict.PASS : Verdict.FAIL;
                var reason = states.isEmpty()
                        ? "No target of the job " + job + " is scraped."
                        : up + " of " + states.size() + " targets are up.";
                yield answers(query, data, states, "all up, at least " + least, verdict, reason);
            }
        };
    }

    /// At least one Alertmanager is known to it.
    Answers alertmanagers() {
        var query = "Alertmanagers this Prometheus tells";
        return switch (api.get("alertmanagers")) {
            case Api.Failed(var verdict, var reason, int status) ->
                Answers.trouble(query, now, verdict, reason, status);
            case Api.Data data -> {
                var urls = new ArrayList<String>();
                for (var one : data.data().path("activeAlertmanagers"))
                    urls.add(one.path("url").asString("").replaceFirst("^(https?://[^/]*).*", "$1"));
                yield answers(
                        query,
                        data,
                        urls,
                        "at least one",
                        urls.isEmpty() ? Verdict.FAIL : Verdict.PASS,
                        urls.isEmpty()
                                ? "This Prometheus tells no Alertmanager, so no alert leaves it."
                                : "It tells " + String.join(", ", urls) + ".");
            }
        };
    }

    private Answers answers(
            String query, Api.Data data, List<String> values, String rule, Verdict verdict, String reason) {
        return new Answers(
                query,
                data.server(),
                now,
                values.stream().limit(20).toList(),
                values.size(),
                rule,
                verdict,
                reason,
                data.status(),
                data.sha256());
    }
}
