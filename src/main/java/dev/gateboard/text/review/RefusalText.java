package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.apply.Refusal;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Exclusion;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.text.CountText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One sentence for each refusal: what is in the way, and what to do instead.
public final class RefusalText {
    private RefusalText() {}

    public static String sentence(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NoSuchGate _ -> Messages.REVIEW.text("refused.noSuchGate");
            case Refusal.ChangedSinceSeen(String what, var event) -> ConcurrentChangeText.sentence(what, event);
            case Refusal.ReviewChangedSinceSeen(var event) -> ConcurrentChangeText.reviewSentence(event);
            case Refusal.OtherStatus(Gate gate, var now, var wanted) ->
                Messages.REVIEW.text(
                        "refused.otherStatus", gate.text(), StatusText.status(now), StatusText.status(wanted));
            case Refusal.PassNeedsReason(Gate gate, var status) ->
                status.isClaimed()
                        ? Messages.REVIEW.text("refused.passClaimed", gate.text())
                        : Messages.REVIEW.text(
                                "refused.passNeedsReason", gate.text(), StatusText.status(status.status()));
            case Refusal.TooLong(int length, int most) -> Messages.REVIEW.text("refused.tooLong", length, most);
            case Refusal.ShowsNothing _ -> Messages.REVIEW.text("refused.blank");
            case Refusal.NoGateIncluded(var leftOut) ->
                leftOut.isEmpty()
                        ? Messages.REVIEW.text("refused.allDecided")
                        : Messages.REVIEW.text("refused.noneOpen", ConcurrentChangeText.skippedText(leftOut));
            case Refusal.IsGroup(Gate group, var leaves) ->
                Messages.REVIEW.text(
                        "refused.isGroup",
                        group.text(),
                        leaves.stream().map(Gate::text).collect(Collectors.joining("; ")));
            case Refusal.NeedsReason(String verb) -> needs(verb);
            case Refusal.IsChoice(Gate choice) ->
                Messages.REVIEW.text("refused.isChoice", choice.text(), String.join(", ", choice.options()));
            case Refusal.IsNoChoice(Gate gate) -> Messages.REVIEW.text("refused.isNoChoice", gate.text());
            case Refusal.NoSuchOption(Gate choice, String option) ->
                Messages.REVIEW.text(
                        "refused.noSuchOption", option, choice.text(), String.join(", ", choice.options()));
            case Refusal.FieldEmpty(Gate gate, var field) ->
                Messages.REVIEW.text(
                        "refused.fieldEmpty", gate.text(), field.placeholder().text());
            case Refusal.Excluded(Gate gate, Exclusion.OtherBranch(Gate choice)) ->
                Messages.REVIEW.text("refused.untakenBranch", gate.text(), choice.text());
            case Refusal.Excluded(Gate gate, Exclusion.OtherTier(List<String> tiers)) ->
                Messages.REVIEW.text("refused.otherTier", gate.text(), TierText.onlyFor(tiers));
            case Refusal.NotOffered(Gate gate) -> Messages.REVIEW.text("refused.notOffered", gate.text());
            case Refusal.SameNecessity(Gate gate, boolean isOptional) ->
                isOptional
                        ? Messages.REVIEW.text("refused.alreadyOptional", gate.text())
                        : Messages.REVIEW.text("refused.alreadyRequired", gate.text());
            case Refusal.NoSuchTier(String name, List<String> offered) ->
                offered.isEmpty()
                        ? Messages.REVIEW.text("refused.noTiers")
                        : Messages.REVIEW.text("refused.noSuchTier", name, CountText.join(offered));
            case Refusal.SameTier(String name) ->
                name.isEmpty()
                        ? Messages.REVIEW.text("refused.allApply")
                        : Messages.REVIEW.text("refused.sameTier", TierText.name(name));
            case Refusal.NothingClaimed(Gate gate) -> Messages.REVIEW.text("refused.nothingClaimed", gate.text());
            case Refusal.ClaimedWaiver(Gate gate) -> Messages.REVIEW.text("refused.claimedWaiver", gate.text());
            case Refusal.NotWaived(Gate gate) -> Messages.REVIEW.text("refused.notWaived", gate.text());
            case Refusal.AlreadyOpen(Gate gate) -> Messages.REVIEW.text("refused.alreadyOpen", gate.text());
            case Refusal.NothingBound(Gate gate) -> Messages.REVIEW.text("refused.noProbes", gate.text());
            case Refusal.AlreadyArmed(Gate gate) -> Messages.REVIEW.text("refused.alreadyAutomatic", gate.text());
            case Refusal.NotArmed(Gate gate) -> Messages.REVIEW.text("refused.notAutomatic", gate.text());
            case Refusal.BindingChanged(Gate gate) -> Messages.REVIEW.text("refused.probesChanged", gate.text());
            case Refusal.ProvesNothing(Gate gate) -> Messages.REVIEW.text("refused.noEvidence", gate.text());
            case Refusal.NothingDisputed(Gate gate) -> Messages.REVIEW.text("refused.notDisputed", gate.text());
            case Refusal.NeedsEmail(var person) -> Messages.REVIEW.text("refused.needsEmail", person.name());
            case Refusal.ApproverIsRequester(var person) ->
                Messages.REVIEW.text("refused.approverIsRequester", person.name());
            case Refusal.WaiverDateInPast(var until) -> Messages.REVIEW.text("refused.waiverInPast", until.toString());
            case Refusal.EmptyValue _ -> Messages.REVIEW.text("refused.emptyValue");
            case Refusal.BadShortName _ -> Messages.REVIEW.text("refused.badShortName");
            case Refusal.BadBuildName _ -> Messages.REVIEW.text("refused.badBuildName");
            case Refusal.BadRoleLabel _ -> Messages.REVIEW.text("refused.badRoleLabel");
            case Refusal.BadPerson(var problem) -> PersonProblemText.sentence(problem);
            case Refusal.NoSuchField(int _) -> Messages.REVIEW.text("refused.noSuchField");
            case Refusal.NoSuchSection(int _) -> Messages.REVIEW.text("refused.noSuchSection");
            case Refusal.NothingOptional _ -> Messages.REVIEW.text("refused.nothingOptional");
            case Refusal.NothingToUndo(var person) -> Messages.REVIEW.text("refused.nothingToUndo", person.name());
            case Refusal.NothingToRedo(var person) -> Messages.REVIEW.text("refused.nothingToRedo", person.name());
            case Refusal.ChangedAfterwards(String what) -> Messages.REVIEW.text("refused.changedAfterwards", what);
            case Refusal.ReleaseChangedAfterwards _ -> Messages.REVIEW.text("refused.releaseChanged");
            case Refusal.MeetingChangedAfterwards _ -> Messages.REVIEW.text("refused.meetingChanged");
            case Refusal.TierChangedAfterwards _ -> Messages.REVIEW.text("refused.tierChanged");
            case Refusal.OtherDocument(String fileName) -> Messages.REVIEW.text("refused.otherDocument", fileName);
            case Refusal.AlreadyOpened _ -> Messages.REVIEW.text("refused.alreadyOpened");
            case Refusal.RoundAlreadyRunning(int number) ->
                Messages.REVIEW.text("refused.roundRunning", String.valueOf(number));
            case Refusal.NoRound _ -> Messages.REVIEW.text("refused.noRound");
            case Refusal.NoSuchRole(String label) -> Messages.REVIEW.text("refused.noSuchRole", label);
            case Refusal.RoleExists(String label) -> Messages.REVIEW.text("refused.roleExists", label);
            case Refusal.RoleApplies(String label) -> Messages.REVIEW.text("refused.roleApplies", label);
            case Refusal.NeedsCondition _ -> Messages.REVIEW.text("refused.needsCondition");
            case Refusal.ConditionWithoutEffect(var answer) ->
                Messages.REVIEW.text("refused.conditionWithoutEffect", VoteText.answer(answer));
            case Refusal.SecondIsDecider(var person) -> Messages.REVIEW.text("refused.secondIsDecider", person.name());
            case Refusal.DecisionOver _ -> Messages.REVIEW.text("refused.decisionOver");
            case Refusal.NotReady(var status) -> Messages.REVIEW.text("refused.notReady", StatusText.verdict(status));
            case Refusal.NeedsSecond(var roles) -> Messages.REVIEW.text("refused.needsSecond", CountText.join(roles));
            case Refusal.GoNeedsReason(var roles) ->
                Messages.REVIEW.text("refused.goNeedsReason", CountText.join(roles));
            case Refusal.RolesChanged(var roles) -> rolesChanged(roles);
            case Refusal.DropsConditions(var roles, var conditions) ->
                Messages.REVIEW.text(
                        "refused.dropsConditions",
                        CountText.join(roles.stream().map(MeetingRole::label).toList()),
                        conditions.stream().map(Vote.Condition::text).collect(Collectors.joining("; ")));
            case Refusal.NotCleared(Gate gate) -> Messages.REVIEW.text("refused.notCleared", gate.text());
            case Refusal.NothingToAffirm _ -> Messages.REVIEW.text("refused.nothingToAffirm");
            case Refusal.OnlyDeciderCanAffirm(var decider) ->
                Messages.REVIEW.text("refused.onlyDecider", decider.name());
            case Refusal.SameBuild(String release) -> Messages.REVIEW.text("refused.sameBuild", release);
            case Refusal.CodeInUse(Gate gate, String code) ->
                Messages.REVIEW.text("refused.codeInUse", code, gate.text());
            case Refusal.NoSuchAmendment(int number) ->
                Messages.REVIEW.text("refused.noSuchAmendment", String.valueOf(number));
            case Refusal.NoSuchQuestion(int number) ->
                Messages.REVIEW.text("refused.noSuchQuestion", String.valueOf(number));
            case Refusal.IsDemo _ -> Messages.REVIEW.text("refused.isDemo");
            case Refusal.NotFrozen _ -> Messages.REVIEW.text("refused.noDecision");
        };
    }

    /// The same, with the gate it is about where the sentence does not name it.
    public static String sentence(Refusal refusal, Gate gate) {
        var sentence = sentence(refusal);
        return sentence.contains(gate.text())
                ? sentence
                : Messages.REVIEW.text("name.quoted", gate.text()) + ": " + sentence;
    }

    private static String rolesChanged(List<MeetingRole> roles) {
        var changes = new ArrayList<String>();
        for (var role : roles) {
            var change = role.changes().getLast();
            changes.add(Messages.REVIEW.text(
                    "refused.roleChange",
                    role.label(),
                    VoteText.change(change),
                    change.attribution().by().name()));
        }
        var names = roles.stream()
                .map(role -> Messages.REVIEW.text("name.quoted", role.shortLabel()))
                .toList();
        return Messages.REVIEW.text("refused.rolesChanged", CountText.join(changes), CountText.join(names));
    }

    private static String needs(String verb) {
        return switch (verb) {
            case "risk" -> Messages.REVIEW.text("needs.risk");
            case "note" -> Messages.REVIEW.text("needs.note");
            case "role" -> Messages.REVIEW.text("needs.role");
            case "revoke" -> Messages.REVIEW.text("needs.revoke");
            case "na" -> Messages.REVIEW.text("needs.notApplicable");
            case "no-go" -> Messages.REVIEW.text("needs.noGo");
            case "abstain" -> Messages.REVIEW.text("needs.abstain");
            case "amend" -> Messages.REVIEW.text("needs.amend");
            case "conditions" -> Messages.REVIEW.text("needs.conditions");
            case "fail" -> Messages.REVIEW.text("needs.fail");
            case "waive" -> Messages.REVIEW.text("needs.waive");
            case "overrule" -> Messages.REVIEW.text("needs.overrule");
            default -> Messages.REVIEW.text("needs.other", verb);
        };
    }
}
