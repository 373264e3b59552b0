package dev.gateboard.ui.gate;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.apply.ActionReadingCollector;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.apply.EventApplier;
import dev.gateboard.model.apply.SignalApplier;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.review.SignalRules;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.model.status.ReviewStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The sample checklist with probes that answer what a test says, by a clock of its own. What follows from an answer is
/// done at once, as the workspace does it.
public final class SignalBoards {
    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration INTERVAL = Duration.ofSeconds(30);
    private static final Duration FRESHNESS = Duration.ofMinutes(15);
    private static final Person ADA = Person.parse("Ada <ada@example.org>");
    private static final Path SAMPLE = Path.of("assets/dev/gateboard/sample/production-readiness-staging.md");

    private Instant now = NOON;
    private Review review;

    public SignalBoards() {
        try {
            if (!(DocumentParser.parse("staging.md", Files.readAllBytes(SAMPLE), GateSyntax.TASKS)
                    instanceof DocumentParseResult.Parsed(var _, Checklist checklist)))
                throw new AssertionError("the sample is read");
            var gates = checklist.gates().stream().map(Gate::id).toList();
            var opening = new Action.Open("staging.md", "0".repeat(64), GateSyntax.TASKS, ZoneId.of("UTC"), gates);
            review = Review.open(new UUID(0, 1), checklist, opening, event(1, ADA, opening));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private ReviewEvent event(int number, Person by, Action action) {
        return new ReviewEvent(number, number, now, ZoneOffset.UTC, by, by, action);
    }

    public Gate gate(String text) {
        return review.checklist().gates().stream()
                .filter(gate -> gate.isLeaf() && gate.text().contains(text))
                .findFirst()
                .orElseThrow();
    }

    public SignalBoards does(Action action) {
        return does(ADA, action);
    }

    private SignalBoards does(Person by, Action action) {
        var made = new ActionReadingCollector(review).withReadings(action);
        review = switch (EventApplier.apply(review, event(review.lastEvent().number() + 1, by, made))) {
            case ApplyResult.Accepted(Review next) -> next;
            case ApplyResult.Refused(var refusal) -> throw new AssertionError(refusal.toString());
        };
        return this;
    }

    /// Binds a gate to a probe of this kind, id and source; several ids are several probes.
    public SignalBoards bound(String text, String kind, String source, String... ids) {
        var probes = Arrays.stream(ids).map(id -> probe(id, kind, source)).toList();
        return does(new Action.Bind(gate(text).id(), probes, Binding.Origin.SIDECAR));
    }

    /// Binds and arms.
    public SignalBoards armed(String text, String kind, String source, String... ids) {
        bound(text, kind, source, ids);
        var probes = review.state(gate(text)).signal().binding().probes();
        return does(new Action.Arm(gate(text).id(), probes));
    }

    private static Binding.Probe probe(String id, String kind, String source) {
        return new Binding.Probe(id, kind, id, source, INTERVAL, FRESHNESS, Binding.Trigger.ASKED, "digest of " + id);
    }

    public SignalBoards later(Duration span) {
        now = now.plus(span);
        return this;
    }

    public SignalBoards answers(String probe, Verdict verdict, String value, String reason) {
        return answers(probe, verdict, value, reason, "up{job=\"beep-api\"}");
    }

    public SignalBoards answers(String probe, Verdict verdict, String value, String reason, String query) {
        var bound = review.checklist().gates().stream()
                .flatMap(gate -> review.state(gate).signal().binding().probes().stream())
                .filter(each -> each.id().equals(probe))
                .findFirst()
                .orElseThrow();
        var reading = new Reading(
                probe,
                bound.kind(),
                bound.digest(),
                bound.source(),
                query,
                now,
                now,
                now,
                FRESHNESS,
                value.isEmpty() ? List.of() : List.of(value),
                value.isEmpty() ? 0 : 1,
                bound.kind().equals("promql") ? "passes at most 0.3 s" : "loaded, healthy, and able to fire",
                verdict,
                reason,
                verdict == Verdict.ERROR ? 0 : 200,
                "");
        review = SignalApplier.addReadings(review, List.of(reading));
        SignalRules.following(review, Set.of(probe), now).forEach(action -> does(Person.SIGNAL, action));
        return this;
    }

    public Instant now() {
        return now;
    }

    public ReviewStatus board() {
        return ReviewStatus.of(review, now);
    }

    /// The observability gates in all their states, as on a day like any other.
    public static SignalBoards day() {
        var day = new SignalBoards()
                .armed("DB/Redis saturation", "dashboard", "ops/dashboards", "saturation")
                .answers("saturation", Verdict.PASS, "9 panels", "9 panels with data.")
                .later(Duration.ofHours(3))
                .armed("OTLP export configured", "otlp-seen", "otlp", "traces", "logs", "metrics")
                .armed("API latency/error dashboards", "dashboard", "ops/dashboards", "red")
                .armed("high error rate", "alert-rule", "staging-prometheus", "error-rate")
                .armed("elevated latency", "alert-rule", "staging-prometheus", "latency")
                .armed("migrations failures", "alert-rule", "staging-prometheus", "migrations")
                .armed("auth/redis session", "alert-rule", "staging-prometheus", "sessions")
                .armed("Secrets are sourced", "env-contract", "env file", "secrets");
        day.answers("red", Verdict.PASS, "14 panels", "14 panels with data.")
                .later(Duration.ofMinutes(2))
                .answers("traces", Verdict.PASS, "312", "312 of traces arrived.")
                .answers("logs", Verdict.PASS, "40", "40 of logs arrived.")
                .answers("metrics", Verdict.PASS, "12", "12 of metrics arrived.")
                .does(new Action.Pass(day.gate("Secrets are sourced").id(), "", Duration.ZERO, List.of()))
                .answers("secrets", Verdict.FAIL, "11 names", "Forbidden variables that are set: DB_PASSWORD.")
                .answers("latency", Verdict.FAIL, "HighLatency", CANNOT_FIRE, HIGH_LATENCY)
                .later(INTERVAL)
                .answers("secrets", Verdict.FAIL, "11 names", "Forbidden variables that are set: DB_PASSWORD.")
                .answers("error-rate", Verdict.PASS, "HighErrorRate", "Loaded, healthy, able to fire.")
                .answers("migrations", Verdict.PASS, "MigrationFailed", "Loaded, healthy, able to fire.")
                .later(Duration.ofSeconds(3))
                .answers("latency", Verdict.FAIL, "HighLatency", CANNOT_FIRE, HIGH_LATENCY)
                .answers("sessions", Verdict.ERROR, "", "staging-prometheus refused the connection. Is it running?")
                .later(Duration.ofSeconds(9));
        return day;
    }

    private static final String CANNOT_FIRE =
            "This alert cannot fire: rule `HighLatency` is loaded and healthy, but its metric"
                    + " `http_request_duration_seconds_bucket` has no series."
                    + " Was it renamed to `http_server_request_duration_seconds_bucket`, which has 84 series?";
    private static final String HIGH_LATENCY =
            "histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[5m]))) > 0.3";
}
