package dev.gateboard.cli;

import dev.gateboard.model.Binding;
import dev.gateboard.model.Board;
import dev.gateboard.words.Signals;

/// Says which gates signals decide no longer since a verb ran, and what to do (rule R12).
record Disarmed(Session session) {

    void say(Board before, Board after) {
        boolean any = false;
        for (var gate : Signals.disarmed(after.review())) {
            int index = before.review().indexOf(gate.id());
            if (index < 0
                    || !before.review()
                            .state(before.review().gate(index))
                            .signal()
                            .binding()
                            .isArmed()) continue;
            any = true;
            if (after.review().state(gate).signal().binding().arm() instanceof Binding.Arm.Disarmed(String why))
                session.err().println("L" + gate.line() + "  disarmed  " + gate.text() + ": " + why);
        }
        if (any)
            session.err()
                    .println("Signals decide them no longer; arm them again with: gateboard arm "
                            + after.review().id() + " --all");
    }
}
