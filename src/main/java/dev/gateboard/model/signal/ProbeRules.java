package dev.gateboard.model.signal;

import java.util.OptionalInt;

/// When results of a probe change its gate (rule R11). Those of a row are each an interval apart.
///
/// @param passes how many passes in a row pass the gate
/// @param fails how many fails in a row fail it
/// @param errorLimit how many errors in a row change nothing; one more fails the gate. None where errors never do
/// @param isObserved whether it is only asked and shown, and changes nothing
public record ProbeRules(int passes, int fails, OptionalInt errorLimit, boolean isObserved) {
    /// No row is longer: an event carries all of it.
    public static final int LONGEST = 20;

    /// Of a probe that does not say otherwise.
    public static final ProbeRules DEFAULT = new ProbeRules(1, 2, OptionalInt.empty(), false);

    public ProbeRules {
        if (passes < 1 || passes > LONGEST || fails < 1 || fails > LONGEST)
            throw new IllegalArgumentException(passes + " passes, " + fails + " fails");
        if (errorLimit.orElse(0) < 0 || errorLimit.orElse(0) >= LONGEST)
            throw new IllegalArgumentException("error limit " + errorLimit);
    }

    /// How many errors in a row fail the gate; 0 where none do.
    public int errors() {
        return errorLimit.isPresent() ? errorLimit.getAsInt() + 1 : 0;
    }

    /// Whether rows of these rules need more readings than the newest, its newest pass and the first fail since.
    public boolean needsHistory() {
        return passes > 1 || fails > 2 || errors() > 1;
    }
}
