package dev.gateboard.model;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.apply.ActionReadingCollector;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.apply.EventApplier;
import dev.gateboard.model.apply.Refusal;
import dev.gateboard.model.apply.SignalApplier;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.review.SignalRules;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SignalState;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A review with one gate of interest, its clock, and probes that answer what a test says. What follows from readings
/// is done at once, as the workspace does it.
public final class Signalled {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    public static final Duration INTERVAL = Duration.ofSeconds(30);
    static final Duration FRESHNESS = Duration.ofMinutes(15);
    public static final Person ADA = Person.parse("Ada <ada@example.org>");
    public static final Person BO = Person.parse("Bo <bo@example.org>");
    private static final String TEXT = """
        # Gates

        - [ ] latency is low
        - [ ] others:
          - [ ] logs arrive
        - [x] ticked before
        - [ ] Topology: `TBD (one | two)`
        """;

    public Instant now = NOON;
    public Review review;

    public Signalled() {
        if (!(DocumentParser.parse("a.md", TEXT.getBytes(StandardCharsets.UTF_8), GateSyntax.TASKS)
                instanceof DocumentParseResult.Parsed(var _, Checklist checklist)))
            throw new AssertionError("the checklist is read");
        var gates = checklist.gates().stream().map(Gate::id).toList();
        var opening = new Action.Open("a.md", "ab", GateSyntax.TASKS, ZoneOffset.UTC, gates);
        var event = new ReviewEvent(1, 1, now, ZoneOffset.UTC, ADA, ADA, opening);
        review = Review.open(new UUID(0, 1), checklist, opening, event);
    }

    /// A review whose gate is bound to probes of these ids, and armed.
    public static Signalled armed(String... probes) {
        var given = bound(probes);
        given.does(new Action.Arm(given.gate(), probes(probes)));
        return given;
    }

    public static Signalled bound(String... probes) {
        var given = new Signalled();
        given.does(new Action.Bind(given.gate(), probes(probes), Binding.Origin.SIDECAR));
        return given;
    }

    static List<Binding.Probe> probes(String... ids) {
        return List.of(ids).stream().map(id -> probe(id, "digest of " + id)).toList();
    }

    static Binding.Probe probe(String id, String digest) {
        return new Binding.Probe(id, "promql", id, "prom", INTERVAL, FRESHNESS, Binding.Trigger.ASKED, digest);
    }

    public UUID gate() {
        return gate("latency");
    }

    UUID gate(String start) {
        return review.checklist().gates().stream()
                .filter(gate -> gate.text().startsWith(start))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public Signalled does(Action action) {
        return does(ADA, action);
    }

    public Signalled does(Person person, Action action) {
        review = switch (outcome(person, action)) {
            case ApplyResult.Accepted(Review next) -> next;
            case ApplyResult.Refused(Refusal refusal) -> throw new AssertionError(refusal.toString());
        };
        return this;
    }

    ApplyResult outcome(Person person, Action action) {
        int number = review.lastEvent().number() + 1;
        return EventApplier.apply(review, new ReviewEvent(number, number, now, ZoneOffset.UTC, person, person, action));
    }

    public Refusal refusal(Action action) {
        return switch (outcome(ADA, action)) {
            case ApplyResult.Accepted _ -> throw new AssertionError("accepted: " + action);
            case ApplyResult.Refused(Refusal refusal) -> refusal;
        };
    }

    public Signalled pass() {
        return does(
                new ActionReadingCollector(review).withReadings(new Action.Pass(gate(), "", Duration.ZERO, List.of())));
    }

    public Signalled later(Duration span) {
        now = now.plus(span);
        return this;
    }

    /// The probe answers now.
    public Signalled answers(String probe, Verdict verdict) {
        return hears(reading(probe, verdict));
    }

    /// The probe fails now and an interval later.
    public Signalled failsTwice(String probe) {
        return answers(probe, Verdict.FAIL).later(INTERVAL).answers(probe, Verdict.FAIL);
    }

    Signalled hears(Reading reading) {
        review = SignalApplier.addReadings(review, List.of(reading));
        SignalRules.following(review, Set.of(reading.probe()), now).forEach(action -> does(Person.SIGNAL, action));
        return this;
    }

    public Reading reading(String probe, Verdict verdict) {
        return reading(probe, verdict, "digest of " + probe, now);
    }

    Reading reading(String probe, Verdict verdict, String digest, Instant proof) {
        return new Reading(
                probe,
                "promql",
                digest,
                "prom",
                "up",
                now,
                Reading.NO_SERVER_TIME,
                proof,
                FRESHNESS,
                verdict == Verdict.NO_DATA ? List.of() : List.of("812 ms"),
                1,
                "at most 300 ms",
                verdict,
                "because",
                200,
                "");
    }

    public GateView standing() {
        return standing(gate());
    }

    GateView standing(UUID gate) {
        return ReviewStatus.of(review, now).status(review.gate(review.indexOf(gate)));
    }

    public GateStatus stands() {
        return standing().status();
    }

    public SignalState signal() {
        return review.state(review.gate(review.indexOf(gate()))).signal();
    }
}
