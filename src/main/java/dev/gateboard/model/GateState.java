package dev.gateboard.model;

import java.util.List;

/// Everything that has happened to one gate. The chains hold the newest first.
public record GateState(
        Mark mark, Chain<Proof> proofs, Chain<GateNote> notes, Assignment assignment, Chain<ReviewEvent> history) {

    /// Evidence, and who brought it.
    public record Proof(Said said, Evidence evidence) {}

    /// A remark that decides nothing.
    public record GateNote(Said said, String text) {}

    public static final GateState UNTOUCHED =
            new GateState(Mark.NOTHING, Chain.empty(), Chain.empty(), Assignment.NOBODY, Chain.empty());

    GateState with(Mark other) {
        return new GateState(other, proofs, notes, assignment, history);
    }

    GateState with(Assignment other) {
        return new GateState(mark, proofs, notes, other, history);
    }

    GateState with(Proof proof) {
        return new GateState(mark, proofs.prepend(proof), notes, assignment, history);
    }

    GateState with(GateNote note) {
        return new GateState(mark, proofs, notes.prepend(note), assignment, history);
    }

    GateState after(ReviewEvent event) {
        return new GateState(mark, proofs, notes, assignment, history.prepend(event));
    }

    /// The proofs that back the mark (rule R10), newest first: those that came after the last mark that was not a pass.
    public List<Proof> backing() {
        return switch (mark) {
            case Mark.Passed passed -> since(passed.since());
            case Mark.Chosen chosen -> since(chosen.since());
            case Mark.Nothing _, Mark.Reopened _, Mark.Failed _, Mark.NotApplicable _, Mark.Waived _ -> List.of();
        };
    }

    /// Whether some proof backs the mark.
    public boolean isBacked() {
        return proofs instanceof Chain.Node<Proof> newest
                && switch (mark) {
                    case Mark.Passed passed -> newest.first().said().number() > passed.since();
                    case Mark.Chosen chosen -> newest.first().said().number() > chosen.since();
                    case Mark.Nothing _, Mark.Reopened _, Mark.Failed _, Mark.NotApplicable _, Mark.Waived _ -> false;
                };
    }

    private List<Proof> since(int number) {
        return proofs.newestFirst().stream()
                .filter(proof -> proof.said().number() > number)
                .toList();
    }
}
