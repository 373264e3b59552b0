package dev.gateboard.model.apply;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.GateAction;
import dev.gateboard.model.action.MeetingAction;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.collection.PersistentList;
import dev.gateboard.model.gate.OptionalGatesAnswer;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.review.ReviewState;
import dev.gateboard.model.review.UndoStep;
import dev.gateboard.model.review.UndoStepList;
import java.util.List;

/// One event put to one review: either the review after it, or why it is refused.
public final class EventApplier {
    private final Review review;
    private final ReviewState state;
    private final ReviewEvent event;

    private EventApplier(Review review, ReviewEvent event) {
        this.review = review;
        this.state = review.state();
        this.event = event;
    }

    /// Checks the event against the rules and gives the review after it.
    public static ApplyResult apply(Review review, ReviewEvent event) {
        return new EventApplier(review, event).outcome();
    }

    /// The same for an action that is done now: it has to keep the rules that were made since events are kept, too.
    public static ApplyResult applyNew(Review review, ReviewEvent event) {
        return new NewActionRules(review, event)
                .refusal()
                .<ApplyResult>map(ApplyResult.Refused::new)
                .orElseGet(() -> apply(review, event));
    }

    /// The same as [#apply], for an event that brings a newer document.
    ///
    /// @param newer the document as parsed
    public static ApplyResult apply(Review review, ReviewEvent event, Checklist newer) {
        return event.action() instanceof Action.Revise revise
                ? new RevisionApplier(review, event, revise, newer).apply()
                : apply(review, event);
    }

    private ApplyResult outcome() {
        return switch (event.action()) {
            case Action.Open _ -> refused(new Refusal.AlreadyOpened());
            case GateAction action -> new GateActionApplier(review, event).apply(action);
            case MeetingAction action -> new MeetingApplier(review, event).apply(action);
            case Action.AssignSection action -> assign(action);
            case Action.Fill action -> fill(action);
            case Action.AnswerOptional action -> answer(action);
            case Action.ChooseTier action -> new NecessityApplier(review, event).apply(action);
            case Action.StoreProbesFile action ->
                accepted(state.withSettings(state.settings().withProbesFile(action)));
            case Action.Name action -> name(action);
            case Action.Export action ->
                accepted(state.withExports(state.exports().withExport(action, event.number())));
            case Action.StartNewBuild action -> new NewBuildApplier(review, event).apply(action);
            case Action.ContinueFromReview follow ->
                accepted(state.withLineage(state.lineage().withPreviousReview(follow))
                        .withSteps(state.doneSteps(), PersistentList.empty()));
            case Action.Revise action -> refused(new Refusal.OtherDocument(action.fileName()));
            case Action.Settle action -> settle(action);
            case Action.Undo(int step) -> UndoApplier.undo(review, event, step);
            case Action.Redo(int step) -> UndoApplier.redo(review, event, step);
        };
    }

    /// Only what waits for an answer is settled (rule R31).
    private ApplyResult settle(Action.Settle action) {
        if (review.questions().stream().noneMatch(question -> question.number() == action.questionNumber()))
            return refused(new Refusal.NoSuchQuestion(action.questionNumber()));
        return accepted(state.withDocuments(state.documents().withoutQuestion(action.questionNumber()))
                .withSteps(state.doneSteps(), PersistentList.empty()));
    }

    private ApplyResult assign(Action.AssignSection action) {
        if (action.section() < 0 || action.section() >= state.sections().size())
            return refused(new Refusal.NoSuchSection(action.section()));
        var change = new UndoStep.ValueChange.OfSection(
                action.section(), state.sections().get(action.section()), action.assignment());
        return accepted(state.withSection(action.section(), action.assignment())
                .withSteps(step(change), PersistentList.empty()));
    }

    private ApplyResult fill(Action.Fill action) {
        var placeholders = review.checklist().placeholders();
        if (action.placeholder() < 0 || action.placeholder() >= placeholders.size())
            return refused(new Refusal.NoSuchField(action.placeholder()));
        var value = action.value().strip();
        if (value.isEmpty()) return refused(new Refusal.EmptyValue());
        var change = new UndoStep.ValueChange.OfValue(
                action.placeholder(), state.values().get(action.placeholder()), value);
        return accepted(state.withValue(action.placeholder(), value).withSteps(step(change), PersistentList.empty()));
    }

    private ApplyResult answer(Action.AnswerOptional action) {
        if (!review.checklist().marksRequired()) return refused(new Refusal.NothingOptional());
        return accepted(state.withSettings(state.settings()
                        .withOptionalGatesAnswer(
                                action.areOptional() ? OptionalGatesAnswer.YES : OptionalGatesAnswer.NO,
                                event.number()))
                .withSteps(state.doneSteps(), PersistentList.empty()));
    }

    private ApplyResult name(Action.Name action) {
        var text = action.text().strip();
        if (text.isEmpty() || text.lines().count() > 1) return refused(new Refusal.BadShortName());
        return accepted(state.withSettings(state.settings().withName(text))
                .withSteps(state.doneSteps(), PersistentList.empty()));
    }

    private PersistentList<UndoStep> step(UndoStep.ValueChange... changes) {
        return UndoStepList.withChanges(state.doneSteps(), event, List.of(changes));
    }

    private ApplyResult accepted(ReviewState next) {
        return new ApplyResult.Accepted(review.withState(next.withEvent(event)).withMilestone());
    }

    private static ApplyResult refused(Refusal refusal) {
        return new ApplyResult.Refused(refusal);
    }
}
