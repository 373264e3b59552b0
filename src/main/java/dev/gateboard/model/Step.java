package dev.gateboard.model;

import java.util.ArrayList;
import java.util.List;

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

    /// One thing before and after.
    sealed interface Change {
        record OfMark(int gate, Mark before, Mark after) implements Change {}

        record OfBinding(int gate, Binding before, Binding after) implements Change {}

        /// From when on readings count.
        record OfSince(int gate, Signal.Since before, Signal.Since after) implements Change {}

        record OfAssignment(int gate, Assignment before, Assignment after) implements Change {}

        record OfSection(int section, Assignment before, Assignment after) implements Change {}

        record OfValue(int placeholder, String before, String after) implements Change {}
    }
}
