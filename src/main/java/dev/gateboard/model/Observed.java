package dev.gateboard.model;

import java.util.List;

/// What the probes of a gate last said together, as an event keeps it: the readings are those it rests on.
public sealed interface Observed {

    record Nothing() implements Observed {}

    /// Every probe passed, freshly.
    record Passing(Said said, List<Reading> readings) implements Observed {
        public Passing {
            readings = List.copyOf(readings);
        }
    }

    /// One probe failed twice in a row, an interval apart.
    record Failing(Said said, List<Reading> readings) implements Observed {
        public Failing {
            readings = List.copyOf(readings);
        }

        /// The last fail.
        public Reading finding() {
            return readings.getLast();
        }
    }

    @SuppressWarnings("ClassInitializationDeadlock") // the only one that is made
    Nothing NOTHING = new Nothing();

    /// The number of the event, 0 where there is none.
    default int number() {
        return switch (this) {
            case Nothing _ -> 0;
            case Passing passing -> passing.said().number();
            case Failing failing -> failing.said().number();
        };
    }
}
