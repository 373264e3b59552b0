package dev.gateboard.model.review;

import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import java.util.List;

/// Which evidence of a gate backs its mark (rule R10).
final class EvidenceRules {
    private EvidenceRules() {}

    /// The proofs that came with the mark or before it, newest first: those after the last mark that was not a pass.
    static List<GateState.EvidenceEntry> decisionEvidence(GateState gate) {
        return switch (gate.mark()) {
            case Mark.Passed passed -> after(gate, passed.evidenceFrom());
            case Mark.Overruled overruled -> after(gate, overruled.pass().evidenceFrom());
            case Mark.Chosen chosen -> after(gate, chosen.evidenceFrom());
            case Mark.Nothing _, Mark.Reopened _, Mark.Failed _, Mark.NotApplicable _, Mark.Waived _ -> List.of();
        };
    }

    /// Whether some proof backs the mark: an answer that was written back is the word itself. Of readings it takes all
    /// that came with one mark, each passing and fresh at that moment: one of several probes proves nothing.
    static boolean hasEvidence(GateState gate) {
        var measured = Integer.MAX_VALUE;
        var passing = false;
        for (var proof : decisionEvidence(gate)) {
            if (!proof.evidence().countsAsEvidence()) continue;
            if (proof.isForeign() && proof.attribution().number() > gate.mark().eventNumber()) continue;
            if (!(proof.evidence() instanceof Evidence.Measured(Reading reading))) return true;
            if (proof.attribution().number() < measured) {
                if (passing) return true;
                measured = proof.attribution().number();
                passing = true;
            }
            passing &= !reading.isForeign()
                    && reading.verdict() == Verdict.PASS
                    && reading.isFresh(proof.attribution().at());
        }
        return passing;
    }

    private static List<GateState.EvidenceEntry> after(GateState gate, int number) {
        return gate.evidence().newestFirst().stream()
                .filter(proof -> proof.attribution().number() > number)
                .toList();
    }
}
