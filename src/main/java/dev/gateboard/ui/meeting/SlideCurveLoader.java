package dev.gateboard.ui.meeting;

import dev.gateboard.model.agenda.Agenda;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.signal.SignalText;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Fetches the curve of the gate that is talked about, anew when its probe answered again.
final class SlideCurveLoader {
    private final MeetingController room;
    private final Runnable arrived;
    private Optional<Wanted> wanted = Optional.empty();
    private List<ValueCurve> known = List.of();

    private record Wanted(UUID review, UUID gate, String probe, Instant askedAt) {
        boolean isOfSameProbe(Wanted other) {
            return gate.equals(other.gate) && probe.equals(other.probe);
        }
    }

    /// @param arrived draws the slide again
    SlideCurveLoader(MeetingController room, Runnable arrived) {
        this.room = room;
        this.arrived = arrived;
    }

    /// What is known by now, at most one.
    List<ValueCurve> curves(ReviewStatus reviewStatus, Agenda.Item item) {
        var next = wanted(reviewStatus, item);
        if (next.equals(wanted)) return known;
        boolean isSame = next.isPresent()
                && wanted.filter(now -> now.isOfSameProbe(next.get())).isPresent();
        if (!isSame) known = List.of();
        wanted = next;
        next.ifPresent(this::fetch);
        return known;
    }

    private void fetch(Wanted asked) {
        var _ = room.curve(asked.review(), asked.gate(), asked.probe()).thenAccept(curve -> {
            if (wanted.filter(asked::equals).isEmpty()) return;
            known = curve.stream().toList();
            arrived.run();
        });
    }

    private static Optional<Wanted> wanted(ReviewStatus reviewStatus, Agenda.Item item) {
        if (!(item instanceof Agenda.Item.Blocking blocking)
                || !(blocking.blocker() instanceof Blocker.OpenGate(Gate gate, var _))) return Optional.empty();
        return reading(reviewStatus, gate)
                .map(reading -> new Wanted(reviewStatus.review().id(), gate.id(), reading.probe(), reading.askedAt()));
    }

    /// The answer that is why the gate blocks, else the worst of its newest.
    private static Optional<Reading> reading(ReviewStatus reviewStatus, Gate gate) {
        var newest = reviewStatus.review().state(gate).signal().newestReadings();
        return SignalText.finding(reviewStatus.status(gate))
                .flatMap(finding -> newest.stream()
                        .filter(each -> each.probe().equals(finding.probe()))
                        .findFirst())
                .or(() -> newest.stream().min(Comparator.comparing(Reading::verdict)));
    }
}
