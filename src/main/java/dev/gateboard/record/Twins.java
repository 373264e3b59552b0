package dev.gateboard.record;

import dev.gateboard.model.Board;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.Failure;
import dev.gateboard.model.Gate;
import dev.gateboard.model.LogLine;
import dev.gateboard.model.Mark;
import dev.gateboard.model.Placeholder;
import dev.gateboard.model.Reading;
import dev.gateboard.model.Review;
import dev.gateboard.model.Said;
import dev.gateboard.model.Waiver;
import dev.gateboard.words.Earliers;
import dev.gateboard.words.Sentences;
import dev.gateboard.words.Signals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Makes the twin of a board.
final class Twins {
    private final Board board;
    private final Review review;
    private final Instant decided;

    private Twins(Board board) {
        this.board = board;
        this.review = board.review();
        this.decided = Prose.decided(board);
    }

    static Twin of(Board board, String name, Past past) {
        return new Twins(board).twin(name, past);
    }

    private Twin twin(String name, Past past) {
        var release = review.release();
        var meeting = new MeetingTwins(board);
        return new Twin(
                Twin.FORMAT,
                name,
                review.id().toString(),
                review.checklist().title(),
                review.name(),
                review.zone().getId(),
                past.documents(),
                new Twin.Release(
                        release.service(), release.environment(), release.names(), release.date(), release.owner()),
                meeting.decision(),
                counts(board),
                meeting.roles(name),
                meeting.rounds(),
                placeholders(),
                leaves(),
                evidence(),
                meeting.amended(),
                meeting.roleChanges(),
                Contents.PAGES,
                history(review, past.log()));
    }

    static Twin.History history(Review review, List<LogLine> log) {
        var unsealed = new Twin.History(log.size(), "", log);
        return new Twin.History(log.size(), unsealed.recomputed(review.id().toString()), log);
    }

    static Map<String, Integer> counts(Board board) {
        var total = board.total();
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("leaves", total.leaves());
        counts.put("passed", total.passed());
        counts.put("onAWordAlone", total.wordAlone());
        counts.put("waived", total.waived());
        counts.put("notApplicable", total.notApplicable());
        counts.put("failed", total.failed());
        counts.put("disputed", total.disputed());
        counts.put("stale", total.stale());
        counts.put("open", total.open());
        if (total.claimed() > 0) counts.put("unconfirmed", total.claimed());
        return counts;
    }

    private List<Twin.Placeholder> placeholders() {
        return review.checklist().placeholders().stream()
                .map(placeholder -> new Twin.Placeholder(
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

    private List<Twin.Line> leaves() {
        return review.checklist().gates().stream()
                .filter(Gate::isLeaf)
                .map(this::line)
                .toList();
    }

    private Twin.Line line(Gate gate) {
        var standing = board.standing(gate);
        var said = GateTables.said(review, standing);
        return new Twin.Line(
                gate.id().toString(),
                gate.line(),
                review.checklist().sections().get(gate.section()).title(),
                gate.parent() < 0 ? "" : review.gate(gate.parent()).text(),
                gate.text(),
                standing.standing().word(),
                standing.backed(),
                review.isRequired(gate),
                said.map(Said::by).map(Object::toString).orElse(""),
                said.map(Said::enteredBy).map(Object::toString).orElse(""),
                said.map(Said::at).map(Object::toString).orElse(""),
                Earliers.reason(review, gate, standing),
                waiver(gate),
                review.state(gate).backing().stream()
                        .map(proof -> proof.evidence())
                        .filter(evidence -> !(evidence instanceof Evidence.Measured))
                        .map(Evidence::label)
                        .toList(),
                readings(gate),
                standing.isClaimed() && standing.standing().clears(),
                Failure.before(review, gate, standing).stream()
                        .map(this::failure)
                        .toList());
    }

    private Twin.Failure failure(Failure failure) {
        return new Twin.Failure(
                failure.said().by().toString(),
                failure.said().enteredBy().toString(),
                failure.said().at().toString(),
                failure.reason(),
                failure.undone(),
                failure.readings().stream()
                        .map(reading -> reading(reading, false))
                        .toList());
    }

    private List<Twin.Waiver> waiver(Gate gate) {
        if (!(review.mark(gate) instanceof Mark.Waived(var _, Waiver waiver, var _))) return List.of();
        return List.of(new Twin.Waiver(
                waiver.reason(),
                waiver.risk(),
                waiver.mitigation(),
                waiver.approver().toString(),
                waiver.until().toString()));
    }

    /// What probes said last, what proved something last, what the mark rests on, and what it was made against.
    private List<Twin.Reading> readings(Gate gate) {
        var all = new LinkedHashSet<Reading>();
        var state = review.state(gate);
        for (var proof : state.backing())
            if (proof.evidence() instanceof Evidence.Measured(var reading)) all.add(reading);
        all.addAll(state.signal().proofs());
        all.addAll(state.signal().newest());
        var against =
                state.mark() instanceof Mark.Overruled overruled ? List.of(overruled.against()) : List.<Reading>of();
        all.removeAll(against);
        var readings = new ArrayList<>(
                all.stream().map(reading -> reading(reading, false)).toList());
        against.forEach(reading -> readings.add(reading(reading, true)));
        return readings;
    }

    private Twin.Reading reading(Reading reading, boolean overruled) {
        var age = decided.equals(Instant.MAX) ? Duration.ZERO : Duration.between(reading.proof(), decided);
        return new Twin.Reading(
                reading.probe(),
                Sentences.verdictWord(reading.verdict()),
                Signals.finding(reading),
                reading.rule(),
                reading.source(),
                reading.query(),
                reading.proof().toString(),
                Math.max(0, age.toSeconds()),
                reading.reason(),
                overruled);
    }

    private List<Twin.Evidence> evidence() {
        var all = new LinkedHashMap<String, Twin.Evidence>();
        for (var gate : review.checklist().gates()) {
            for (var proof : review.state(gate).proofs().newestFirst()) {
                proof.evidence()
                        .file()
                        .ifPresent(file -> all.putIfAbsent(
                                file.sha256(),
                                new Twin.Evidence(file.name(), file.sha256(), EvidenceFiles.name(file), file.size())));
            }
        }
        return List.copyOf(all.values());
    }
}
