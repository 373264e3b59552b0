package dev.gateboard.model.gate;

import dev.gateboard.model.checklist.Gate;
import java.util.List;

/// Why a gate does not apply though nobody marked it so.
public sealed interface Exclusion {

    /// A branch above it was not taken: `choice` was decided for another option (rule R6).
    record OtherBranch(Gate choice) implements Exclusion {}

    /// It is only for these kinds of release, and another was chosen (rule R7).
    record OtherTier(List<String> tiers) implements Exclusion {
        public OtherTier {
            tiers = List.copyOf(tiers);
        }
    }
}
