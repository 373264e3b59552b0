package dev.gateboard.model;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Everything that has happened to one gate. The chains hold the newest first.
///
/// @param was what had been said of it before its text changed
/// @param found the file that brought the newest claim of it, where that came after the opening; at most one
public record GateState(
        Mark mark,
        Chain<Proof> proofs,
        Chain<GateNote> notes,
        Assignment assignment,
        Signal signal,
        Was was,
        List<Brought> found,
        Chain<Asked> asked,
        Earlier earlier,
        Chain<ReviewEvent> history) {

    /// Evidence, and who brought it.
    ///
    /// @param foreign whether it came with a file that nobody known here vouches for: it backs no earlier mark
    public record Proof(Said said, Evidence evidence, boolean foreign) {
        Proof(Said said, Evidence evidence) {
            this(said, evidence, false);
        }
    }

    /// A remark that decides nothing.
    public record GateNote(Said said, String text) {}

    public static final GateState UNTOUCHED = new GateState(
            Mark.NOTHING,
            Chain.empty(),
            Chain.empty(),
            Assignment.NOBODY,
            Signal.NONE,
            Was.NOTHING,
            List.of(),
            Chain.empty(),
            Earlier.NOTHING,
            Chain.empty());

    GateState with(Mark other) {
        return new GateState(other, proofs, notes, assignment, signal, was, found, asked, earlier, history);
    }

    GateState with(Assignment other) {
        return new GateState(mark, proofs, notes, other, signal, was, found, asked, earlier, history);
    }

    GateState with(Proof proof) {
        return new GateState(
                mark, proofs.prepend(proof), notes, assignment, signal, was, found, asked, earlier, history);
    }

    /// With proofs that are brought back, the oldest first.
    GateState with(List<Proof> came) {
        var next = this;
        for (var proof : came) next = next.with(proof);
        return next;
    }

    /// Without proofs that came with a mark that was taken back: they prove nothing of another one (rule R10).
    GateState without(List<Proof> gone) {
        var left = Chain.<Proof>empty();
        for (var proof : proofs.newestFirst().reversed()) if (!gone.contains(proof)) left = left.prepend(proof);
        return new GateState(mark, left, notes, assignment, signal, was, found, asked, earlier, history);
    }

    /// With each proof as it is now to be taken.
    GateState proving(UnaryOperator<Proof> taken) {
        var all = Chain.<Proof>empty();
        for (var proof : proofs.newestFirst().reversed()) all = all.prepend(taken.apply(proof));
        return new GateState(mark, all, notes, assignment, signal, was, found, asked, earlier, history);
    }

    GateState with(GateNote note) {
        return new GateState(
                mark, proofs, notes.prepend(note), assignment, signal, was, found, asked, earlier, history);
    }

    GateState after(ReviewEvent event) {
        return new GateState(
                mark, proofs, notes, assignment, signal, was, found, asked, earlier, history.prepend(event));
    }

    GateState with(Signal other) {
        return new GateState(mark, proofs, notes, assignment, other, was, found, asked, earlier, history);
    }

    GateState with(Was other) {
        return new GateState(mark, proofs, notes, assignment, signal, other, found, asked, earlier, history);
    }

    /// With a claim that a file brought.
    GateState with(Brought brought) {
        return new GateState(mark, proofs, notes, assignment, signal, was, List.of(brought), asked, earlier, history);
    }

    GateState with(Asked question) {
        return new GateState(
                mark, proofs, notes, assignment, signal, was, found, asked.prepend(question), earlier, history);
    }

    GateState with(Earlier other) {
        return new GateState(mark, proofs, notes, assignment, signal, was, found, asked, other, history);
    }

    /// On a newer text: what was said waits, and no signal decides. What waits already goes on waiting.
    GateState reworded(Said said, String text) {
        var waiting = was instanceof Was.Reworded before && !mark.decided()
                ? new Was.Reworded(said, before.text(), before.mark(), before.signal())
                : new Was.Reworded(said, text, mark, signal);
        var binding =
                signal.binding().isArmed() ? signal.binding().disarmed("the gate's text changed") : signal.binding();
        // What was said of it in the review before was said of the text before.
        return with(Mark.NOTHING).with(Signal.NONE.with(binding)).with(waiting).with((Earlier) Earlier.NOTHING);
    }

    /// A file's newer claim shows where a person had only taken the gate back to open.
    GateState claimed(Brought brought) {
        return mark instanceof Mark.Reopened ? with(Mark.NOTHING).with(brought.after(mark.number())) : with(brought);
    }

    /// Whether something waits beside the leaf that may be said to hold for its newer text (rule R31).
    public boolean stillHolds(Gate leaf) {
        if (!(was instanceof Was.Reworded reworded)) return false;
        if (reworded.mark() instanceof Mark.Chosen chosen) return leaf.options().contains(chosen.option());
        return reworded.mark().decided() || leaf.claim() instanceof Claim.None;
    }

    /// Who was asked and has not answered: the newest question, until somebody decides the gate after it or another
    /// build
    /// is cut.
    ///
    /// @param cut the number of the event that cut this build
    Optional<Asked> waiting(int cut) {
        return asked instanceof Chain.Node<Asked>(Asked newest, var _)
                        && newest.said().number() > mark.number()
                        && newest.said().number() > was.number()
                        && newest.said().number() > cut
                ? Optional.of(newest)
                : Optional.empty();
    }

    /// The number of the event after which proof counts for a mark made now.
    int since() {
        int marked = switch (mark) {
            case Mark.Passed passed -> passed.since();
            case Mark.Overruled overruled -> overruled.passed().since();
            case Mark.Chosen chosen -> chosen.since();
            // A file's newer claim may stand where somebody had taken the gate back.
            case Mark.Nothing _ -> found.stream().mapToInt(Brought::since).max().orElse(0);
            case Mark.Reopened _, Mark.Failed _, Mark.NotApplicable _, Mark.Waived _ -> mark.number();
        };
        return Math.max(marked, was.number());
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

    /// Whether some proof backs the mark (rule R10): an answer that was written back is the word itself. Of readings it
    /// takes all that came with one mark, each passing and
    /// fresh at that moment: one of several probes proves nothing.
    public boolean isBacked() {
        var measured = Integer.MAX_VALUE;
        var passing = false;
        for (var proof : backing()) {
            if (!proof.evidence().backs()) continue;
            if (proof.foreign() && proof.said().number() > mark.number()) continue;
            if (!(proof.evidence() instanceof Evidence.Measured(Reading reading))) return true;
            if (proof.said().number() < measured) {
                if (passing) return true;
                measured = proof.said().number();
                passing = true;
            }
            passing &= !reading.isElsewhere()
                    && reading.verdict() == Verdict.PASS
                    && reading.isFresh(proof.said().at());
        }
        return passing;
    }

    private List<Proof> since(int number) {
        return proofs.newestFirst().stream()
                .filter(proof -> proof.said().number() > number)
                .toList();
    }

    /// What stands beside the gate once what it says now no longer counts; what stood there before, where it says
    /// nothing.
    ///
    /// @param release what it was said of: the release's name, or what the review was called
    public Earlier toEarlier(String release) {
        return switch (mark) {
            case Mark.Nothing _, Mark.Reopened _ -> earlierBySignal(release);
            case Mark.Passed passed -> word(Standing.PASSED, passed.said(), passed.reason(), release);
            case Mark.Overruled over -> word(Standing.PASSED, over.said(), over.reason(), release);
            case Mark.Failed failed -> word(Standing.FAILED, failed.said(), failed.reason(), release);
            case Mark.NotApplicable out -> word(Standing.NOT_APPLICABLE, out.said(), out.reason(), release);
            case Mark.Chosen chosen -> word(Standing.PASSED, chosen.said(), chosen.option(), release);
            case Mark.Waived(Said said, Waiver waiver, Mark _) ->
                new Earlier.Word(
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

    private Earlier earlierBySignal(String release) {
        if (signal.passes() && signal.observed() instanceof Observed.Passing(Said said, List<Reading> readings))
            return measured(Standing.PASSED, said, readings, release);
        if (signal.fails() && signal.observed() instanceof Observed.Failing(Said said, List<Reading> readings))
            return measured(Standing.FAILED, said, readings, release);
        return earlier;
    }

    private static Earlier measured(Standing standing, Said said, List<Reading> readings, String release) {
        var proofs = readings.stream().<Evidence>map(Evidence.Measured::new).toList();
        return new Earlier.Word(standing, said.by(), said.enteredBy(), said.at(), "", List.of(), release, proofs);
    }

    private Earlier word(Standing standing, Said said, String reason, String release) {
        var backing = backing().stream().map(Proof::evidence);
        var brought = proofs.newestFirst().stream()
                .filter(proof -> proof.said().number() == said.number())
                .map(Proof::evidence);
        return new Earlier.Word(
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
