package dev.gateboard.signal.prometheus;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.probe.ProbeDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Whether every target of the job is up, there are as many as asked for, and each was scraped lately (rule R13).
final class TargetsUpCheck {
    private final PrometheusHttpApi api;
    private final ProbeDefinition probe;
    private final Instant now;

    TargetsUpCheck(PrometheusHttpApi api, ProbeDefinition probe, Instant now) {
        this.api = api;
        this.probe = probe;
        this.now = now;
    }

    ProbeResult ask() {
        var job = probe.keys().text("job");
        var query = Messages.SIGNAL.text("targets.query", job);
        return switch (api.get("targets?state=active", TargetList.class)) {
            case PrometheusHttpApi.Failed(var verdict, var reason, var status) ->
                ProbeResult.noAnswer(query, now, verdict, reason, status);
            case PrometheusHttpApi.Data<TargetList> data -> {
                var targets = data.value().activeTargets().stream()
                        .filter(target -> target.job().equals(job))
                        .toList();
                var ahead = data.ahead(now);
                int least = Math.max(1, probe.keys().number("min", 1));
                var proof = targets.stream()
                        .map(target -> target.scraped().minus(ahead))
                        .min(Instant::compareTo)
                        .orElse(now);
                var judged = targets.isEmpty() ? none(job) : judged(targets, least, data.warnings(), now.plus(ahead));
                yield data.toResult(
                        query,
                        proof,
                        targets.stream()
                                .map(target -> target.instance() + " " + target.health())
                                .toList(),
                        Messages.SIGNAL.text("targets.expected", least),
                        judged.verdict(),
                        judged.reason());
            }
        };
    }

    private record Judged(Verdict verdict, String reason) {}

    /// @param serverNow by the server's clock, whose times the targets tell
    private Judged judged(List<TargetList.Target> targets, int least, List<String> warnings, Instant serverNow) {
        long up = count(targets, "up");
        var counted = Messages.SIGNAL.count("targets.up", up, targets.size());
        if (count(targets, "down") > 0 || up + count(targets, "unknown") < targets.size())
            return new Judged(Verdict.FAIL, counted);
        for (var target : targets) {
            if (target.scraped().equals(Instant.EPOCH) || !target.health().equals("up"))
                return new Judged(Verdict.INCONCLUSIVE, Messages.SIGNAL.text("targets.notScraped", target.instance()));
            if (serverNow.isAfter(target.scraped().plus(probe.freshness())))
                return new Judged(
                        Verdict.INCONCLUSIVE,
                        Messages.SIGNAL.text(
                                "targets.scrapedAgo",
                                target.instance(),
                                MissingSampleReason.text(Duration.between(target.scraped(), serverNow))));
        }
        if (up < least) return new Judged(Verdict.FAIL, counted + " " + Messages.SIGNAL.text("targets.tooFew", least));
        if (!warnings.isEmpty()) return new Judged(Verdict.INCONCLUSIVE, PromqlCheck.partial(warnings));
        return new Judged(Verdict.PASS, counted);
    }

    private static long count(List<TargetList.Target> targets, String health) {
        return targets.stream().filter(target -> target.health().equals(health)).count();
    }

    private Judged none(String job) {
        long dropped =
                api.get("targets?state=dropped", TargetList.class) instanceof PrometheusHttpApi.Data<TargetList> data
                        ? data.value().dropped(job)
                        : 0;
        return new Judged(
                Verdict.NO_DATA,
                Messages.SIGNAL.text("targets.none", job)
                        + (dropped == 0 ? "" : " " + Messages.SIGNAL.text("targets.dropped", dropped)));
    }
}
