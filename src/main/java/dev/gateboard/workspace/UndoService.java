package dev.gateboard.workspace;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.apply.Refusal;
import dev.gateboard.model.apply.UndoRules;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.review.UndoStep;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.text.review.RefusalText;
import dev.gateboard.text.review.UndoText;
import dev.gateboard.workspace.review.ActionPlan;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Undo and redo (rule R25): one step of one person, said in words. What cannot be undone is never stepped over
/// silently: the first undo after it says so, and only the next one goes further back.
final class UndoService {
    private static final String TOLD = "undo.told.";

    private final WorkspaceOperations operations;
    private final Store store;

    UndoService(WorkspaceOperations desk, Store store) {
        this.operations = desk;
        this.store = store;
    }

    WorkspaceResult undo(UUID id, Person me) throws StoreException {
        var review = operations.review(id);
        if (review.isEmpty()) return ActionExecutor.noReview();
        var step = review.get().undoableStep(me);
        int number = step.map(UndoStep::number).orElse(0);
        var after = store.events(id, Math.max(0, number - 1));
        var stays = after.stream()
                .filter(event -> event.step() != number
                        && event.enteredBy().isSameAs(me)
                        && !UndoRules.isUndoable(event.action())
                        && !UndoRules.isUndoneWithMark(event, after)
                        && event.number() > 1)
                .reduce((_, newer) -> newer);
        if (stays.isPresent() && isNews(id, me, stays.get()))
            return new WorkspaceResult.ActionRefused(UndoText.notUndoneText(review.get(), stays.get(), step));
        return resultOf(id, me, step, true);
    }

    WorkspaceResult redo(UUID id, Person me) throws StoreException {
        var review = operations.review(id);
        return review.isEmpty()
                ? ActionExecutor.noReview()
                : resultOf(id, me, review.get().redoableStep(me), false);
    }

    /// Whether this person has not been told of it; from now on they have.
    private boolean isNews(UUID id, Person me, ReviewEvent stays) throws StoreException {
        var setting = TOLD + id + "." + (me.hasEmail() ? me.email() : me.name());
        var number = String.valueOf(stays.number());
        if (number.equals(store.settings().get(setting))) return false;
        store.write(transaction -> {
            transaction.setSetting(setting, number);
            return number;
        });
        return true;
    }

    private WorkspaceResult resultOf(UUID id, Person me, Optional<UndoStep> step, boolean back) throws StoreException {
        var action = step.map(UndoStep::number)
                .<Action>map(number -> back ? new Action.Undo(number) : new Action.Redo(number));
        var actions = step.map(UndoStep::actions).orElse(List.of());
        var done = operations
                .actions()
                .perform(
                        id,
                        me,
                        me,
                        now -> action.<ActionPlan>map(each -> new ActionPlan.Planned(List.of(each)))
                                .orElseGet(() -> new ActionPlan.NothingPlanned(nothing(now, me, back))));
        return switch (done) {
            case WorkspaceResult.Stored(ReviewStatus reviewStatus, var problems, var leftOut, var _) ->
                new WorkspaceResult.Stored(
                        reviewStatus, problems, leftOut, UndoText.resultSentences(reviewStatus, actions, back));
            case WorkspaceResult.ActionRefused refused -> refused;
        };
    }

    private static String nothing(Review review, Person me, boolean back) {
        var undoable = back ? review.undoableStep(me) : review.redoableStep(me);
        return undoable.isEmpty()
                ? RefusalText.sentence(back ? new Refusal.NothingToUndo(me) : new Refusal.NothingToRedo(me))
                : Messages.WORKSPACE.text("undo.meanwhile");
    }
}
