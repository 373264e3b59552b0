package dev.gateboard.words;

import dev.gateboard.model.Ladder;
import java.util.Locale;

/// How far a controlled alert got, in words.
public final class Ladders {
    private Ladders() {}

    /// `config`, `accepted`, `routed`, `sent`, `delivered`.
    public static String word(Ladder.Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    public static String state(Ladder.State state) {
        return switch (state) {
            case WAITING -> "waiting";
            case REACHED -> "reached";
            case MISSED -> "not reached";
        };
    }

    public static String line(Ladder.Rung rung) {
        return word(rung.step()) + "  " + state(rung.state()) + "  " + rung.words();
    }

    public static String resolved(Ladder ladder) {
        if (ladder.rungs().getFirst().state() != Ladder.State.REACHED) return "Nothing was sent.";
        return ladder.resolved()
                ? "It was taken back."
                : "It could not be taken back, and ends by itself within five minutes.";
    }
}
