package dev.gateboard.ui.log;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.MeetingAction;

/// What an event is about, in the few groups that a log is filtered by.
public enum EventKind {
    DECISION,
    EVIDENCE,
    OWNER,
    FIELD,
    SIGNAL,
    MEETING,
    DOCUMENT,
    UNDO;

    static EventKind of(Action action) {
        return switch (action) {
            case Action.Pass _,
                    Action.Fail _,
                    Action.MarkNotApplicable _,
                    Action.Reopen _,
                    Action.Confirm _,
                    Action.Waive _,
                    Action.Revoke _,
                    Action.Choose _,
                    Action.Overrule _,
                    Action.AddEarlierDecision _ -> DECISION;
            case Action.AddNote _, Action.Attach _ -> EVIDENCE;
            case Action.AssignGate _, Action.AssignSection _, Action.Ask _ -> OWNER;
            case Action.Fill _,
                    Action.AnswerOptional _,
                    Action.SetOptional _,
                    Action.ChooseTier _,
                    Action.Name _,
                    Action.StartNewBuild _ -> FIELD;
            case Action.Bind _, Action.Arm _, Action.Disarm _, Action.Observe _, Action.StoreProbesFile _ -> SIGNAL;
            case MeetingAction _ -> MEETING;
            case Action.Open _, Action.Revise _, Action.Settle _, Action.Export _, Action.ContinueFromReview _ ->
                DOCUMENT;
            case Action.Undo _, Action.Redo _ -> UNDO;
        };
    }

    String label(Messages messages) {
        return switch (this) {
            case DECISION -> messages.text("log.decisions");
            case EVIDENCE -> messages.text("log.evidence");
            case OWNER -> messages.text("log.owners");
            case FIELD -> messages.text("log.fields");
            case SIGNAL -> messages.text("log.signals");
            case MEETING -> messages.text("log.meeting");
            case DOCUMENT -> messages.text("log.document");
            case UNDO -> messages.text("log.undo");
        };
    }
}
