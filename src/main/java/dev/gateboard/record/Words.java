package dev.gateboard.record;

import dev.gateboard.model.GateStanding;
import dev.gateboard.model.Standing;

/// Which standings rest on nothing but what somebody said.
final class Words {
    private Words() {}

    /// A pass by a person, and nothing behind it (rule R10).
    static boolean alone(GateStanding standing) {
        return standing.standing() == Standing.PASSED && !standing.backed() && !standing.isClaimed();
    }
}
