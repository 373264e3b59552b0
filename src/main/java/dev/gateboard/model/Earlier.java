package dev.gateboard.model;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What was said of a gate before it opened again: for the build before, or in the review before. It stands beside the
/// gate and proves nothing now.
public sealed interface Earlier {

    record Nothing() implements Earlier {}

    /// A word of then.
    ///
    /// @param standing passed, failed, waived or not applicable
    /// @param by who said so; [Person#SIGNAL] where signals did
    /// @param reason as given then; a choice's option
    /// @param waiver the waiver of then, or none
    /// @param release what it was said of: the release's name, or what the review was called
    /// @param proofs what it rested on
    record Word(
            Standing standing,
            Person by,
            Person enteredBy,
            Instant at,
            String reason,
            List<Waiver> waiver,
            String release,
            List<Evidence> proofs)
            implements Earlier {
        public Word {
            waiver = List.copyOf(waiver);
            proofs = List.copyOf(proofs);
        }
    }

    @SuppressWarnings("ClassInitializationDeadlock") // the only one that is made
    Nothing NOTHING = new Nothing();

    /// What stands beside the gate once what it says now no longer counts; what stood there before, where it says
    /// nothing.
    static Earlier of(GateState gate, String release) {
        return switch (gate.mark()) {
            case Mark.Nothing _, Mark.Reopened _ -> bySignal(gate, release);
            case Mark.Passed passed -> word(gate, Standing.PASSED, passed.said(), passed.reason(), release);
            case Mark.Overruled over -> word(gate, Standing.PASSED, over.said(), over.reason(), release);
            case Mark.Failed failed -> word(gate, Standing.FAILED, failed.said(), failed.reason(), release);
            case Mark.NotApplicable out -> word(gate, Standing.NOT_APPLICABLE, out.said(), out.reason(), release);
            case Mark.Chosen chosen -> word(gate, Standing.PASSED, chosen.said(), chosen.option(), release);
            case Mark.Waived(Said said, Waiver waiver, Mark _) ->
                new Word(
                        Standing.WAIVED,
                        said.by(),
                        said.enteredBy(),
                        said.at(),
                        waiver.reason(),
                        List.of(waiver),
                        release,
                        List.of());
        };
    }

    private static Earlier bySignal(GateState gate, String release) {
        var signal = gate.signal();
        if (signal.passes() && signal.observed() instanceof Observed.Passing(Said said, List<Reading> readings))
            return measured(Standing.PASSED, said, readings, release);
        if (signal.fails() && signal.observed() instanceof Observed.Failing(Said said, List<Reading> readings))
            return measured(Standing.FAILED, said, readings, release);
        return gate.earlier();
    }

    private static Earlier measured(Standing standing, Said said, List<Reading> readings, String release) {
        var proofs = readings.stream().<Evidence>map(Evidence.Measured::new).toList();
        return new Word(standing, said.by(), said.enteredBy(), said.at(), "", List.of(), release, proofs);
    }

    private static Earlier word(GateState gate, Standing standing, Said said, String reason, String release) {
        var backing = gate.backing().stream().map(GateState.Proof::evidence);
        var brought = gate.proofs().newestFirst().stream()
                .filter(proof -> proof.said().number() == said.number())
                .map(GateState.Proof::evidence);
        return new Word(
                standing,
                said.by(),
                said.enteredBy(),
                said.at(),
                reason,
                List.of(),
                release,
                Stream.concat(backing, brought).distinct().toList());
    }
}
