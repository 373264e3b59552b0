package dev.gateboard.model.apply;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.MeetingAction;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.agenda.VoteDigest;
import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.collection.PersistentList;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.DecisionEntry;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.RoleChange;
import dev.gateboard.model.meeting.Round;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.meeting.VoteEntry;
import dev.gateboard.model.review.AmendmentEntry;
import dev.gateboard.model.review.MeetingState;
import dev.gateboard.model.review.RestoreEntry;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.review.ReviewState;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.model.status.StatusRules;
import java.util.List;
import java.util.Optional;

/// One event of a meeting put to a review (rules R8 and R19 to R23). Votes and decisions are judged at their moment;
/// they are recast and replaced, never undone (rule R25).
final class MeetingApplier {
    private final Review review;
    private final ReviewState state;
    private final ReviewEvent event;

    MeetingApplier(Review review, ReviewEvent event) {
        this.review = review;
        this.state = review.state();
        this.event = event;
    }

    ApplyResult apply(MeetingAction action) {
        var meeting = review.state().meeting();
        return switch (action) {
            case Action.StartRound start ->
                meeting.round().isRunning()
                        ? refused(
                                new Refusal.RoundAlreadyRunning(meeting.round().number()))
                        : accepted(meeting.withRound(nextRound(meeting, start)));
            case Action.EndRound _ ->
                meeting.round().isRunning()
                        ? accepted(meeting.withRound(meeting.round().withEnd()))
                        : refused(new Refusal.NoRound());
            case Action.SetRole set -> setRole(meeting, set);
            case Action.Accept accept -> accept(withRunningRound(meeting), accept);
            case Action.CastVote cast -> withReadings(cast.readings()).cast(withRunningRound(meeting), cast);
            case Action.Decide decide ->
                withReadings(decide.readings()).decide(withRunningRound(meeting), decide.decision());
            case Action.AffirmDecision _ -> stand(meeting);
            case Action.Freeze freeze -> freeze(meeting, freeze);
            case Action.Sign sign -> sign(meeting, sign);
            case Action.Amend amend -> amend(meeting, amend);
            case Action.SignAmendment sign -> sign(meeting, sign);
            case Action.RestoreFromRecord restore -> restore(new RestoreEntry(event.attribution(), restore, true));
        };
    }

    private ApplyResult restore(RestoreEntry file) {
        var next = review.withState(
                state.withSteps(state.doneSteps(), PersistentList.empty()).withEvent(event));
        return new ApplyResult.Accepted(ImportedStateRules.apply(next, file));
    }

    /// What signals said at that moment comes with the event, so that it is known wherever the event is.
    private MeetingApplier withReadings(List<Reading> readings) {
        return readings.isEmpty() ? this : new MeetingApplier(SignalApplier.addReadings(review, readings), event);
    }

    /// A new round, with the votes of the one before that are kept and are still for what there is (rule R20).
    private Round nextRound(MeetingState meeting, Action.StartRound start) {
        var round = meeting.round().startNext(event.attribution());
        for (var role : meeting.roles()) {
            var vote = meeting.round().vote(role);
            if (vote.isPresent()
                    && start.keptVotes().contains(role.index())
                    && vote.get().digest().equals(VoteDigest.of(review, role)))
                round = round.withVote(role.index(), vote.get());
        }
        return round;
    }

    /// The first vote or decision outside a round starts one (rule R19).
    private MeetingState withRunningRound(MeetingState meeting) {
        return meeting.round().isRunning()
                ? meeting
                : meeting.withRound(meeting.round().startNext(event.attribution()));
    }

    private ApplyResult setRole(MeetingState meeting, Action.SetRole set) {
        var label = set.label().strip();
        if (label.isEmpty() || label.lines().count() > 1 || label.indexOf('`') >= 0)
            return refused(new Refusal.BadRoleLabel());
        for (int section : set.covers()) {
            if (section < 0 || section >= review.checklist().sections().size())
                return refused(new Refusal.NoSuchSection(section));
        }
        var known = meeting.roles().stream()
                .filter(role -> role.label().equals(label))
                .toList();
        if (!known.isEmpty() == set.add())
            return refused(set.add() ? new Refusal.RoleExists(label) : new Refusal.NoSuchRole(label));
        if (set.add())
            return accepted(meeting.withRole(new MeetingRole(
                            meeting.roles().size(),
                            label,
                            0,
                            -1,
                            !set.optional(),
                            false,
                            set.person(),
                            set.covers(),
                            List.of())
                    .withChange(
                            new RoleChange(event.attribution(), true, false, !set.optional(), false, set.reason()))));
        var role = known.getFirst();
        boolean required = (role.isRequired() || set.required()) && !set.optional();
        var covers = set.covers().isEmpty() ? role.covers() : set.covers();
        return accepted(meeting.withRole(new MeetingRole(
                        role.index(),
                        label,
                        role.line(),
                        role.documentIndex(),
                        required,
                        role.canBeNotApplicable(),
                        set.person().isEmpty() ? role.person() : set.person(),
                        covers,
                        role.changes())
                .withChange(new RoleChange(
                        event.attribution(),
                        false,
                        role.isRequired(),
                        required,
                        !covers.equals(role.covers()),
                        set.reason()))));
    }

    private ApplyResult accept(MeetingState meeting, Action.Accept accept) {
        var judge = new StatusRules(review, event.at());
        for (var id : accept.gates()) {
            int index = review.indexOf(id);
            if (index < 0) return refused(new Refusal.NoSuchGate());
            var gate = review.gate(index);
            if (!gate.isLeaf()) return refused(new Refusal.IsGroup(gate, review.leaves(gate)));
            if (!judge.leaf(gate).status().isCleared() && !isOverruled(gate))
                return refused(new Refusal.NotCleared(gate));
        }
        if (accept.gates().isEmpty()) return refused(new Refusal.NoSuchGate());
        return accepted(meeting.withRound(
                meeting.round().withAcceptance(new Round.Acceptance(event.attribution(), accept.gates()))));
    }

    /// Only who decided says that it stands.
    private ApplyResult stand(MeetingState meeting) {
        if (meeting.decision().isEmpty()) return refused(new Refusal.NothingToAffirm());
        var decider = meeting.decision().get().attribution().by();
        if (!decider.isSameAs(event.by())) return refused(new Refusal.OnlyDeciderCanAffirm(decider));
        return accepted(meeting.withAffirmation(event.number()));
    }

    private ApplyResult cast(MeetingState meeting, Action.CastVote cast) {
        if (cast.role() < 0 || cast.role() >= meeting.roles().size())
            return refused(new Refusal.NoSuchRole(cast.label()));
        var role = meeting.roles().get(cast.role());
        var vote = cast.vote();
        if (!event.by().hasEmail()) return refused(new Refusal.NeedsEmail(event.by()));
        var idle = refusal(role, vote);
        if (idle.isPresent()) return refused(idle.get());
        var made = new VoteEntry(event.attribution(), vote, VoteDigest.of(review, role));
        return accepted(
                review.withVoteSnapshot(), meeting.withRound(meeting.round().withVote(role.index(), made)));
    }

    /// What a vote of its kind lacks (rule R20).
    private static Optional<Refusal> refusal(MeetingRole role, Vote vote) {
        boolean silent = vote.reason().isBlank();
        boolean conditions = !vote.conditions().isEmpty();
        if (conditions && vote.answer() != Vote.Answer.GO_WITH_CONDITIONS)
            return Optional.of(new Refusal.ConditionWithoutEffect(vote.answer()));
        return switch (vote.answer()) {
            case GO, ABSENT -> Optional.empty();
            case NOT_APPLICABLE ->
                role.canBeNotApplicable() ? Optional.empty() : Optional.of(new Refusal.RoleApplies(role.label()));
            case NO_GO, ABSTAIN ->
                silent ? Optional.of(new Refusal.NeedsReason(vote.answer().commandName())) : Optional.empty();
            case GO_WITH_CONDITIONS -> {
                if (!conditions) yield Optional.of(new Refusal.NeedsCondition());
                yield silent ? Optional.of(new Refusal.NeedsReason("conditions")) : Optional.empty();
            }
        };
    }

    private ApplyResult decide(MeetingState meeting, Decision decision) {
        if (!event.by().hasEmail()) return refused(new Refusal.NeedsEmail(event.by()));
        for (var second : decision.secondPerson()) {
            if (!second.hasEmail()) return refused(new Refusal.NeedsEmail(second));
            if (second.isSameAs(event.by())) return refused(new Refusal.SecondIsDecider(second));
        }
        if (!decision.until().isAfter(event.at())) return refused(new Refusal.DecisionOver());
        if (decision.kind().isGo()) {
            var reviewStatus = ReviewStatus.of(review.withState(state.withMeeting(meeting)), event.at());
            if (!wasReady(reviewStatus)) return refused(new Refusal.NotReady(reviewStatus));
            var call = new VoteTally(reviewStatus);
            var against = call.rolesAgainst();
            if (!against.isEmpty() && decision.secondPerson().isEmpty())
                return refused(new Refusal.NeedsSecond(labels(against)));
            if (!call.rolesMissingForGo().isEmpty() && decision.reason().isBlank())
                return refused(new Refusal.GoNeedsReason(labels(call.rolesMissingForGo())));
        }
        return accepted(meeting.withDecision(new DecisionEntry(event.attribution(), decision)));
    }

    /// Whether a go was possible by the rules of any time. Overruled passes were once never disputed nor out of
    /// date, and what was decided then holds as it was; who decides now is asked for more ([NewDecisionRules]).
    private boolean wasReady(ReviewStatus reviewStatus) {
        return reviewStatus.blockers().stream()
                .allMatch(blocker -> blocker instanceof Blocker.OpenGate(Gate gate, var _) && isOverruled(gate));
    }

    private boolean isOverruled(Gate gate) {
        return review.mark(gate) instanceof Mark.Overruled;
    }

    private static List<String> labels(List<MeetingRole> roles) {
        return roles.stream().map(MeetingRole::label).toList();
    }

    private ApplyResult freeze(MeetingState meeting, Action.Freeze freeze) {
        return meeting.decision().isEmpty() ? refused(new Refusal.NotFrozen()) : accepted(meeting.withFreeze(freeze));
    }

    private ApplyResult sign(MeetingState meeting, Action.Sign sign) {
        if (review.isDemo()) return refused(new Refusal.IsDemo());
        if (sign.role() < 0 || sign.role() >= meeting.roles().size())
            return refused(new Refusal.NoSuchRole(sign.label()));
        if (meeting.frozen().isEmpty()) return refused(new Refusal.NotFrozen());
        if (!event.by().hasEmail()) return refused(new Refusal.NeedsEmail(event.by()));
        return accepted(meeting.withSignature(
                sign.role(), new MeetingState.SignatureEntry(event.attribution(), sign.signature())));
    }

    private ApplyResult amend(MeetingState meeting, Action.Amend amend) {
        if (review.isDemo()) return refused(new Refusal.IsDemo());
        if (meeting.frozen().isEmpty()) return refused(new Refusal.NotFrozen());
        if (amend.reason().isBlank()) return refused(new Refusal.NeedsReason("amend"));
        if (!event.by().hasEmail()) return refused(new Refusal.NeedsEmail(event.by()));
        return accepted(meeting.withAmendment(new AmendmentEntry(event.attribution(), amend, List.of())));
    }

    private ApplyResult sign(MeetingState meeting, Action.SignAmendment sign) {
        if (review.isDemo()) return refused(new Refusal.IsDemo());
        if (meeting.amendments().stream().noneMatch(made -> made.action().number() == sign.number()))
            return refused(new Refusal.NoSuchAmendment(sign.number()));
        if (!event.by().hasEmail()) return refused(new Refusal.NeedsEmail(event.by()));
        return accepted(meeting.withAmendmentSignature(
                sign.number(), new MeetingState.SignatureEntry(event.attribution(), sign.signature())));
    }

    private ApplyResult accepted(MeetingState next) {
        return accepted(review, next);
    }

    private ApplyResult accepted(Review before, MeetingState next) {
        return new ApplyResult.Accepted(before.withState(state.withMeeting(next)
                        .withSteps(state.doneSteps(), PersistentList.empty())
                        .withEvent(event))
                .withMilestone());
    }

    private static ApplyResult refused(Refusal refusal) {
        return new ApplyResult.Refused(refusal);
    }
}
