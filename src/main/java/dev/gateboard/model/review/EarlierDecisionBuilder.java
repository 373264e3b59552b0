package dev.gateboard.model.review;

import dev.gateboard.model.gate.EarlierDecision;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SignalResult;
import java.util.List;
import java.util.stream.Stream;

/// Makes an earlier decision of what a gate says now.
///
/// @param release what it was said of: the release's name, or what the review was called
record EarlierDecisionBuilder(GateState state, String release) {

    EarlierDecision build() {
        return switch (state.mark()) {
            case Mark.Nothing _, Mark.Reopened _ -> earlierBySignal();
            case Mark.Passed passed -> word(GateStatus.PASSED, passed.attribution(), passed.reason());
            case Mark.Overruled over -> word(GateStatus.PASSED, over.attribution(), over.reason());
            case Mark.Failed failed -> word(GateStatus.FAILED, failed.attribution(), failed.reason());
            case Mark.NotApplicable out -> word(GateStatus.NOT_APPLICABLE, out.attribution(), out.reason());
            case Mark.Chosen chosen -> word(GateStatus.PASSED, chosen.attribution(), chosen.option());
            case Mark.Waived(Attribution attribution, Waiver waiver, Mark _) ->
                new EarlierDecision.KnownDecision(
                        GateStatus.WAIVED,
                        attribution.by(),
                        attribution.enteredBy(),
                        attribution.at(),
                        waiver.reason(),
                        List.of(waiver),
                        release,
                        List.of());
        };
    }

    private EarlierDecision earlierBySignal() {
        if (state.signal().isPassing()
                && state.signal().result()
                        instanceof SignalResult.Passing(Attribution attribution, List<Reading> readings))
            return measured(GateStatus.PASSED, attribution, readings);
        if (state.signal().isFailing()
                && state.signal().result()
                        instanceof SignalResult.Failing(Attribution attribution, List<Reading> readings))
            return measured(GateStatus.FAILED, attribution, readings);
        return state.earlierDecision();
    }

    private EarlierDecision measured(GateStatus status, Attribution attribution, List<Reading> readings) {
        var proofs = readings.stream().<Evidence>map(Evidence.Measured::new).toList();
        return new EarlierDecision.KnownDecision(
                status, attribution.by(), attribution.enteredBy(), attribution.at(), "", List.of(), release, proofs);
    }

    private EarlierDecision word(GateStatus status, Attribution attribution, String reason) {
        var backing = state.decisionEvidence().stream().map(GateState.EvidenceEntry::evidence);
        var brought = state.evidence().newestFirst().stream()
                .filter(proof -> proof.attribution().number() == attribution.number())
                .map(GateState.EvidenceEntry::evidence);
        return new EarlierDecision.KnownDecision(
                status,
                attribution.by(),
                attribution.enteredBy(),
                attribution.at(),
                reason,
                List.of(),
                release,
                Stream.concat(backing, brought).distinct().toList());
    }
}
