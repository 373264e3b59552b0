package dev.gateboard.record.content;

import dev.gateboard.model.action.EventLogEntry;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Placeholder;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.status.Failure;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.EarlierDecisionText;
import dev.gateboard.text.signal.SignalText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Makes the JSON record of a review at an instant.
public final class RecordJsonBuilder {
    private final ReviewStatus reviewStatus;
    private final Review review;
    private final Instant decided;

    private RecordJsonBuilder(ReviewStatus reviewStatus) {
        this.reviewStatus = reviewStatus;
        this.review = reviewStatus.review();
        this.decided = RecordMarkdownFormatter.decidedAt(reviewStatus);
    }

    public static RecordJson of(ReviewStatus reviewStatus, String name, RecordHistory past) {
        return new RecordJsonBuilder(reviewStatus).recordJson(name, past);
    }

    private RecordJson recordJson(String name, RecordHistory past) {
        var release = review.release();
        var meeting = new MeetingJsonBuilder(reviewStatus);
        return new RecordJson(
                RecordJson.FORMAT,
                name,
                review.id().toString(),
                review.checklist().title(),
                review.name(),
                review.zone().getId(),
                past.documents(),
                new RecordJson.Release(
                        release.service(), release.environment(), release.names(), release.date(), release.owner()),
                meeting.decision(),
                counts(reviewStatus),
                meeting.roles(name),
                meeting.rounds(),
                placeholders(),
                leaves(),
                evidence(),
                meeting.amended(),
                meeting.roleChanges(),
                RecordSignatureStatus.PAGES,
                history(review, past.log()));
    }

    public static RecordJson.History history(Review review, List<EventLogEntry> log) {
        var unsealed = new RecordJson.History(log.size(), "", log);
        return new RecordJson.History(
                log.size(), unsealed.computeDigest(review.id().toString()), log);
    }

    static Map<String, Integer> counts(ReviewStatus reviewStatus) {
        var total = reviewStatus.total();
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("leaves", total.leaves());
        counts.put(GateStatus.PASSED.jsonName(), total.passed());
        counts.put("onAWordAlone", total.withoutEvidence());
        // What clears comes first; a map keeps a name where it was put first.
        for (var status : GateStatus.values())
            if (status.isCleared()) counts.put(status.jsonName(), total.count(status));
        for (var status : GateStatus.values()) counts.put(status.jsonName(), total.count(status));
        if (total.claimed() > 0) counts.put("unconfirmed", total.claimed());
        return counts;
    }

    private List<RecordJson.Placeholder> placeholders() {
        return review.checklist().placeholders().stream()
                .map(placeholder -> new RecordJson.Placeholder(
                        placeholder.line(), label(placeholder), placeholder.text(), value(placeholder)))
                .toList();
    }

    /// Of a choice's place the option.
    private String value(Placeholder placeholder) {
        return review.checklist().gates().stream()
                .filter(gate -> gate.kind() instanceof Gate.Kind.Choice(var place) && place.equals(placeholder))
                .map(review::mark)
                .map(mark -> mark instanceof Mark.Chosen chosen ? chosen.option() : "")
                .findFirst()
                .orElseGet(() -> review.value(placeholder));
    }

    private String label(Placeholder placeholder) {
        return review.checklist().fields().stream()
                .filter(field -> field.placeholder().index() == placeholder.index())
                .map(field -> field.label())
                .findFirst()
                .orElse("");
    }

    private List<RecordJson.LeafGate> leaves() {
        return review.checklist().gates().stream()
                .filter(Gate::isLeaf)
                .map(this::line)
                .toList();
    }

    private RecordJson.LeafGate line(Gate gate) {
        var status = reviewStatus.status(gate);
        var said = GateAttribution.of(review, status);
        return new RecordJson.LeafGate(
                gate.id().toString(),
                gate.line(),
                review.checklist().sections().get(gate.section()).title(),
                gate.parent() < 0 ? "" : review.gate(gate.parent()).text(),
                gate.text(),
                status.status().jsonName(),
                status.hasEvidence(),
                review.isRequired(gate),
                said.map(Attribution::by).map(Object::toString).orElse(""),
                said.map(Attribution::enteredBy).map(Object::toString).orElse(""),
                said.map(Attribution::at).map(Object::toString).orElse(""),
                EarlierDecisionText.reason(review, gate, status),
                waiver(gate),
                review.state(gate).decisionEvidence().stream()
                        .map(proof -> proof.evidence())
                        .filter(evidence -> !(evidence instanceof Evidence.Measured))
                        .map(Evidence::label)
                        .toList(),
                readings(gate),
                status.isClaimed() && status.status().isCleared(),
                Failure.findEarlier(review, gate, status).stream()
                        .map(this::failure)
                        .toList());
    }

    private RecordJson.Failure failure(Failure failure) {
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

    private List<RecordJson.Waiver> waiver(Gate gate) {
        if (!(review.mark(gate) instanceof Mark.Waived(var _, Waiver waiver, var _))) return List.of();
        return List.of(new RecordJson.Waiver(
                waiver.reason(),
                waiver.risk(),
                waiver.mitigation(),
                waiver.approver().toString(),
                waiver.until().toString()));
    }

    /// What probes said last, what proved something last, what the mark rests on, and what it was made against.
    private List<RecordJson.Reading> readings(Gate gate) {
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

    private List<RecordJson.Evidence> evidence() {
        var all = new LinkedHashMap<String, RecordJson.Evidence>();
        for (var gate : review.checklist().gates()) {
            for (var proof : review.state(gate).evidence().newestFirst()) {
                proof.evidence()
                        .file()
                        .ifPresent(file -> all.putIfAbsent(
                                file.sha256(),
                                new RecordJson.Evidence(
                                        file.name(), file.sha256(), EvidenceFileNames.name(file), file.size())));
            }
        }
        return List.copyOf(all.values());
    }
}
