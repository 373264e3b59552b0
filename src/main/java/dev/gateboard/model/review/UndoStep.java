package dev.gateboard.model.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.NewBuild;
import dev.gateboard.model.collection.PersistentList;
import dev.gateboard.model.gate.EarlierDecision;
import dev.gateboard.model.gate.EarlierWording;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.gate.NecessityAnswer;
import dev.gateboard.model.gate.TierChoice;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.SignalState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What one step changed, on one gate or on many, so that it can be taken back (rule R25).
///
/// @param newestActions what the person did in it, the last action first
public record UndoStep(int number, Person enteredBy, PersistentList<Action> newestActions, List<ValueChange> changes) {

    public UndoStep {
        changes = List.copyOf(changes);
    }

    UndoStep withAction(Action action, List<ValueChange> changed) {
        var all = new ArrayList<>(changes);
        all.addAll(changed);
        return new UndoStep(number, enteredBy, newestActions.prepend(action), all);
    }

    /// What the person did in it, in that order.
    public List<Action> actions() {
        return newestActions.newestFirst().reversed();
    }

    /// The same steps, each change where it is on another document.
    public static PersistentList<UndoStep> mapChanges(
            PersistentList<UndoStep> steps, UnaryOperator<ValueChange> moved) {
        var chain = PersistentList.<UndoStep>empty();
        for (var step : steps.newestFirst().reversed())
            chain = chain.prepend(new UndoStep(
                    step.number(),
                    step.enteredBy(),
                    step.newestActions(),
                    step.changes().stream().map(moved).toList()));
        return chain;
    }

    /// One thing before and after.
    public sealed interface ValueChange {
        record OfDecision(int gate, Mark before, Mark after) implements ValueChange {}

        /// Evidence that came with a mark, the oldest first.
        record OfEvidence(int gate, List<GateState.EvidenceEntry> added) implements ValueChange {
            public OfEvidence {
                added = List.copyOf(added);
            }
        }

        /// What waits beside a gate.
        record OfEarlierWording(int gate, EarlierWording before, EarlierWording after) implements ValueChange {}

        record OfSignal(int gate, SignalState before, SignalState after) implements ValueChange {}

        record OfBinding(int gate, Binding before, Binding after) implements ValueChange {}

        /// From when on readings count.
        record OfCutoff(int gate, SignalState.Cutoff before, SignalState.Cutoff after) implements ValueChange {}

        record OfAssignment(int gate, Assignment before, Assignment after) implements ValueChange {}

        record OfEarlierDecision(int gate, EarlierDecision before, EarlierDecision after) implements ValueChange {}

        record OfNecessity(int gate, NecessityAnswer before, NecessityAnswer after) implements ValueChange {}

        record OfTier(TierChoice before, TierChoice after) implements ValueChange {}

        record OfNewBuilds(PersistentList<NewBuild> before, PersistentList<NewBuild> after) implements ValueChange {}

        record OfMeeting(MeetingState before, MeetingState after) implements ValueChange {}

        record OfSection(int section, Assignment before, Assignment after) implements ValueChange {}

        record OfValue(int placeholder, String before, String after) implements ValueChange {}

        /// Of something that a newer document no longer has.
        record OfRemovedPart(String what) implements ValueChange {}
    }
}
