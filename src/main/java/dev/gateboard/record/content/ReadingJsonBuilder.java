package dev.gateboard.record.content;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.status.Failure;
import dev.gateboard.text.signal.SignalText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// The part of the JSON record that tells what probes measured, and how old that was at the decision.
final class ReadingJsonBuilder {
    private final Review review;
    private final Instant decided;

    ReadingJsonBuilder(Review review) {
        this.review = review;
        this.decided = review.meeting()
                .conclusion()
                .map(made -> made.attribution().at())
                .orElse(Instant.MAX);
    }

    RecordJson.Failure failure(Failure failure) {
        return new RecordJson.Failure(
                failure.attribution().by().toString(),
                failure.attribution().enteredBy().toString(),
                failure.attribution().at().toString(),
                failure.reason(),
                failure.isUndone(),
                failure.readings().stream()
                        .map(reading -> reading(reading, false))
                        .toList());
    }

    /// What probes said last, what proved something last, what the mark rests on, and what it was made against.
    List<RecordJson.Reading> of(Gate gate) {
        var all = new LinkedHashSet<Reading>();
        var state = review.state(gate);
        for (var proof : state.decisionEvidence())
            if (proof.evidence() instanceof Evidence.Measured(var reading)) all.add(reading);
        all.addAll(state.signal().newestPasses());
        all.addAll(state.signal().newestReadings());
        var against = state.mark() instanceof Mark.Overruled overruled
                ? List.of(overruled.failedReading())
                : List.<Reading>of();
        all.removeAll(against);
        var readings = new ArrayList<>(
                all.stream().map(reading -> reading(reading, false)).toList());
        against.forEach(reading -> readings.add(reading(reading, true)));
        return readings;
    }

    private RecordJson.Reading reading(Reading reading, boolean overruled) {
        var age = decided.equals(Instant.MAX) ? Duration.ZERO : Duration.between(reading.provenAt(), decided);
        return new RecordJson.Reading(
                reading.probe(),
                reading.verdict().jsonName(),
                SignalText.finding(reading),
                reading.rule(),
                reading.source(),
                reading.query(),
                reading.provenAt().toString(),
                Math.max(0, age.toSeconds()),
                reading.reason(),
                overruled);
    }
}
