package dev.gateboard.model.apply;

import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Exclusion;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.person.PersonProblem;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import java.time.LocalDate;
import java.util.List;

/// Why an action was not accepted; nothing has changed then. `words` has the sentence for each.
public sealed interface Refusal {

    record NoSuchGate() implements Refusal {}

    /// Someone, or a signal, changed what the action is about after its person had seen it.
    ///
    /// @param what the gate's text, or what else it is about
    record ChangedSinceSeen(String what, ReviewEvent event) implements Refusal {}

    /// The same, of an action about the review as a whole.
    record ReviewChangedSinceSeen(ReviewEvent event) implements Refusal {}

    /// The gate does not have the status that the action was meant for.
    record OtherStatus(Gate gate, GateStatus actual, GateStatus expected) implements Refusal {}

    /// Passing over a failure, a dispute, an old pass or a claim says why (rule R16).
    record PassNeedsReason(Gate gate, GateView status) implements Refusal {}

    /// A text of the action is longer than people read; it belongs into a file.
    record TooLong(int length, int maxLength) implements Refusal {}

    /// A text of the action has characters and nothing to see.
    record ShowsNothing() implements Refusal {}

    /// An action on many means no leaf at all.
    record NoGateIncluded(List<BulkAction.SkippedGate> skippedGates) implements Refusal {}

    /// Groups are derived: their leaves are decided (rules R3 and R16).
    record IsGroup(Gate group, List<Gate> leaves) implements Refusal {}

    record NeedsReason(String verb) implements Refusal {}

    /// A choice is cleared by choosing alone (rule R6).
    record IsChoice(Gate choice) implements Refusal {}

    record IsNoChoice(Gate gate) implements Refusal {}

    record NoSuchOption(Gate choice, String option) implements Refusal {}

    /// The gate's own field is empty (rule R4).
    record FieldEmpty(Gate gate, Field field) implements Refusal {}

    /// The gate does not apply: it is under a branch that was not taken (rule R16), or only for other kinds of release.
    record Excluded(Gate gate, Exclusion exclusion) implements Refusal {}

    record NothingClaimed(Gate gate) implements Refusal {}

    /// A waiver the file states must be granted anew (rule R9).
    record ClaimedWaiver(Gate gate) implements Refusal {}

    record NotWaived(Gate gate) implements Refusal {}

    record AlreadyOpen(Gate gate) implements Refusal {}

    /// No probe is bound to the gate.
    record NothingBound(Gate gate) implements Refusal {}

    record AlreadyArmed(Gate gate) implements Refusal {}

    record NotArmed(Gate gate) implements Refusal {}

    /// The binding has other probes by now.
    record BindingChanged(Gate gate) implements Refusal {}

    /// The readings are not what such a verdict needs (rules R11 to R13).
    record ProvesNothing(Gate gate) implements Refusal {}

    /// No signal disagrees with a person here.
    record NothingDisputed(Gate gate) implements Refusal {}

    record NeedsEmail(Person person) implements Refusal {}

    record ApproverIsRequester(Person person) implements Refusal {}

    record WaiverDateInPast(LocalDate until) implements Refusal {}

    record EmptyValue() implements Refusal {}

    /// A name that is empty or has several lines.
    record BadShortName() implements Refusal {}

    record BadBuildName() implements Refusal {}

    /// A role's label that is empty, has several lines or a backtick.
    record BadRoleLabel() implements Refusal {}

    /// The action names someone who cannot act (rule R24).
    record BadPerson(PersonProblem problem) implements Refusal {}

    record NoSuchField(int placeholder) implements Refusal {}

    record NoSuchSection(int section) implements Refusal {}

    /// The checklist marks nothing `(R)`, so there is no question to answer (rule R7).
    record NothingOptional() implements Refusal {}

    /// The document does not say that the gate may be left out, so it is required (rule R7).
    record NotOffered(Gate gate) implements Refusal {}

    /// The gate is optional, or required, already.
    record SameNecessity(Gate gate, boolean isOptional) implements Refusal {}

    /// No gate is only for releases of this kind (rule R7).
    ///
    /// @param offered the kinds the document knows
    record NoSuchTier(String name, List<String> offered) implements Refusal {
        public NoSuchTier {
            offered = List.copyOf(offered);
        }
    }

    /// The kind is chosen already, or with an empty name all gates apply already.
    record SameTier(String name) implements Refusal {}

    record NothingToUndo(Person person) implements Refusal {}

    record NothingToRedo(Person person) implements Refusal {}

    /// Something later touches the same thing (rule R25).
    record ChangedAfterwards(String what) implements Refusal {}

    record ReleaseChangedAfterwards() implements Refusal {}

    record MeetingChangedAfterwards() implements Refusal {}

    record TierChangedAfterwards() implements Refusal {}

    /// The event says another number of gates, places, sections or roles than the document has.
    record OtherDocument(String fileName) implements Refusal {}

    record AlreadyOpened() implements Refusal {}

    record RoundAlreadyRunning(int number) implements Refusal {}

    record NoRound() implements Refusal {}

    record NoSuchRole(String label) implements Refusal {}

    record RoleExists(String label) implements Refusal {}

    /// Only a role whose placeholder says so may be N/A (rule R8).
    record RoleApplies(String label) implements Refusal {}

    record NeedsCondition() implements Refusal {}

    record ConditionWithoutEffect(Vote.Answer answer) implements Refusal {}

    record SecondIsDecider(Person person) implements Refusal {}

    record DecisionOver() implements Refusal {}

    /// A go needs readiness (rule R21).
    record NotReady(ReviewStatus reviewStatus) implements Refusal {}

    /// A go against a required no-go needs a second person (rule R21).
    record NeedsSecond(List<String> roles) implements Refusal {}

    /// A go without an answer that counts for it from each required role needs a reason (rule R21).
    record GoNeedsReason(List<String> roles) implements Refusal {}

    /// Roles were changed since the first round, or made optional: the decider's reason names each (rule R21).
    record RolesChanged(List<MeetingRole> roles) implements Refusal {}

    /// A counted vote carries conditions that a plain go would drop (rule R21).
    record DropsConditions(List<MeetingRole> roles, List<Vote.Condition> conditions) implements Refusal {}

    /// Only cleared gates are accepted as a block.
    record NotCleared(Gate gate) implements Refusal {}

    /// Nothing changed since a decision, or someone has answered that.
    record NothingToAffirm() implements Refusal {}

    /// Whether a decision stands is said by who decided.
    record OnlyDeciderCanAffirm(Person decider) implements Refusal {}
    /// The release has this name already.
    record SameBuild(String release) implements Refusal {}

    /// Another gate was asked about under this code.
    record CodeInUse(Gate gate, String code) implements Refusal {}

    record NoSuchAmendment(int number) implements Refusal {}

    /// Nothing of this number waits for an answer (rule R31).
    record NoSuchQuestion(int number) implements Refusal {}

    /// Nothing of a demo is signed, nor amended to be signed.
    record IsDemo() implements Refusal {}

    /// Nothing is decided, so nothing is frozen.
    record NotFrozen() implements Refusal {}
}
