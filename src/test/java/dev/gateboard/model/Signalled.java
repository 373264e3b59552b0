package dev.gateboard.model;

import dev.gateboard.document.Documents;
import dev.gateboard.document.Parsed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A review with one gate of interest, its clock, and probes that answer what a test says. What follows from readings
/// is done at once, as the workspace does it.
final class Signalled {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Duration INTERVAL = Duration.ofSeconds(30);
    static final Duration FRESHNESS = Duration.ofMinutes(15);
    static final Person ADA = Person.parse("Ada <ada@example.org>");
    static final Person BO = Person.parse("Bo <bo@example.org>");
    private static final String TEXT = """
        # Gates

        - [ ] latency is low
        - [ ] others:
          - [ ] logs arrive
        - [x] ticked before
        - [ ] Topology: `TBD (one | two)`
        """;

    Instant now = NOON;
    Review review;

    Signalled() {
        if (!(Documents.parse("a.md", TEXT.getBytes(StandardCharsets.UTF_8), Checklist.Form.TASKS)
                instanceof Parsed.Read(var _, Checklist checklist))) throw new AssertionError("the checklist is read");
        var gates = checklist.gates().stream().map(Gate::id).toList();
        var opening = new Deed.Open("a.md", "ab", Checklist.Form.TASKS, ZoneOffset.UTC, gates);
        var event = new ReviewEvent(1, 1, now, ZoneOffset.UTC, ADA, ADA, opening);
        review = Review.open(new UUID(0, 1), checklist, opening, event);
    }

    /// A review whose gate is bound to probes of these ids, and armed.
    static Signalled armed(String... probes) {
        var given = bound(probes);
        given.does(new Deed.Arm(given.gate(), probes(probes)));
        return given;
    }

    static Signalled bound(String... probes) {
        var given = new Signalled();
        given.does(new Deed.Bind(given.gate(), probes(probes), Binding.Origin.SIDECAR));
        return given;
    }

    static List<Binding.Probe> probes(String... ids) {
        return List.of(ids).stream().map(id -> probe(id, "digest of " + id)).toList();
    }

    static Binding.Probe probe(String id, String digest) {
        return new Binding.Probe(id, "promql", id, "prom", INTERVAL, FRESHNESS, Binding.Asking.ASKED, digest);
    }

    UUID gate() {
        return gate("latency");
    }

    UUID gate(String start) {
        return review.checklist().gates().stream()
                .filter(gate -> gate.text().startsWith(start))
                .findFirst()
                .orElseThrow()
                .id();
    }

    Signalled does(Deed deed) {
        return does(ADA, deed);
    }

    Signalled does(Person person, Deed deed) {
        review = switch (outcome(person, deed)) {
            case Outcome.Accepted(Review next) -> next;
            case Outcome.Refused(Refusal why) -> throw new AssertionError(why.toString());
        };
        return this;
    }

    Outcome outcome(Person person, Deed deed) {
        int number = review.last().number() + 1;
        return Fold.apply(review, new ReviewEvent(number, number, now, ZoneOffset.UTC, person, person, deed));
    }

    Refusal refusal(Deed deed) {
        return switch (outcome(ADA, deed)) {
            case Outcome.Accepted _ -> throw new AssertionError("accepted: " + deed);
            case Outcome.Refused(Refusal why) -> why;
        };
    }

    Signalled pass() {
        return does(new Resting(review).of(new Deed.Pass(gate(), "", Duration.ZERO, List.of())));
    }

    Signalled later(Duration span) {
        now = now.plus(span);
        return this;
    }

    /// The probe answers now.
    Signalled answers(String probe, Verdict verdict) {
        return hears(reading(probe, verdict));
    }

    /// The probe fails now and an interval later.
    Signalled failsTwice(String probe) {
        return answers(probe, Verdict.FAIL).later(INTERVAL).answers(probe, Verdict.FAIL);
    }

    Signalled hears(Reading reading) {
        review = SignalFold.hear(review, List.of(reading));
        Ticking.following(review, Set.of(reading.probe()), now).forEach(deed -> does(Person.SIGNAL, deed));
        return this;
    }

    Reading reading(String probe, Verdict verdict) {
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
                Reading.UNTOLD,
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

    GateStanding standing() {
        return standing(gate());
    }

    GateStanding standing(UUID gate) {
        return Board.of(review, now).standing(review.gate(review.indexOf(gate)));
    }

    Standing stands() {
        return standing().standing();
    }

    Signal signal() {
        return review.state(review.gate(review.indexOf(gate()))).signal();
    }
}
