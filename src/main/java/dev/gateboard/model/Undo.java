package dev.gateboard.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Takes steps back and brings them back (rule R25).
final class Undo {
    private Undo() {}

    /// The number of the newest step that this person entered.
    static OptionalInt newest(Chain<Step> steps, Person person) {
        var rest = steps;
        while (rest instanceof Chain.Node<Step> node) {
            if (node.first().enteredBy().isSameAs(person))
                return OptionalInt.of(node.first().number());
            rest = node.rest();
        }
        return OptionalInt.empty();
    }

    /// The steps with these changes: in the newest one where the event goes on with it, else in one of its own.
    static Chain<Step> with(Chain<Step> steps, ReviewEvent event, List<Step.Change> changes) {
        if (!(steps instanceof Chain.Node<Step> node) || node.first().number() != event.step())
            return steps.prepend(new Step(event.step(), event.enteredBy(), changes));
        var step = node.first();
        for (var change : changes) step = step.with(change);
        return node.rest().prepend(step);
    }

    /// The steps without the one of this number.
    static Chain<Step> without(Chain<Step> steps, int number) {
        var skipped = new ArrayList<Step>();
        var rest = steps;
        while (rest instanceof Chain.Node<Step> node) {
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

    static List<Step> find(Chain<Step> steps, int number) {
        var rest = steps;
        while (rest instanceof Chain.Node<Step> node) {
            if (node.first().number() == number) return List.of(node.first());
            rest = node.rest();
        }
        return List.of();
    }
}
