package dev.gateboard.model.action;

import java.util.UUID;

/// An action on one gate.
public sealed interface GateAction extends Action
        permits Action.Pass,
                Action.Fail,
                Action.MarkNotApplicable,
                Action.Reopen,
                Action.Confirm,
                Action.Waive,
                Action.Revoke,
                Action.Choose,
                Action.AddNote,
                Action.Attach,
                Action.AssignGate,
                Action.Bind,
                Action.Arm,
                Action.Disarm,
                Action.Observe,
                Action.Overrule,
                Action.Ask,
                Action.SetOptional,
                Action.AddEarlierDecision {
    UUID gate();
}
