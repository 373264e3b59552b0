package dev.gateboard.model.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.collection.PersistentList;
import dev.gateboard.model.person.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds, adds and removes steps in the lists of what can be undone and redone (rule R25).
public final class UndoStepList {
    private UndoStepList() {}

    /// The newest step that this person entered.
    static Optional<UndoStep> newestStep(PersistentList<UndoStep> steps, Person person) {
        var rest = steps;
        while (rest instanceof PersistentList.Node<UndoStep> node) {
            if (node.first().enteredBy().isSameAs(person)) return Optional.of(node.first());
            rest = node.rest();
        }
        return Optional.empty();
    }

    /// The steps with these changes: in the newest one where the event goes on with it, else in one of its own.
    public static PersistentList<UndoStep> withChanges(
            PersistentList<UndoStep> steps, ReviewEvent event, List<UndoStep.ValueChange> changes) {
        if (!(steps instanceof PersistentList.Node<UndoStep> node)
                || node.first().number() != event.step())
            return steps.prepend(new UndoStep(
                    event.step(),
                    event.enteredBy(),
                    PersistentList.<Action>empty().prepend(event.action()),
                    changes));
        return node.rest().prepend(node.first().withAction(event.action(), changes));
    }

    /// The steps without the one of this number.
    public static PersistentList<UndoStep> withoutStep(PersistentList<UndoStep> steps, int number) {
        var skipped = new ArrayList<UndoStep>();
        var rest = steps;
        while (rest instanceof PersistentList.Node<UndoStep> node) {
            if (node.first().number() == number) {
                var result = node.rest();
                for (var step : skipped.reversed()) result = result.prepend(step);
                return result;
            }
            skipped.add(node.first());
            rest = node.rest();
        }
        return steps;
    }

    public static List<UndoStep> find(PersistentList<UndoStep> steps, int number) {
        var rest = steps;
        while (rest instanceof PersistentList.Node<UndoStep> node) {
            if (node.first().number() == number) return List.of(node.first());
            rest = node.rest();
        }
        return List.of();
    }
}
