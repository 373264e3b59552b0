package dev.gateboard.model;

import java.util.List;

/// Everything that has happened to one gate. The chains hold the newest first.
public record GateState(
        Mark mark,
        Chain<Proof> proofs,
        Chain<GateNote> notes,
        Assignment assignment,
        Signal signal,
        Chain<ReviewEvent> history) {

    /// Evidence, and who brought it.
    public record Proof(Said said, Evidence evidence) {}

    /// A remark that decides nothing.
    public record GateNote(Said said, String text) {}

    public static final GateState UNTOUCHED =
            new GateState(Mark.NOTHING, Chain.empty(), Chain.empty(), Assignment.NOBODY, Signal.NONE, Chain.empty());

    GateState with(Mark other) {
        return new GateState(other, proofs, notes, assignment, signal, history);
    }

    GateState with(Assignment other) {
        return new GateState(mark, proofs, notes, other, signal, history);
    }

    GateState with(Proof proof) {
        return new GateState(mark, proofs.prepend(proof), notes, assignment, signal, history);
    }

    GateState with(GateNote note) {
        return new GateState(mark, proofs, notes.prepend(note), assignment, signal, history);
    }

    GateState after(ReviewEvent event) {
        return new GateState(mark, proofs, notes, assignment, signal, history.prepend(event));
    }

    GateState with(Signal other) {
        return new GateState(mark, proofs, notes, assignment, other, history);
    }

    /// The proofs that came with the mark or before it, newest first: those after the last mark that was not a pass.
    public List<Proof> backing() {
        return switch (mark) {
            case Mark.Passed passed -> since(passed.since());
            case Mark.Overruled overruled -> since(overruled.passed().since());
            case Mark.Chosen chosen -> since(chosen.since());
            case Mark.Nothing _, Mark.Reopened _, Mark.Failed _, Mark.NotApplicable _, Mark.Waived _ -> List.of();
        };
    }

    /// Whether some proof backs the mark (rule R10). Of readings it takes all that came with one mark, each passing and
    /// fresh at that moment: one of several probes proves nothing.
    public boolean isBacked() {
        var measured = Integer.MAX_VALUE;
        var passing = false;
        for (var proof : backing()) {
            if (!(proof.evidence() instanceof Evidence.Measured(Reading reading))) return true;
            if (proof.said().number() < measured) {
                if (passing) return true;
                measured = proof.said().number();
                passing = true;
            }
            passing &= reading.verdict() == Verdict.PASS
                    && reading.isFresh(proof.said().at());
        }
        return passing;
    }

    private List<Proof> since(int number) {
        return proofs.newestFirst().stream()
                .filter(proof -> proof.said().number() > number)
                .toList();
    }
}
