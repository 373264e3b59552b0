package dev.gateboard.model.apply;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.person.PersonRules;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.StatusRules;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The rules that an action is checked against when it is entered, beyond those that its event has to satisfy for
/// ever. Stored events are not checked by them, so that one stored before a rule was made holds as it was.
final class NewActionRules {
    private final Review review;
    private final ReviewEvent event;

    NewActionRules(Review review, ReviewEvent event) {
        this.review = review;
        this.event = event;
    }

    /// Why the action is not taken; empty where it is.
    Optional<Refusal> refusal() {
        var tooLong = ActionTextRules.refusal(event.action());
        if (tooLong.isPresent()) return tooLong;
        var nobody = persons()
                .flatMap(person -> PersonRules.problem(person).stream())
                .findFirst();
        if (nobody.isPresent()) return nobody.map(Refusal.BadPerson::new);
        if (event.action() instanceof Action.Pass pass) return passing(pass);
        if (event.action() instanceof Action.SetRole role) return changing(role);
        if (event.action() instanceof Action.CastVote cast) return NewVoteRules.refusal(cast.vote());
        if (event.action() instanceof Action.Decide decide)
            return new NewDecisionRules(review, event).refusal(decide.decision());
        if (event.action() instanceof Action.Accept accept)
            return accept.gates().stream()
                    .flatMap(gate -> leaf(gate).stream())
                    .filter(gate -> !new StatusRules(review, event.at())
                            .leaf(gate)
                            .status()
                            .isCleared())
                    .findFirst()
                    .map(Refusal.NotCleared::new);
        if (event.action() instanceof Action.AffirmDecision) return new NewDecisionRules(review, event).affirming();
        return Optional.empty();
    }

    /// Once people have met, a change of who has to agree says why (rule R21).
    private Optional<Refusal> changing(Action.SetRole role) {
        boolean changes = role.add()
                || role.optional()
                || role.required()
                || !role.covers().isEmpty();
        return changes && role.reason().isBlank() && review.meeting().round().number() > 0
                ? Optional.of(new Refusal.NeedsReason("role"))
                : Optional.empty();
    }

    private Optional<Gate> leafOrGroup(UUID id) {
        int index = review.indexOf(id);
        return index < 0 ? Optional.empty() : Optional.of(review.gate(index));
    }

    /// Everybody the action names.
    private Stream<Person> persons() {
        return Stream.concat(Stream.of(event.by(), event.enteredBy()), named(event.action()));
    }

    private static Stream<Person> named(Action action) {
        return switch (action) {
            case Action.Waive waive -> Stream.of(waive.waiver().approver());
            case Action.AssignGate assign -> owner(assign.assignment());
            case Action.AssignSection assign -> owner(assign.assignment());
            case Action.Ask ask -> owner(ask.to());
            case Action.SetRole role -> role.person().stream();
            case Action.Decide decide -> decide.decision().secondPerson().stream();
            case Action.CastVote cast -> cast.vote().conditions().stream().map(Vote.Condition::owner);
            case Action.Open _,
                    Action.Pass _,
                    Action.Fail _,
                    Action.MarkNotApplicable _,
                    Action.Reopen _,
                    Action.Confirm _,
                    Action.Revoke _,
                    Action.Choose _,
                    Action.AddNote _,
                    Action.Attach _,
                    Action.Fill _,
                    Action.AnswerOptional _,
                    Action.SetOptional _,
                    Action.ChooseTier _,
                    Action.Name _,
                    Action.Export _,
                    Action.Bind _,
                    Action.Arm _,
                    Action.Disarm _,
                    Action.Observe _,
                    Action.Overrule _,
                    Action.StoreProbesFile _,
                    Action.AddEarlierDecision _,
                    Action.ContinueFromReview _,
                    Action.StartNewBuild _,
                    Action.StartRound _,
                    Action.EndRound _,
                    Action.Accept _,
                    Action.AffirmDecision _,
                    Action.Freeze _,
                    Action.Sign _,
                    Action.Revise _,
                    Action.Settle _,
                    Action.Amend _,
                    Action.SignAmendment _,
                    Action.RestoreFromRecord _,
                    Action.Undo _,
                    Action.Redo _ -> Stream.of();
        };
    }

    private static Stream<Person> owner(Assignment assignment) {
        return assignment instanceof Assignment.To(Person owner, var _) ? Stream.of(owner) : Stream.of();
    }

    /// Passing over a no, or over what no one here said, says why (rule R16).
    private Optional<Refusal> passing(Action.Pass pass) {
        if (!pass.reason().isBlank()) return Optional.empty();
        return leaf(pass.gate()).flatMap(gate -> {
            var status = new StatusRules(review, event.at()).leaf(gate);
            boolean over = status.status() == GateStatus.FAILED || status.status() == GateStatus.DISPUTED;
            boolean anew = status.isClaimed() || status.status() == GateStatus.STALE;
            return over || (anew && pass.evidence().isEmpty())
                    ? Optional.of(new Refusal.PassNeedsReason(gate, status))
                    : Optional.empty();
        });
    }

    private Optional<Gate> leaf(UUID id) {
        return leafOrGroup(id).filter(Gate::isLeaf);
    }
}
