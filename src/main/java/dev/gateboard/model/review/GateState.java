package dev.gateboard.model.review;

import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.collection.PersistentList;
import dev.gateboard.model.gate.AnswerRequest;
import dev.gateboard.model.gate.ClaimSource;
import dev.gateboard.model.gate.EarlierDecision;
import dev.gateboard.model.gate.EarlierWording;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.gate.NecessityAnswer;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.signal.SignalState;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Everything that has happened to one gate. The chains hold the newest first.
///
/// @param earlierWording what had been said of it before its text changed
/// @param necessity whether its owner said that it must be cleared, or need not
/// @param claimSource the file that brought the newest claim of it, where that came after the opening; at most one
public record GateState(
        Mark mark,
        PersistentList<EvidenceEntry> evidence,
        PersistentList<GateNote> notes,
        Assignment assignment,
        SignalState signal,
        EarlierWording earlierWording,
        List<ClaimSource> claimSource,
        PersistentList<AnswerRequest> requests,
        EarlierDecision earlierDecision,
        NecessityAnswer necessity,
        PersistentList<ReviewEvent> history) {

    /// Evidence, and who brought it.
    ///
    /// @param isForeign whether it came with a file that nobody known here vouches for: it backs no earlier mark
    public record EvidenceEntry(Attribution attribution, Evidence evidence, boolean isForeign) {
        public EvidenceEntry(Attribution attribution, Evidence evidence) {
            this(attribution, evidence, false);
        }
    }

    /// A remark that decides nothing.
    public record GateNote(Attribution attribution, String text) {}

    public static final GateState UNTOUCHED = new GateState(
            Mark.NOTHING,
            PersistentList.empty(),
            PersistentList.empty(),
            Assignment.NOBODY,
            SignalState.NONE,
            EarlierWording.NOTHING,
            List.of(),
            PersistentList.empty(),
            EarlierDecision.NOTHING,
            NecessityAnswer.NONE,
            PersistentList.empty());

    public GateState withMark(Mark other) {
        return with(copy -> copy.mark = other);
    }

    public GateState withAssignment(Assignment other) {
        return with(copy -> copy.assignment = other);
    }

    public GateState withEvidence(EvidenceEntry proof) {
        return with(copy -> copy.evidence = evidence.prepend(proof));
    }

    private GateState withAll(PersistentList<EvidenceEntry> all) {
        return with(copy -> copy.evidence = all);
    }

    private GateState with(Consumer<Copy> change) {
        var copy = new Copy(this);
        change.accept(copy);
        return copy.made();
    }

    /// With proofs that are brought back, the oldest first.
    public GateState withEvidence(List<EvidenceEntry> came) {
        var next = this;
        for (var proof : came) next = next.withEvidence(proof);
        return next;
    }

    /// Without proofs that came with a mark that was taken back: they prove nothing of another one (rule R10).
    public GateState withoutEvidence(List<EvidenceEntry> gone) {
        var left = PersistentList.<EvidenceEntry>empty();
        for (var proof : evidence.newestFirst().reversed()) if (!gone.contains(proof)) left = left.prepend(proof);
        return withAll(left);
    }

    /// With each proof as it is now to be taken.
    public GateState mapEvidence(UnaryOperator<EvidenceEntry> taken) {
        var all = PersistentList.<EvidenceEntry>empty();
        for (var proof : evidence.newestFirst().reversed()) all = all.prepend(taken.apply(proof));
        return withAll(all);
    }

    public GateState withNote(GateNote note) {
        return with(copy -> copy.notes = notes.prepend(note));
    }

    public GateState withEvent(ReviewEvent event) {
        return with(copy -> copy.history = history.prepend(event));
    }

    public GateState withSignal(SignalState other) {
        return with(copy -> copy.signal = other);
    }

    public GateState withEarlierWording(EarlierWording other) {
        return with(copy -> copy.earlierWording = other);
    }

    /// With a claim that a file brought.
    GateState withClaimSource(ClaimSource brought) {
        return with(copy -> copy.claimSource = List.of(brought));
    }

    public GateState withRequest(AnswerRequest question) {
        return with(copy -> copy.requests = requests.prepend(question));
    }

    public GateState withEarlierDecision(EarlierDecision other) {
        return with(copy -> copy.earlierDecision = other);
    }

    public GateState withNecessity(NecessityAnswer other) {
        return with(copy -> copy.necessity = other);
    }

    /// On a newer text: what was said waits, and no signal decides. What waits already goes on waiting.
    public GateState withNewText(Attribution attribution, String text) {
        var waiting = earlierWording instanceof EarlierWording.Reworded before && !mark.isDecided()
                ? new EarlierWording.Reworded(attribution, before.text(), before.mark(), before.signal())
                : new EarlierWording.Reworded(attribution, text, mark, signal);
        var binding = signal.binding().isArmed()
                ? signal.binding().withAutomationOff("the gate's text changed")
                : signal.binding();
        // What was said of it in the review before was said of the text before.
        return withMark(Mark.NOTHING)
                .withSignal(SignalState.NONE.withBinding(binding))
                .withEarlierWording(waiting)
                .withNecessity(NecessityAnswer.NONE)
                .withEarlierDecision((EarlierDecision) EarlierDecision.NOTHING);
    }

    /// A file's newer claim shows where a person had only taken the gate back to open.
    public GateState withNewerClaim(ClaimSource brought) {
        return mark instanceof Mark.Reopened
                ? withMark(Mark.NOTHING).withClaimSource(brought.withEvidenceAfter(mark.eventNumber()))
                : withClaimSource(brought);
    }

    /// Whether something waits beside the leaf that may be said to hold for its newer text (rule R31).
    public boolean canStillHold(Gate leaf) {
        if (!(earlierWording instanceof EarlierWording.Reworded reworded)) return false;
        if (reworded.mark() instanceof Mark.Chosen chosen) return leaf.options().contains(chosen.option());
        return reworded.mark().isDecided() || leaf.claim() instanceof Claim.None;
    }

    /// Who was asked and has not answered: the newest question, until somebody decides the gate after it or another
    /// build is cut.
    ///
    /// @param cut the number of the event that cut this build
    Optional<AnswerRequest> openRequest(int cut) {
        return requests instanceof PersistentList.Node<AnswerRequest>(AnswerRequest newest, var _)
                        && newest.attribution().number() > mark.eventNumber()
                        && newest.attribution().number() > earlierWording.eventNumber()
                        && newest.attribution().number() > cut
                ? Optional.of(newest)
                : Optional.empty();
    }

    /// The number of the event after which proof counts for a mark made now.
    public int evidenceFrom() {
        int marked = switch (mark) {
            case Mark.Passed passed -> passed.evidenceFrom();
            case Mark.Overruled overruled -> overruled.pass().evidenceFrom();
            case Mark.Chosen chosen -> chosen.evidenceFrom();
            // A file's newer claim may stand where somebody had taken the gate back.
            case Mark.Nothing _ ->
                claimSource.stream()
                        .mapToInt(ClaimSource::evidenceCountsAfter)
                        .max()
                        .orElse(0);
            case Mark.Reopened _, Mark.Failed _, Mark.NotApplicable _, Mark.Waived _ -> mark.eventNumber();
        };
        return Math.max(marked, earlierWording.eventNumber());
    }

    /// The proofs that came with the mark or before it, newest first: those after the last mark that was not a pass.
    public List<EvidenceEntry> decisionEvidence() {
        return EvidenceRules.decisionEvidence(this);
    }

    /// Whether some proof backs the mark (rule R10).
    public boolean hasEvidence() {
        return EvidenceRules.hasEvidence(this);
    }

    /// What stands beside the gate once what it says now no longer counts; what stood there before, where it says
    /// nothing.
    ///
    /// @param release what it was said of: the release's name, or what the review was called
    public EarlierDecision toEarlierDecision(String release) {
        return new EarlierDecisionBuilder(this, release).build();
    }

    /// A copy that is being changed, so that only what changes has to be named.
    private static final class Copy {
        private Mark mark;
        private PersistentList<EvidenceEntry> evidence;
        private PersistentList<GateNote> notes;
        private Assignment assignment;
        private SignalState signal;
        private EarlierWording earlierWording;
        private List<ClaimSource> claimSource;
        private PersistentList<AnswerRequest> requests;
        private EarlierDecision earlierDecision;
        private NecessityAnswer necessity;
        private PersistentList<ReviewEvent> history;

        private Copy(GateState state) {
            this.mark = state.mark;
            this.evidence = state.evidence;
            this.notes = state.notes;
            this.assignment = state.assignment;
            this.signal = state.signal;
            this.earlierWording = state.earlierWording;
            this.claimSource = state.claimSource;
            this.requests = state.requests;
            this.earlierDecision = state.earlierDecision;
            this.necessity = state.necessity;
            this.history = state.history;
        }

        private GateState made() {
            return new GateState(
                    mark,
                    evidence,
                    notes,
                    assignment,
                    signal,
                    earlierWording,
                    claimSource,
                    requests,
                    earlierDecision,
                    necessity,
                    history);
        }
    }
}
