package dev.gateboard.model.gate;

import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.signal.SignalState;

/// What had been said of a gate before its text changed. It stands beside the gate, which is open, until someone says
/// that it still holds or makes a new mark (rule R31).
public sealed interface EarlierWording {

    record NoEarlierWording() implements EarlierWording {}

    /// The text is another.
    ///
    /// @param attribution who brought the newer text, in which event
    /// @param text the gate's text before
    /// @param signal its probes, and what they had said; they are not armed for the newer text
    record Reworded(Attribution attribution, String text, Mark mark, SignalState signal) implements EarlierWording {}

    @SuppressWarnings("ClassInitializationDeadlock") // the only one that is made
    NoEarlierWording NOTHING = new NoEarlierWording();

    /// The number of the event that changed the text, 0 where nothing waits.
    default int eventNumber() {
        return switch (this) {
            case NoEarlierWording _ -> 0;
            case Reworded reworded -> reworded.attribution().number();
        };
    }

    default boolean awaitsAnswer() {
        return this instanceof Reworded;
    }
}
