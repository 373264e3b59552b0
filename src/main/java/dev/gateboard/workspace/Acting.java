package dev.gateboard.workspace;

import dev.gateboard.model.Board;
import dev.gateboard.model.Bulk;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Moved;
import dev.gateboard.model.Person;
import dev.gateboard.model.Refusal;
import dev.gateboard.model.Review;
import dev.gateboard.model.ReviewEvent;
import dev.gateboard.model.Seen;
import dev.gateboard.model.Standing;
import dev.gateboard.store.StoreException;
import dev.gateboard.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds what somebody does against what they saw, in the transaction that does it: nothing moves in between.
final class Acting {
    private final Board board;
    private final Seen seen;
    private final Moved moved;

    Acting(Board board, Seen seen, Person enteredBy, Transaction transaction) throws StoreException {
        this.board = board;
        this.seen = seen;
        var review = board.review();
        this.moved = switch (seen) {
            case Seen.UpTo(int event) -> new Moved(board, after(review, event, transaction), event, enteredBy);
            case Seen.Anything _, Seen.Status _ ->
                new Moved(board, List.of(), review.last().number(), enteredBy);
        };
    }

    private static List<ReviewEvent> after(Review review, int event, Transaction transaction) throws StoreException {
        return review.last().number() > event ? transaction.events(review.id(), event) : List.of();
    }

    /// Why none of it is done; empty where all of it may be.
    Optional<Refusal> refusal(List<Deed> deeds) {
        return deeds.stream().flatMap(deed -> refusal(deed).stream()).findFirst();
    }

    private Optional<Refusal> refusal(Deed deed) {
        var other = gate(deed).flatMap(this::otherStatus);
        return other.isPresent() ? other : moved.refusal(deed);
    }

    private Optional<Refusal> otherStatus(Gate gate) {
        if (!(seen instanceof Seen.Status(Standing wanted))) return Optional.empty();
        var now = board.standing(gate).standing();
        return now == wanted ? Optional.empty() : Optional.of(new Refusal.OtherStatus(gate, now, wanted));
    }

    private Optional<Gate> gate(Deed deed) {
        if (!(deed instanceof Deed.OnGate onGate)) return Optional.empty();
        int index = board.review().indexOf(onGate.gate());
        return index < 0 ? Optional.empty() : Optional.of(board.review().gate(index));
    }

    /// What is done of an action on many, and what is left out of it.
    record Meant(List<Deed> deeds, List<Bulk.LeftOut> leftOut) {
        Meant {
            deeds = List.copyOf(deeds);
            leftOut = List.copyOf(leftOut);
        }
    }

    Meant meant(List<Deed> deeds) {
        var taken = new ArrayList<Deed>();
        var leftOut = new ArrayList<Bulk.LeftOut>();
        for (var deed : deeds) {
            var gate = gate(deed).filter(Gate::isLeaf);
            if (gate.isEmpty()) {
                taken.add(deed);
                continue;
            }
            var why = why(gate.get(), deed);
            why.ifPresent(each -> leftOut.add(new Bulk.LeftOut(gate.get(), each)));
            if (why.isEmpty() && Bulk.means(board, gate.get(), deed)) taken.add(deed);
        }
        return new Meant(taken, leftOut);
    }

    private Optional<Bulk.Why> why(Gate gate, Deed deed) {
        if (otherStatus(gate).isPresent())
            return Optional.of(new Bulk.Why.OtherStatus(board.standing(gate).standing()));
        if (moved.refusal(deed).isPresent()) return moved.of(gate).map(Bulk.Why.Moved::new);
        return Bulk.why(board, gate, deed);
    }
}
