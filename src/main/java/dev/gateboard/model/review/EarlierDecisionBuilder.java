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
            case Mark.Waived(Attribution said, Waiver waiver, Mark _) ->
                new EarlierDecision.KnownDecision(
                        GateStatus.WAIVED,
                        said.by(),
                        said.enteredBy(),
                        said.at(),
                        waiver.reason(),
                        List.of(waiver),
                        release,
                        List.of());
        };
    }

    private EarlierDecision earlierBySignal() {
        if (state.signal().isPassing()
                && state.signal().result() instanceof SignalResult.Passing(Attribution said, List<Reading> readings))
            return measured(GateStatus.PASSED, said, readings);
        if (state.signal().isFailing()
                && state.signal().result() instanceof SignalResult.Failing(Attribution said, List<Reading> readings))
            return measured(GateStatus.FAILED, said, readings);
        return state.earlierDecision();
    }

    private EarlierDecision measured(GateStatus status, Attribution said, List<Reading> readings) {
        var proofs = readings.stream().<Evidence>map(Evidence.Measured::new).toList();
        return new EarlierDecision.KnownDecision(
                status, said.by(), said.enteredBy(), said.at(), "", List.of(), release, proofs);
    }

    private EarlierDecision word(GateStatus status, Attribution said, String reason) {
        var backing = state.decisionEvidence().stream().map(GateState.EvidenceEntry::evidence);
        var brought = state.evidence().newestFirst().stream()
                .filter(proof -> proof.attribution().number() == said.number())
                .map(GateState.EvidenceEntry::evidence);
        return new EarlierDecision.KnownDecision(
                status,
                said.by(),
                said.enteredBy(),
                said.at(),
                reason,
                List.of(),
                release,
                Stream.concat(backing, brought).distinct().toList());
    }
}
