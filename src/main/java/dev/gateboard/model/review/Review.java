package dev.gateboard.model.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.DocumentVersion;
import dev.gateboard.model.action.NewBuild;
import dev.gateboard.model.action.OpenQuestion;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Placeholder;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.gate.AnswerRequest;
import dev.gateboard.model.gate.Exclusion;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.gate.OptionalGatesAnswer;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One readiness review of one release: a checklist and everything that has happened to it. Immutable; applying an
/// event gives the next one, which shares all that did not change.
public final class Review {
    private final OpeningEntry start;
    private final Checklist checklist;
    private final Map<UUID, Integer> indexes;
    private final ReviewState state;
    private final ReviewSnapshots snapshots;
    private final BoundGateIndex boundGates;

    private record OpeningEntry(UUID review, Action.Open action, ReviewEvent event) {}

    private Review(
            OpeningEntry start,
            Checklist checklist,
            Map<UUID, Integer> indexes,
            ReviewState state,
            ReviewSnapshots snapshots,
            BoundGateIndex bound) {
        this.start = start;
        this.checklist = checklist;
        this.indexes = indexes;
        this.state = state;
        this.snapshots = snapshots;
        this.boundGates = bound;
    }

    /// A review just opened.
    ///
    /// @param checklist as parsed; its gates get the identities the opening names
    /// @throws IllegalArgumentException where the opening names another number of gates
    public static Review open(UUID id, Checklist checklist, Action.Open deed, ReviewEvent event) {
        if (deed.gates().size() != checklist.gates().size())
            throw new IllegalArgumentException(
                    "The review was opened on " + deed.gates().size() + " gates and its document has "
                            + checklist.gates().size() + ".");
        var identified = checklist.withIds(deed.gates());
        return initial(new OpeningEntry(id, deed, event), identified, indexes(identified));
    }

    private static Review initial(OpeningEntry start, Checklist checklist, Map<UUID, Integer> indexes) {
        var state = ReviewState.initial(checklist, start.action(), start.event());
        return new Review(start, checklist, indexes, state, ReviewSnapshots.NONE, BoundGateIndex.NONE);
    }

    private static Map<UUID, Integer> indexes(Checklist checklist) {
        var indexes = new HashMap<UUID, Integer>();
        for (var gate : checklist.gates()) indexes.put(gate.id(), gate.index());
        return indexes;
    }

    /// The same review on a newer document, whose gates go under these identities.
    public Review withDocument(Checklist newer, List<UUID> gates, ReviewState next) {
        var identified = newer.withIds(gates);
        return new Review(start, identified, indexes(identified), next, snapshots, BoundGateIndex.of(next.gates()));
    }

    public Review withState(ReviewState next) {
        return new Review(start, checklist, indexes, next, snapshots, boundGates.update(state.gates(), next.gates()));
    }

    private Review withSnapshots(ReviewSnapshots others) {
        return new Review(start, checklist, indexes, state, others, boundGates);
    }

    /// The same review, itself remembered where its newest event is one that people come back to.
    public Review withMilestone() {
        return ReviewSnapshots.isMilestone(lastEvent().action()) ? withSnapshots(snapshots.withMilestone(this)) : this;
    }

    /// The same review, itself remembered as what a vote is about.
    public Review withVoteSnapshot() {
        return withSnapshots(snapshots.withVote(this));
    }

    /// The review at each export, decision and end of a round, the newest first; at last as it was opened.
    public List<Review> milestones() {
        var all = snapshots.milestones().newestFirst();
        all.add(initial(start, checklist, indexes));
        return all;
    }

    /// The review that a vote was about, by the number of the event that cast it.
    public Optional<Review> atVote(int number) {
        return snapshots.atVote(number);
    }

    public ReviewState state() {
        return state;
    }

    public UUID id() {
        return start.review();
    }

    public Checklist checklist() {
        return checklist;
    }

    public Action.Open openAction() {
        return start.action();
    }

    /// The document it is about now.
    public DocumentVersion documentVersion() {
        return state.documents().current();
    }

    /// The gates of earlier documents that this one no longer has, the newest first.
    public List<ArchivedGate> archivedGates() {
        return state.documents().archivedGates().newestFirst();
    }

    /// The text of a gate, of an archived one too; empty where there is none.
    public String gateText(UUID gate) {
        int index = indexOf(gate);
        return index >= 0 ? gate(index).text() : state.documents().archivedText(gate);
    }

    /// What files said otherwise than the review and nobody has answered, the oldest first (rule R31).
    public List<OpenQuestion> questions() {
        return state.documents().questions().unanswered(this);
    }

    public ReviewEvent openingEvent() {
        return start.event();
    }

    public ZoneId zone() {
        return start.action().zone();
    }

    /// The newest event.
    public ReviewEvent lastEvent() {
        return state.lastEvent();
    }

    /// The index of a gate, or -1.
    public int indexOf(UUID gate) {
        return indexes.getOrDefault(gate, -1);
    }

    public Gate gate(int index) {
        return checklist.gates().get(index);
    }

    public GateState state(Gate gate) {
        return state.gates().get(gate.index());
    }

    public Mark mark(Gate gate) {
        return state(gate).mark();
    }

    /// What fills a placeholder, or empty.
    public String value(Placeholder placeholder) {
        return state.values().get(placeholder.index());
    }

    public OptionalGatesAnswer optionalGatesAnswer() {
        return state.settings().optionalGatesAnswer();
    }

    /// Its roles, rounds and decisions.
    public MeetingState meeting() {
        return state.meeting();
    }

    /// What was exported, the newest first.
    public List<Action.Export> exports() {
        return state.exports().exports().newestFirst();
    }

    /// The probes stored beside the checklist; with an empty name where there are none.
    public Action.StoreProbesFile probesFile() {
        return state.settings().probesFile();
    }

    /// The gates that something is bound to, or was.
    public BoundGateIndex boundGates() {
        return boundGates;
    }

    /// Whether a leaf must be cleared (rule R7).
    public boolean isRequired(Gate gate) {
        return ApplicabilityRules.isRequired(this, gate);
    }

    /// The kinds that its release is, as far as gates are only for some; empty where all gates apply (rule R7).
    public List<String> tiers() {
        return state.settings().tierChoice().names();
    }

    /// The gate's own owner and due time, else its groups', else its section's.
    public Assignment assignment(Gate gate) {
        for (int index = gate.index(); index >= 0; index = gate(index).parent()) {
            var own = state.gates().get(index).assignment();
            if (own instanceof Assignment.To) return own;
        }
        return state.assignment(checklist, gate.section());
    }

    /// The section's own owner and due time, else those of the headings above it (rule R17).
    public Assignment assignment(Section section) {
        return state.assignment(checklist, section.index());
    }

    /// The first field inside the gate that nobody has filled; empty list where there is none.
    public List<Field> emptyFields(Gate gate) {
        return gate.fields().stream()
                .filter(field -> value(field.placeholder()).isEmpty())
                .toList();
    }

    /// The leaves below a gate, or the leaf itself.
    public List<Gate> leaves(Gate gate) {
        return checklist.leaves(gate);
    }

    /// Why the gate does not apply though nobody marked it so (rules R6 and R7); empty where it does.
    public Optional<Exclusion> exclusion(Gate gate) {
        return ApplicabilityRules.exclusion(this, gate);
    }

    /// Who was asked about the gate and has not answered, by the newest question.
    public Optional<AnswerRequest> openRequest(Gate gate) {
        return state(gate).openRequest(newestBuildEvent());
    }

    /// The review this one goes on from, where it was opened so.
    public Optional<Action.ContinueFromReview> previousReview() {
        return state.lineage().previousReview().stream().findFirst();
    }

    /// The new builds, the newest first.
    public List<NewBuild> newBuilds() {
        return state.lineage().newBuilds().newestFirst();
    }

    /// The number of the event that started this build, 0 for the first.
    public int newestBuildEvent() {
        return state.lineage().newestBuildEvent();
    }

    /// The release as the document and its filled places give it (rule R5). After a new build, names in
    /// the document itself are those of the build before.
    public Release release() {
        return new ReviewNameResolver(this).release();
    }

    /// Whether it is a demo, which is never signed: its history says so from the first event on.
    public boolean isDemo() {
        return start.action().demo();
    }

    /// The short name (rule R5): the owner's own, else front matter `title`, else the service, else the title.
    public String name() {
        return new ReviewNameResolver(this).name();
    }

    /// The step that undo would take back for this person; empty where there is none.
    public Optional<UndoStep> undoableStep(Person person) {
        return UndoStepList.newestStep(state.doneSteps(), person);
    }

    /// The step that redo would bring back for this person; empty where there is none.
    public Optional<UndoStep> redoableStep(Person person) {
        return UndoStepList.newestStep(state.undoneSteps(), person);
    }
}
