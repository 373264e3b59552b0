package dev.gateboard.model.apply;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.TierRules;
import dev.gateboard.model.collection.PersistentList;
import dev.gateboard.model.gate.NecessityAnswer;
import dev.gateboard.model.gate.OptionalGatesAnswer;
import dev.gateboard.model.review.ApplicabilityRules;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.review.ReviewState;
import dev.gateboard.model.review.UndoStep;
import dev.gateboard.model.review.UndoStepList;
import java.util.List;
import java.util.Optional;

/// What the owner takes of a document's offers put to a review: that a gate is optional, and what the release is
/// (rule R7).
final class NecessityApplier {
    private final Review review;
    private final ReviewEvent event;

    NecessityApplier(Review review, ReviewEvent event) {
        this.review = review;
        this.event = event;
    }

    /// Only what the document itself says may be left out is made optional.
    ApplyResult apply(Gate gate, Action.SetOptional action) {
        if (!gate.isLeaf()) return refused(new Refusal.IsGroup(gate, review.leaves(gate)));
        boolean optional = action.isOptional();
        if (optional && !ApplicabilityRules.isLetByDocument(gate)) return refused(new Refusal.NotOffered(gate));
        boolean pending = !optional && ApplicabilityRules.isOffered(review, gate);
        if (optional != review.isRequired(gate) && !pending) return refused(new Refusal.SameNecessity(gate, optional));
        var before = review.state(gate).necessity();
        var after = new NecessityAnswer(optional ? OptionalGatesAnswer.YES : OptionalGatesAnswer.NO, event.number());
        return accepted(
                review.state()
                        .withGate(
                                gate.index(),
                                review.state(gate).withNecessity(after).withEvent(event)),
                new UndoStep.ValueChange.OfNecessity(gate.index(), before, after));
    }

    /// A kind that the document does not know would leave nothing out, or the wrong gates.
    ApplyResult apply(Action.ChooseTier action) {
        var text = action.name().strip();
        var offered = review.checklist().hints().tiers();
        var settings = review.state().settings();
        var before = settings.tierChoice();
        boolean isAll =
                text.isEmpty() && !(offered.isEmpty() && before.lostNames().isEmpty());
        var found = isAll ? Optional.of("") : TierRules.find(offered, text);
        if (found.isEmpty()) return refused(new Refusal.NoSuchTier(text, offered));
        var after = before.choose(found.get(), event.attribution());
        if (before.isAnswered()
                && before.lostNames().isEmpty()
                && before.names().equals(after.names())) return refused(new Refusal.SameTier(found.get()));
        return accepted(
                review.state().withSettings(settings.withTierChoice(after)),
                new UndoStep.ValueChange.OfTier(before, after));
    }

    private ApplyResult accepted(ReviewState next, UndoStep.ValueChange change) {
        var steps = UndoStepList.withChanges(review.state().doneSteps(), event, List.of(change));
        return new ApplyResult.Accepted(
                review.withState(next.withSteps(steps, PersistentList.empty()).withEvent(event))
                        .withMilestone());
    }

    private static ApplyResult refused(Refusal refusal) {
        return new ApplyResult.Refused(refusal);
    }
}
