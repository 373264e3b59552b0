package dev.gateboard.model.signal;

import dev.gateboard.model.person.Attribution;
import java.util.List;

/// What the probes of a gate last said together, as an event keeps it: the readings are those it rests on.
public sealed interface SignalResult {

    record NoSignalResult() implements SignalResult {}

    /// Every probe passed, freshly.
    record Passing(Attribution attribution, List<Reading> readings) implements SignalResult {
        public Passing {
            readings = List.copyOf(readings);
        }
    }

    /// One probe failed twice in a row, an interval apart.
    record Failing(Attribution attribution, List<Reading> readings) implements SignalResult {
        public Failing {
            readings = List.copyOf(readings);
        }

        /// The last fail.
        public Reading finding() {
            return readings.getLast();
        }
    }

    @SuppressWarnings("ClassInitializationDeadlock") // the only one that is made
    NoSignalResult NOTHING = new NoSignalResult();

    /// The number of the event, 0 where there is none.
    default int eventNumber() {
        return switch (this) {
            case NoSignalResult _ -> 0;
            case Passing passing -> passing.attribution().number();
            case Failing failing -> failing.attribution().number();
        };
    }
}
