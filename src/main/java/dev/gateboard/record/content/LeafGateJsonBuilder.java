package dev.gateboard.record.content;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.Failure;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.EarlierDecisionText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The part of the JSON record that lists the gates and what they rest on.
final class LeafGateJsonBuilder {
    private final ReviewStatus reviewStatus;
    private final Review review;
    private final Map<UUID, List<ValueCurve>> curves;
    private final ReadingJsonBuilder readings;

    LeafGateJsonBuilder(ReviewStatus reviewStatus, Map<UUID, List<ValueCurve>> curves) {
        this.curves = curves;
        this.reviewStatus = reviewStatus;
        this.review = reviewStatus.review();
        this.readings = new ReadingJsonBuilder(review);
    }

    List<RecordJson.LeafGate> all() {
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
                pieces(gate).stream().map(Evidence::label).toList(),
                readings.of(gate),
                status.isClaimed() && status.status().isCleared(),
                Failure.findEarlier(review, gate, status).stream()
                        .map(readings::failure)
                        .toList(),
                review.checklist().headings(gate.section()),
                review.checklist().ancestorTexts(gate),
                pieces(gate).stream().map(LeafGateJsonBuilder::evidence).toList(),
                review.mark(gate) instanceof Mark.Overruled overruled
                        ? overruled.pass().reason()
                        : "",
                curves.getOrDefault(gate.id(), List.of()).stream()
                        .map(RecordCurve::of)
                        .toList());
    }

    private List<Evidence> pieces(Gate gate) {
        return review.state(gate).decisionEvidence().stream()
                .map(proof -> proof.evidence())
                .filter(evidence -> !(evidence instanceof Evidence.Measured))
                .toList();
    }

    private static RecordJson.LeafEvidence evidence(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Address(String url) -> new RecordJson.LeafEvidence("address", url, "");
            case Evidence.Attachment file -> new RecordJson.LeafEvidence("file", file.name(), file.sha256());
            case Evidence.Answer(var file) -> new RecordJson.LeafEvidence("answer", file.name(), file.sha256());
            case Evidence.Measured measured -> new RecordJson.LeafEvidence("", measured.label(), "");
        };
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

    List<RecordJson.Evidence> evidence() {
        var all = new LinkedHashMap<String, RecordJson.Evidence>();
        for (var gate : review.checklist().gates())
            for (var proof : review.state(gate).evidence().newestFirst())
                proof.evidence()
                        .file()
                        .ifPresent(file -> all.putIfAbsent(
                                file.sha256(),
                                new RecordJson.Evidence(
                                        file.name(), file.sha256(), EvidenceFileNames.name(file), file.size())));
        return List.copyOf(all.values());
    }
}
