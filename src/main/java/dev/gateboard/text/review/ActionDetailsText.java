package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.language.StoredText;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.MeetingAction;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.signal.SignalText;
import java.util.stream.Collectors;

/// What an action holds beside its name, for one line of a log.
public final class ActionDetailsText {
    private ActionDetailsText() {}

    /// What an action said beside its verb, for one line of a log; empty where that is all.
    public static String details(Action action) {
        return switch (action) {
            case Action.Open open ->
                open.demo() ? Messages.REVIEW.text("details.demo", open.fileName()) : open.fileName();
            case Action.Pass pass -> MarkText.reason(pass.reason());
            case Action.Fail fail -> MarkText.reason(fail.reason());
            case Action.MarkNotApplicable out -> MarkText.reason(out.reason());
            case Action.Reopen reopen -> MarkText.reason(reopen.reason());
            case Action.Confirm _ -> "";
            case Action.Waive waive ->
                Messages.REVIEW.text(
                        "details.waive",
                        TimeText.date(waive.waiver().until()),
                        waive.waiver().approver().name(),
                        MarkText.reason(waive.waiver().reason()));
            case Action.Revoke revoke -> revoke.reason();
            case Action.Choose choose -> choose.option();
            case Action.AddNote note -> note.text().lines().collect(Collectors.joining(" "));
            case Action.Attach attach -> attach.evidence().label();
            case Action.AssignGate assign -> TimeText.assignment(assign.assignment());
            case Action.AssignSection assign -> assign.title() + ": " + TimeText.assignment(assign.assignment());
            case Action.Fill fill -> fill.label() + ": " + fill.value();
            case Action.AnswerOptional answer ->
                answer.areOptional() ? Messages.REVIEW.text("details.yes") : Messages.REVIEW.text("details.no");
            case Action.SetOptional set -> necessity(set);
            case Action.ChooseTier choose ->
                choose.name().isEmpty() ? Messages.REVIEW.text("tier.allGates") : TierText.name(choose.name());
            case Action.Name name -> name.text();
            case Action.Export export -> export.file();
            case Action.Bind bind -> SignalText.names(bind.probes());
            case Action.Arm arm -> SignalText.names(arm.probes());
            case Action.Disarm disarm -> StoredText.translate(disarm.reason());
            case Action.Observe observe ->
                observe.verdict().jsonName() + ": "
                        + SignalText.finding(observe.readings().getLast());
            case Action.Overrule overrule -> overrule.reason();
            case Action.StoreProbesFile probesFile -> probesFile.fileName();
            case Action.Ask ask -> ask.code() + ", " + TimeText.assignment(ask.to());
            case Action.AddEarlierDecision last -> EarlierDecisionText.sentence(last.decision());
            case Action.ContinueFromReview follow ->
                follow.name() + (follow.release().isEmpty() ? "" : " " + follow.release());
            case Action.StartNewBuild recut ->
                recut.keptGates().isEmpty()
                        ? recut.release()
                        : Messages.REVIEW.count(
                                "details.newBuild", recut.keptGates().size(), recut.release());
            case MeetingAction meeting -> VoteText.details(meeting);
            case Action.Revise revise -> MarkText.details(revise);
            case Action.Settle settle ->
                Messages.REVIEW.text("details.question", String.valueOf(settle.questionNumber()), settle.subject());
            case Action.Undo undo -> Messages.REVIEW.text("details.event", String.valueOf(undo.step()));
            case Action.Redo redo -> Messages.REVIEW.text("details.event", String.valueOf(redo.step()));
        };
    }

    /// In the document's words, why it is optional.
    private static String necessity(Action.SetOptional set) {
        if (!set.isOptional()) return Messages.REVIEW.text("details.required");
        return set.reason().isEmpty()
                ? Messages.REVIEW.text("details.optional")
                : Messages.REVIEW.text("details.optionalBecause", set.reason());
    }
}
