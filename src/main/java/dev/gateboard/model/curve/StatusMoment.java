package dev.gateboard.model.curve;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.GateAction;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.signal.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When a gate's status changed, and to what.
public record StatusMoment(Instant at, GateStatus status) {

    /// The moments at which persons and signals changed the status of a gate.
    ///
    /// @param events those of the gate, the oldest first
    public static List<StatusMoment> of(List<ReviewEvent> events) {
        var moments = new ArrayList<StatusMoment>();
        var status = GateStatus.OPEN;
        boolean isPassedByPerson = false;
        for (var event : events) {
            if (!(event.action() instanceof GateAction action)) continue;
            var next = status(action, isPassedByPerson);
            if (!(action instanceof Action.Observe) && next.isPresent())
                isPassedByPerson = next.get() == GateStatus.PASSED;
            if (next.isEmpty() || next.get() == status) continue;
            status = next.get();
            moments.add(new StatusMoment(event.at(), status));
        }
        return List.copyOf(moments);
    }

    private static Optional<GateStatus> status(GateAction action, boolean isPassedByPerson) {
        return switch (action) {
            case Action.Pass _, Action.Overrule _, Action.Confirm _, Action.Choose _ -> Optional.of(GateStatus.PASSED);
            case Action.Fail _ -> Optional.of(GateStatus.FAILED);
            case Action.MarkNotApplicable _ -> Optional.of(GateStatus.NOT_APPLICABLE);
            case Action.Waive _ -> Optional.of(GateStatus.WAIVED);
            case Action.Reopen _, Action.Revoke _ -> Optional.of(GateStatus.OPEN);
            // A signal against a person's pass leaves both to be settled (rule R11).
            case Action.Observe(var _, Verdict verdict, var _) ->
                Optional.of(
                        verdict == Verdict.PASS
                                ? GateStatus.PASSED
                                : isPassedByPerson ? GateStatus.DISPUTED : GateStatus.FAILED);
            case Action.AddNote _,
                    Action.Attach _,
                    Action.AssignGate _,
                    Action.Bind _,
                    Action.Arm _,
                    Action.Disarm _,
                    Action.Ask _,
                    Action.SetOptional _,
                    Action.AddEarlierDecision _ -> Optional.empty();
        };
    }
}
