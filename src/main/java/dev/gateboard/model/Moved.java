package dev.gateboard.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Finds what happened meanwhile to that which an action is about: between the newest event that its person saw and
/// now. A pure function of the review, its newest events and what was seen.
///
/// @param board as it is now
/// @param since the events after the newest one that was seen, the oldest first
/// @param seen the number of that one
/// @param me who enters the action: one's own note or evidence surprises nobody
public record Moved(Board board, List<ReviewEvent> since, int seen, Person me) {
    public Moved {
        since = List.copyOf(since);
    }

    /// Why the action is not what its person decided on; empty where it is.
    public Optional<Refusal> refusal(Deed deed) {
        return switch (deed) {
            case Deed.Pass _,
                    Deed.Fail _,
                    Deed.RuleOut _,
                    Deed.Reopen _,
                    Deed.Confirm _,
                    Deed.Waive _,
                    Deed.Revoke _,
                    Deed.Choose _,
                    Deed.Overrule _ -> gate((Deed.OnGate) deed);
            case Deed.Fill fill ->
                newest(event -> fills(event.deed(), fill)).map(event -> new Refusal.Moved(fill.label(), event));
            case Deed.CastVote cast ->
                newest(event -> votes(event.deed(), cast)).map(event -> moved(event, cast.label()));
            case Deed.Decide _ ->
                newest(event -> Meeting.changesRecord(event.deed())
                                || event.deed() instanceof Deed.CastVote
                                || event.deed() instanceof Deed.Decide)
                        .map(event -> moved(event, "the review"));
            // What is accepted together is accepted as it was listed.
            case Deed.Accept accept ->
                accept.gates().stream().flatMap(gate -> gate(gate).stream()).findFirst();
            case Deed.Stand _ ->
                newest(event -> Meeting.changesRecord(event.deed())).map(event -> moved(event, "the review"));
            case Deed.Open _,
                    Deed.AddNote _,
                    Deed.Attach _,
                    Deed.AssignGate _,
                    Deed.Bind _,
                    Deed.Arm _,
                    Deed.Disarm _,
                    Deed.Observe _,
                    Deed.Ask _,
                    Deed.LastTime _,
                    Deed.Follow _,
                    Deed.Recut _,
                    Deed.Sidecar _,
                    Deed.AssignSection _,
                    Deed.AnswerOptional _,
                    Deed.Name _,
                    Deed.Revise _,
                    Deed.Settle _,
                    Deed.Export _,
                    Deed.Undo _,
                    Deed.Redo _,
                    Deed.StartRound _,
                    Deed.EndRound _,
                    Deed.SetRole _,
                    Deed.Freeze _,
                    Deed.Sign _,
                    Deed.Amend _,
                    Deed.SignAmendment _,
                    Deed.Restore _ -> Optional.empty();
        };
    }

    /// What happened to one gate; empty where nothing did that matters.
    public Optional<ReviewEvent> of(Gate gate) {
        return board.review().state(gate).history().newestFirst().stream()
                .takeWhile(event -> event.number() > seen)
                .filter(this::movesGate)
                .findFirst();
    }

    private Optional<Refusal> gate(Deed.OnGate deed) {
        return gate(deed.gate());
    }

    private Optional<Refusal> gate(UUID id) {
        int index = board.review().indexOf(id);
        if (index < 0) return Optional.empty();
        var gate = board.review().gate(index);
        return of(gate).map(event -> new Refusal.Moved(gate.text(), event));
    }

    private boolean movesGate(ReviewEvent event) {
        return switch (event.deed()) {
            case Deed.AddNote _, Deed.Attach _ -> !event.enteredBy().isSameAs(me);
            case Deed deed -> Meeting.changesRecord(deed);
        };
    }

    private Optional<ReviewEvent> newest(Predicate<ReviewEvent> matters) {
        return since.reversed().stream().filter(matters).findFirst();
    }

    private static boolean fills(Deed deed, Deed.Fill wanted) {
        return deed instanceof Deed.Fill other
                ? other.placeholder() == wanted.placeholder()
                : deed instanceof Deed.Undo || deed instanceof Deed.Redo || isAnew(deed);
    }

    /// A vote is for what its role covers (rule R20), and nobody answers twice unseen.
    private boolean votes(Deed deed, Deed.CastVote wanted) {
        if (deed instanceof Deed.CastVote other) return other.role() == wanted.role();
        if (deed instanceof Deed.SetRole role) return role.label().equals(wanted.label());
        if (deed instanceof Deed.OnGate onGate && Meeting.changesRecord(deed)) return covers(wanted, onGate);
        return Meeting.changesRecord(deed);
    }

    private boolean covers(Deed.CastVote vote, Deed.OnGate deed) {
        var review = board.review();
        int index = review.indexOf(deed.gate());
        var roles = review.meeting().roles();
        if (index < 0 || vote.role() < 0 || vote.role() >= roles.size()) return true;
        var section = review.checklist().sections().get(review.gate(index).section());
        return roles.get(vote.role()).isCovering(section);
    }

    private static boolean isAnew(Deed deed) {
        return deed instanceof Deed.Revise || deed instanceof Deed.Recut;
    }

    /// Names the gate where the event is about one.
    private Refusal moved(ReviewEvent event, String otherwise) {
        var about = event.deed() instanceof Deed.OnGate deed ? board.review().text(deed.gate()) : "";
        return new Refusal.Moved(about.isEmpty() ? otherwise : about, event);
    }
}
