package dev.gateboard.model.signal;

import java.util.List;
import java.util.UUID;

/// How far a controlled alert got, as it is known at one moment. Only *delivered* closes "tested"; the rungs below
/// it are consistent with that and prove less.
///
/// @param nonce the value of the label `run_id`, which no other alert has
/// @param host of the Alertmanager
/// @param receiver the receiver that was confirmed
/// @param receiverTargets every receiver it reaches, in the order of the routes
/// @param steps one for each step, in their order
/// @param isOver whether nothing more will come
/// @param resolved whether the Alertmanager was told that it is over
public record TestAlertProgress(
        UUID gate,
        String probe,
        String nonce,
        String host,
        String receiver,
        List<String> receiverTargets,
        List<StepResult> steps,
        boolean isOver,
        boolean resolved) {

    public TestAlertProgress {
        receiverTargets = List.copyOf(receiverTargets);
        steps = List.copyOf(steps);
    }

    /// The steps in their order.
    public enum Step {
        /// A route leads to the receiver, and it has someone to tell.
        CONFIG,
        /// The Alertmanager took the alert and shows it.
        ACCEPTED,
        /// It will tell the receiver: nothing silences or inhibits the alert.
        ROUTED,
        /// Its own counters say that it told a receiver of that kind, and that none failed.
        SENT,
        /// The receiving side shows the nonce.
        DELIVERED
    }

    public enum State {
        WAITING,
        REACHED,
        /// It cannot be reached any more, or was not in time.
        MISSED
    }

    /// One step as it is known.
    ///
    /// @param text one sentence
    public record StepResult(Step step, State state, String text) {}

    /// How many steps it got, those below it included; counters that do not show *sent* are no step less.
    public int reachedStepCount() {
        int height = 0;
        for (int at = 0; at < steps.size(); at++) {
            var rung = steps.get(at);
            if (rung.state() == State.REACHED) height = at + 1;
            else if (rung.step() != Step.SENT) break;
        }
        return height;
    }

    public boolean isDelivered() {
        return steps.getLast().state() == State.REACHED;
    }
}
