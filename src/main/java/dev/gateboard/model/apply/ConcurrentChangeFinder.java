package dev.gateboard.model.apply;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.GateAction;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.DecisionChanges;
import dev.gateboard.model.review.RoleCoverage;
import dev.gateboard.model.status.ReviewStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Finds what happened meanwhile to that which an action is about: between the newest event that its person saw and
/// now. A pure function of the review, its newest events and what was seen.
///
/// @param reviewStatus as it is now
/// @param laterEvents the events after the newest one that was seen, the oldest first
/// @param lastSeenEvent the number of that one
/// @param currentUser who enters the action: one's own note or evidence surprises no one
public record ConcurrentChangeFinder(
        ReviewStatus reviewStatus, List<ReviewEvent> laterEvents, int lastSeenEvent, Person currentUser) {
    public ConcurrentChangeFinder {
        laterEvents = List.copyOf(laterEvents);
    }

    /// Why the action is not what its person decided on; empty where it is.
    public Optional<Refusal> refusal(Action action) {
        return switch (action) {
            case Action.Pass _,
                    Action.Fail _,
                    Action.MarkNotApplicable _,
                    Action.Reopen _,
                    Action.Confirm _,
                    Action.Waive _,
                    Action.Revoke _,
                    Action.Choose _,
                    Action.Overrule _ -> gateRefusal((GateAction) action);
            case Action.Fill fill ->
                findNewest(event -> fills(event.action(), fill))
                        .map(event -> new Refusal.ChangedSinceSeen(fill.label(), event));
            case Action.CastVote cast ->
                findNewest(event -> votes(event.action(), cast)).map(event -> changedRefusal(event, cast.label()));
            case Action.Decide _ ->
                findNewest(event -> DecisionChanges.changesRecord(event.action())
                                || event.action() instanceof Action.CastVote
                                || event.action() instanceof Action.Decide)
                        .map(Refusal.ReviewChangedSinceSeen::new);
            // What is accepted together is accepted as it was listed.
            case Action.Accept accept ->
                accept.gates().stream()
                        .flatMap(gate -> gateRefusal(gate).stream())
                        .findFirst();
            case Action.AffirmDecision _ ->
                findNewest(event -> DecisionChanges.changesRecord(event.action()))
                        .map(Refusal.ReviewChangedSinceSeen::new);
            case Action.Open _,
                    Action.AddNote _,
                    Action.Attach _,
                    Action.AssignGate _,
                    Action.Bind _,
                    Action.Arm _,
                    Action.Disarm _,
                    Action.Observe _,
                    Action.Ask _,
                    Action.AddEarlierDecision _,
                    Action.ContinueFromReview _,
                    Action.StartNewBuild _,
                    Action.StoreProbesFile _,
                    Action.AssignSection _,
                    Action.AnswerOptional _,
                    Action.SetOptional _,
                    Action.ChooseTier _,
                    Action.Name _,
                    Action.Revise _,
                    Action.Settle _,
                    Action.Export _,
                    Action.Undo _,
                    Action.Redo _,
                    Action.StartRound _,
                    Action.EndRound _,
                    Action.SetRole _,
                    Action.Freeze _,
                    Action.Sign _,
                    Action.Amend _,
                    Action.SignAmendment _,
                    Action.RestoreFromRecord _ -> Optional.empty();
        };
    }

    /// What happened to one gate; empty where nothing did that matters.
    public Optional<ReviewEvent> findChange(Gate gate) {
        return reviewStatus.review().state(gate).history().newestFirst().stream()
                .takeWhile(event -> event.number() > lastSeenEvent)
                .filter(this::movesGate)
                .findFirst();
    }

    private Optional<Refusal> gateRefusal(GateAction action) {
        return gateRefusal(action.gate());
    }

    private Optional<Refusal> gateRefusal(UUID id) {
        int index = reviewStatus.review().indexOf(id);
        if (index < 0) return Optional.empty();
        var gate = reviewStatus.review().gate(index);
        return findChange(gate).map(event -> new Refusal.ChangedSinceSeen(gate.text(), event));
    }

    private boolean movesGate(ReviewEvent event) {
        return switch (event.action()) {
            case Action.AddNote _, Action.Attach _ -> !event.enteredBy().isSameAs(currentUser);
            case Action action -> DecisionChanges.changesRecord(action);
        };
    }

    private Optional<ReviewEvent> findNewest(Predicate<ReviewEvent> matters) {
        return laterEvents.reversed().stream().filter(matters).findFirst();
    }

    private static boolean fills(Action action, Action.Fill wanted) {
        return action instanceof Action.Fill other
                ? other.placeholder() == wanted.placeholder()
                : action instanceof Action.Undo || action instanceof Action.Redo || isAnew(action);
    }

    /// A vote is for what its role covers (rule R20), and no one answers twice unseen.
    private boolean votes(Action action, Action.CastVote wanted) {
        if (action instanceof Action.CastVote other) return other.role() == wanted.role();
        if (action instanceof Action.SetRole role) return role.label().equals(wanted.label());
        if (action instanceof GateAction onGate && DecisionChanges.changesRecord(action)) return covers(wanted, onGate);
        return DecisionChanges.changesRecord(action);
    }

    private boolean covers(Action.CastVote vote, GateAction action) {
        var review = reviewStatus.review();
        int index = review.indexOf(action.gate());
        var roles = review.meeting().roles();
        if (index < 0 || vote.role() < 0 || vote.role() >= roles.size()) return true;
        return new RoleCoverage(review, roles.get(vote.role()))
                .includes(review.gate(index).section());
    }

    private static boolean isAnew(Action action) {
        return action instanceof Action.Revise || action instanceof Action.StartNewBuild;
    }

    /// Names the gate where the event is about one.
    private Refusal changedRefusal(ReviewEvent event, String otherwise) {
        var about = event.action() instanceof GateAction action
                ? reviewStatus.review().gateText(action.gate())
                : "";
        return new Refusal.ChangedSinceSeen(about.isEmpty() ? otherwise : about, event);
    }
}
