package dev.gateboard.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What one deed changed, on one gate or on many, so that it can be taken back (rule R25).
record Step(int number, Person enteredBy, List<Change> changes) {

    Step {
        changes = List.copyOf(changes);
    }

    Step with(Change change) {
        var all = new ArrayList<>(changes);
        all.add(change);
        return new Step(number, enteredBy, all);
    }

    /// The same steps, each change where it is on another document.
    static Chain<Step> moved(Chain<Step> steps, UnaryOperator<Change> moved) {
        var chain = Chain.<Step>empty();
        for (var step : steps.newestFirst().reversed())
            chain = chain.prepend(new Step(
                    step.number(),
                    step.enteredBy(),
                    step.changes().stream().map(moved).toList()));
        return chain;
    }

    /// One thing before and after.
    sealed interface Change {
        record OfMark(int gate, Mark before, Mark after) implements Change {}

        /// Proofs that came with a mark, the oldest first.
        record OfProofs(int gate, List<GateState.Proof> came) implements Change {
            public OfProofs {
                came = List.copyOf(came);
            }
        }

        /// What waits beside a gate.
        record OfWas(int gate, Was before, Was after) implements Change {}

        record OfSignal(int gate, Signal before, Signal after) implements Change {}

        record OfBinding(int gate, Binding before, Binding after) implements Change {}

        /// From when on readings count.
        record OfSince(int gate, Signal.Since before, Signal.Since after) implements Change {}

        record OfAssignment(int gate, Assignment before, Assignment after) implements Change {}

        record OfEarlier(int gate, Earlier before, Earlier after) implements Change {}

        record OfCuts(Chain<Cut> before, Chain<Cut> after) implements Change {}

        record OfMeeting(Meeting before, Meeting after) implements Change {}

        record OfSection(int section, Assignment before, Assignment after) implements Change {}

        record OfValue(int placeholder, String before, String after) implements Change {}

        /// Of something that a newer document no longer has.
        record Gone(String what) implements Change {}
    }
}
