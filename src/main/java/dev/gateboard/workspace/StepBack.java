package dev.gateboard.workspace;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import dev.gateboard.model.Refusal;
import dev.gateboard.model.Review;
import dev.gateboard.model.ReviewEvent;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreException;
import dev.gateboard.words.Refusals;
import dev.gateboard.words.Undone;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Undo and redo (rule R25): one step of one person, said in words. What cannot be undone is never stepped over
/// silently: the first undo after it says so, and only the next one goes further back.
final class StepBack {
    private static final String TOLD = "undo.told.";

    private final Desk desk;
    private final Store store;

    StepBack(Desk desk, Store store) {
        this.desk = desk;
        this.store = store;
    }

    Done undo(UUID id, Person me) throws StoreException {
        var review = desk.review(id);
        if (review.isEmpty()) return new Done.Refused("There is no such review.");
        int step = review.get().undoable(me).orElse(0);
        var after = store.events(id, Math.max(0, step - 1));
        var back = after.stream().filter(event -> event.step() == step).toList();
        var stays = after.stream()
                .filter(event -> event.step() != step
                        && event.enteredBy().isSameAs(me)
                        && !Undone.isUndoable(event.deed())
                        && !cameWithAMark(event, after)
                        && event.number() > 1)
                .reduce((_, newer) -> newer);
        if (stays.isPresent() && isNews(id, me, stays.get()))
            return new Done.Refused(Undone.stays(review.get(), stays.get(), back));
        return done(id, me, step == 0 ? Optional.empty() : Optional.of(new Deed.Undo(step)), back, true);
    }

    Done redo(UUID id, Person me) throws StoreException {
        var review = desk.review(id);
        if (review.isEmpty()) return new Done.Refused("There is no such review.");
        int step = review.get().redoable(me).orElse(0);
        var again = step == 0
                ? List.<ReviewEvent>of()
                : store.events(id, step - 1).stream()
                        .filter(event -> event.step() == step)
                        .toList();
        return done(id, me, step == 0 ? Optional.empty() : Optional.of(new Deed.Redo(step)), again, false);
    }

    /// Evidence or probes that came in the step of a mark or a binding went back with it.
    private static boolean cameWithAMark(ReviewEvent event, List<ReviewEvent> events) {
        return (event.deed() instanceof Deed.Attach || event.deed() instanceof Deed.Sidecar)
                && events.stream().anyMatch(other -> other.step() == event.step() && Undone.isUndoable(other.deed()));
    }

    /// Whether this person has not been told of it; from now on they have.
    private boolean isNews(UUID id, Person me, ReviewEvent stays) throws StoreException {
        var setting = TOLD + id + "." + (me.hasMail() ? me.mail() : me.name());
        var number = String.valueOf(stays.number());
        if (number.equals(store.settings().get(setting))) return false;
        store.write(transaction -> {
            transaction.put(setting, number);
            return number;
        });
        return true;
    }

    private Done done(UUID id, Person me, Optional<Deed> deed, List<ReviewEvent> step, boolean back)
            throws StoreException {
        var done = desk.actions()
                .perform(
                        id,
                        me,
                        me,
                        now -> deed.<Wanted>map(each -> new Wanted.Deeds(List.of(each)))
                                .orElseGet(() -> new Wanted.None(nothing(now, me, back))));
        return switch (done) {
            case Done.Stored(Board board, var problems, var leftOut, var _) ->
                new Done.Stored(board, problems, leftOut, Undone.did(board, step, back));
            case Done.Refused refused -> refused;
        };
    }

    private static String nothing(Review review, Person me, boolean back) {
        var undoable = back ? review.undoable(me) : review.redoable(me);
        return undoable.isEmpty()
                ? Refusals.sentence(back ? new Refusal.NothingToUndo(me) : new Refusal.NothingToRedo(me))
                : "Something else was done meanwhile; look at it again.";
    }
}
