package dev.gateboard.text.review;

import dev.gateboard.model.apply.Refusal;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.Vote;
import java.util.stream.Collectors;

/// One sentence for each refusal: what is in the way, and what to do instead.
public final class RefusalText {
    private RefusalText() {}

    public static String sentence(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NoSuchGate _ -> "This review has no such gate.";
            case Refusal.ChangedSinceSeen(String what, var event) -> ConcurrentChangeText.sentence(what, event);
            case Refusal.OtherStatus(Gate gate, var now, var wanted) ->
                "\"" + gate.text() + "\" " + ConcurrentChangeText.statusClause(now) + ", not "
                        + StatusText.status(wanted) + "; nothing was changed.";
            case Refusal.PassNeedsReason(Gate gate, var status) ->
                "\"" + gate.text() + "\" " + ConcurrentChangeText.replacedStatus(status) + ", so a pass needs a reason"
                        + (status.isClaimed() ? ", or confirm it." : ".");
            case Refusal.TooLong(int length, int most) ->
                "This text has " + grouped(length) + " characters, and the most is " + grouped(most)
                        + "; shorten it, or attach it as a file.";
            case Refusal.ShowsNothing _ ->
                "This text is blank: its characters show a reader nothing. Write some that do.";
            case Refusal.NoGateIncluded(var leftOut) ->
                leftOut.isEmpty()
                        ? "Every one of these gates is decided already; name the one to change."
                        : "None of these gates is open: " + ConcurrentChangeText.skippedText(leftOut);
            case Refusal.IsGroup(Gate group, var leaves) ->
                "\"" + group.text() + "\" is a group and follows from its leaves; decide these: "
                        + leaves.stream().map(Gate::text).collect(Collectors.joining("; ")) + ".";
            case Refusal.NeedsReason(String verb) -> needs(verb);
            case Refusal.IsChoice(Gate choice) ->
                "\"" + choice.text() + "\" is decided by choosing one of: " + String.join(", ", choice.options()) + ".";
            case Refusal.IsNoChoice(Gate gate) -> "\"" + gate.text() + "\" offers no options to choose from.";
            case Refusal.NoSuchOption(Gate choice, String option) ->
                "\"" + option + "\" is not an option of \"" + choice.text() + "\"; choose one of: "
                        + String.join(", ", choice.options()) + ".";
            case Refusal.FieldEmpty(Gate gate, var field) ->
                "\"" + gate.text() + "\" cannot clear while its own field `"
                        + field.placeholder().text() + "` is empty; fill it first.";
            case Refusal.UntakenBranch(Gate gate, Gate choice) ->
                "\"" + gate.text() + "\" is under a branch that was not taken; choose anew at \"" + choice.text()
                        + "\".";
            case Refusal.NothingClaimed(Gate gate) ->
                "The file claims nothing of \"" + gate.text() + "\" that is still unconfirmed.";
            case Refusal.ClaimedWaiver(Gate gate) ->
                "A waiver stated by the file must be granted anew: waive \"" + gate.text() + "\".";
            case Refusal.NotWaived(Gate gate) ->
                "\"" + gate.text() + "\" is not waived, so there is nothing to revoke.";
            case Refusal.AlreadyOpen(Gate gate) -> "\"" + gate.text() + "\" is open already.";
            case Refusal.NothingBound(Gate gate) ->
                "No probe is bound to \"" + gate.text() + "\", so no signal can decide it.";
            case Refusal.AlreadyArmed(Gate gate) -> "Signals decide \"" + gate.text() + "\" already.";
            case Refusal.NotArmed(Gate gate) ->
                "No signal decides \"" + gate.text() + "\": its probes were not armed by anybody.";
            case Refusal.BindingChanged(Gate gate) ->
                "\"" + gate.text() + "\" is bound to other probes by now; look at them and arm it again.";
            case Refusal.ProvesNothing(Gate gate) -> "These readings decide nothing of \"" + gate.text() + "\".";
            case Refusal.NothingDisputed(Gate gate) ->
                "No signal disagrees with a pass of \"" + gate.text() + "\", so there is nothing to overrule.";
            case Refusal.NeedsEmail(var person) ->
                person.name() + " needs a mail address here, as in \"" + person.name() + " <mail>\".";
            case Refusal.ApproverIsRequester(var person) ->
                "A waiver is approved by somebody else than " + person.name() + ", who asks for it.";
            case Refusal.WaiverDateInPast(var until) ->
                "A waiver until " + until + " would be over already; give a later date.";
            case Refusal.BadValue(String sentence) -> sentence;
            case Refusal.NoSuchField(int _) -> "This review has no such field.";
            case Refusal.NoSuchSection(int _) -> "This review has no such section.";
            case Refusal.NothingOptional _ ->
                "The checklist marks nothing (R), so every gate without (optional) is required.";
            case Refusal.NothingToUndo(var person) -> person.name() + " has nothing left to undo here.";
            case Refusal.NothingToRedo(var person) -> person.name() + " has nothing to redo here.";
            case Refusal.ChangedAfterwards(String what) ->
                "\"" + what + "\" was changed again since, so this can no longer be taken back; decide it anew.";
            case Refusal.OtherDocument(String fileName) ->
                "The stored document " + fileName + " is not the one this event brought.";
            case Refusal.AlreadyOpened _ -> "The review is open already.";
            case Refusal.RoundAlreadyRunning(int number) ->
                "Round " + number + " is running; end it before the next starts.";
            case Refusal.NoRound _ -> "No round is running, so there is none to end.";
            case Refusal.NoSuchRole(String label) ->
                "There is no role \"" + label + "\"; add it with role REVIEW \"" + label + "\" --add.";
            case Refusal.RoleExists(String label) -> "There is a role \"" + label + "\" already.";
            case Refusal.RoleApplies(String label) ->
                "\"" + label + "\" cannot be answered N/A, since its line in the document does not say so.";
            case Refusal.NeedsCondition _ ->
                "A go with conditions names each condition with its owner and when it is due.";
            case Refusal.ConditionWithoutEffect(var answer) ->
                "Conditions belong to a go with conditions, not to " + answer.commandName() + ".";
            case Refusal.SecondIsDecider(var person) ->
                "The second person is somebody else than " + person.name() + ", who decides.";
            case Refusal.DecisionOver _ -> "A decision that holds until then would be over already; give a later time.";
            case Refusal.NotReady(var reviewStatus) ->
                StatusText.verdict(reviewStatus) + ", so this cannot be a go yet.";
            case Refusal.NeedsSecond(var roles) ->
                "A go against the no-go of " + String.join(" and ", roles)
                        + " needs a second person, with another mail.";
            case Refusal.GoNeedsReason(var roles) ->
                "A go without " + String.join(" and ", roles) + " needs a reason, since their go is not there.";
            case Refusal.RolesChanged(var roles) ->
                roles.stream()
                                .map(role -> "\"" + role.label() + "\" was "
                                        + VoteText.change(role.changes().getLast()) + " by "
                                        + role.changes()
                                                .getLast()
                                                .attribution()
                                                .by()
                                                .name())
                                .collect(Collectors.joining(" and "))
                        + "; a go says why that holds, in a reason that names "
                        + roles.stream()
                                .map(role -> "\"" + role.shortLabel() + "\"")
                                .collect(Collectors.joining(" and "))
                        + ".";
            case Refusal.DropsConditions(var roles, var conditions) ->
                "A plain go drops the conditions of "
                        + roles.stream().map(MeetingRole::label).collect(Collectors.joining(" and ")) + " ("
                        + conditions.stream().map(Vote.Condition::text).collect(Collectors.joining("; "))
                        + "): decide go-with-conditions, or give a reason for dropping them.";
            case Refusal.NotCleared(Gate gate) ->
                "\"" + gate.text() + "\" is not cleared, so there is nothing to accept; decide it first.";
            case Refusal.NothingToAffirm _ ->
                "Nothing changed since a decision that somebody would have to answer for.";
            case Refusal.OnlyDeciderCanAffirm(var decider) ->
                decider.name() + " decided, so " + decider.name() + " says whether that stands.";
            case Refusal.SameBuild(String release) ->
                "This release is called " + release + " already; a new build has a name of its own.";
            case Refusal.CodeInUse(Gate gate, String code) ->
                code + " is the code of \"" + gate.text() + "\" already; ask again.";
            case Refusal.NoSuchAmendment(int number) ->
                "What is decided has no amendment " + number + ", so there is none to sign.";
            case Refusal.NoSuchQuestion(int number) ->
                "No question " + number + " of a file waits for an answer; `status` lists those that do.";
            case Refusal.IsDemo _ -> "This is a demo: nothing in it can be signed.";
            case Refusal.NotFrozen _ -> "Nothing is decided yet, so there is no record to sign or to amend.";
        };
    }

    /// The same, with the gate it is about where the sentence does not name it.
    public static String sentence(Refusal refusal, Gate gate) {
        var sentence = sentence(refusal);
        return sentence.contains(gate.text()) ? sentence : "\"" + gate.text() + "\": " + sentence;
    }

    private static String needs(String verb) {
        return switch (verb) {
            case "risk" -> "A waiver names its risk: what could go wrong.";
            case "note" -> "A note says something.";
            case "role" -> "Once people have met, a change of roles needs a reason.";
            case "revoke" -> "Revoking a waiver needs a reason.";
            case "na" -> "Not applicable needs a reason.";
            case "no-go" -> "A no-go needs a reason.";
            case "abstain" -> "To abstain needs a reason.";
            case "amend" -> "An amendment needs a reason.";
            case "conditions" -> "A go with conditions needs a reason.";
            default -> "To " + verb + " a gate needs a reason.";
        };
    }

    private static String grouped(int number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }
}
