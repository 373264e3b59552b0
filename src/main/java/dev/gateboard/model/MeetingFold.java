package dev.gateboard.model;

import java.util.List;
import java.util.Optional;

/// One event of a meeting put to a review (rules R8 and R19 to R23). Votes and decisions are judged at their moment;
/// they are recast and replaced, never undone (rule R25).
final class MeetingFold {
    private final Review review;
    private final State state;
    private final ReviewEvent event;

    MeetingFold(Review review, ReviewEvent event) {
        this.review = review;
        this.state = review.state();
        this.event = event;
    }

    Outcome outcome(Deed.InMeeting deed) {
        var meeting = review.state().meeting();
        return switch (deed) {
            case Deed.StartRound start ->
                meeting.round().running()
                        ? refused(new Refusal.RoundRuns(meeting.round().number()))
                        : accepted(meeting.with(kept(meeting, start)));
            case Deed.EndRound _ ->
                meeting.round().running()
                        ? accepted(meeting.with(meeting.round().ended()))
                        : refused(new Refusal.NoRound());
            case Deed.SetRole set -> setRole(meeting, set);
            case Deed.Accept accept -> accept(running(meeting), accept);
            case Deed.CastVote cast -> heard(cast.readings()).cast(running(meeting), cast);
            case Deed.Decide decide -> heard(decide.readings()).decide(running(meeting), decide.decision());
            case Deed.Stand _ -> stand(meeting);
            case Deed.Freeze freeze -> freeze(meeting, freeze);
            case Deed.Sign sign -> sign(meeting, sign);
            case Deed.Amend amend -> amend(meeting, amend);
            case Deed.SignAmendment sign -> sign(meeting, sign);
            case Deed.Restore restore -> restore(new Restored(event.said(), restore, true));
        };
    }

    private Outcome restore(Restored file) {
        var next = review.with(state.steps(state.done(), Chain.empty()).after(event));
        return new Outcome.Accepted(ForeignState.apply(next, file));
    }

    /// What signals said at that moment comes with the event, so that it is known wherever the event is.
    private MeetingFold heard(List<Reading> readings) {
        return readings.isEmpty() ? this : new MeetingFold(SignalFold.hear(review, readings), event);
    }

    /// A new round, with the votes of the one before that are kept and are still for what there is (rule R20).
    private Round kept(Meeting meeting, Deed.StartRound start) {
        var round = meeting.round().next(event.said());
        for (var role : meeting.roles()) {
            var vote = meeting.round().vote(role);
            if (vote.isPresent()
                    && start.keeping().contains(role.index())
                    && vote.get().digest().equals(VoteDigest.of(review, role)))
                round = round.with(role.index(), vote.get());
        }
        return round;
    }

    /// The first vote or decision outside a round starts one (rule R19).
    private Meeting running(Meeting meeting) {
        return meeting.round().running()
                ? meeting
                : meeting.with(meeting.round().next(event.said()));
    }

    private Outcome setRole(Meeting meeting, Deed.SetRole set) {
        var label = set.label().strip();
        if (label.isEmpty() || label.lines().count() > 1 || label.indexOf('`') >= 0)
            return refused(new Refusal.BadValue("A role's label is one line without a backtick."));
        for (int section : set.covers()) {
            if (section < 0 || section >= review.checklist().sections().size())
                return refused(new Refusal.NoSuchSection(section));
        }
        var known = meeting.roles().stream()
                .filter(role -> role.label().equals(label))
                .toList();
        if (!known.isEmpty() == set.add())
            return refused(set.add() ? new Refusal.RoleIsThere(label) : new Refusal.NoSuchRole(label));
        if (set.add())
            return accepted(meeting.with(new RoleState(
                            meeting.roles().size(),
                            label,
                            0,
                            -1,
                            !set.optional(),
                            false,
                            set.person(),
                            set.covers(),
                            List.of())
                    .with(new RoleChange(event.said(), true, false, !set.optional(), false, set.reason()))));
        var role = known.getFirst();
        boolean required = (role.required() || set.required()) && !set.optional();
        var covers = set.covers().isEmpty() ? role.covers() : set.covers();
        return accepted(meeting.with(new RoleState(
                        role.index(),
                        label,
                        role.line(),
                        role.placeholder(),
                        required,
                        role.mayBeNotApplicable(),
                        set.person().isEmpty() ? role.person() : set.person(),
                        covers,
                        role.changes())
                .with(new RoleChange(
                        event.said(), false, role.required(), required, !covers.equals(role.covers()), set.reason()))));
    }

    private Outcome accept(Meeting meeting, Deed.Accept accept) {
        var judge = new Judge(review, event.at());
        for (var id : accept.gates()) {
            int index = review.indexOf(id);
            if (index < 0) return refused(new Refusal.NoSuchGate());
            var gate = review.gate(index);
            if (!gate.isLeaf()) return refused(new Refusal.IsGroup(gate, review.leaves(gate)));
            if (!judge.leaf(gate).standing().clears() && !isOverruled(gate))
                return refused(new Refusal.NotCleared(gate));
        }
        if (accept.gates().isEmpty()) return refused(new Refusal.NoSuchGate());
        return accepted(meeting.with(meeting.round().with(new Round.Accepted(event.said(), accept.gates()))));
    }

    /// Only who decided says that it stands.
    private Outcome stand(Meeting meeting) {
        if (meeting.decision().isEmpty()) return refused(new Refusal.NothingAsked());
        var decider = meeting.decision().get().said().by();
        if (!decider.isSameAs(event.by())) return refused(new Refusal.NotDecider(decider));
        return accepted(meeting.standing(event.number()));
    }

    private Outcome cast(Meeting meeting, Deed.CastVote cast) {
        if (cast.role() < 0 || cast.role() >= meeting.roles().size())
            return refused(new Refusal.NoSuchRole(cast.label()));
        var role = meeting.roles().get(cast.role());
        var vote = cast.vote();
        if (!event.by().hasMail()) return refused(new Refusal.NeedsMail(event.by()));
        var idle = refusal(role, vote);
        if (idle.isPresent()) return refused(idle.get());
        var made = new Cast(event.said(), vote, VoteDigest.of(review, role));
        return accepted(review.voted(), meeting.with(meeting.round().with(role.index(), made)));
    }

    /// What a vote of its kind lacks (rule R20).
    private static Optional<Refusal> refusal(RoleState role, Vote vote) {
        boolean silent = vote.reason().isBlank();
        boolean conditions = !vote.conditions().isEmpty();
        if (conditions && vote.answer() != Vote.Answer.GO_WITH_CONDITIONS)
            return Optional.of(new Refusal.IdleCondition(vote.answer()));
        return switch (vote.answer()) {
            case GO, ABSENT -> Optional.empty();
            case NOT_APPLICABLE ->
                role.mayBeNotApplicable() ? Optional.empty() : Optional.of(new Refusal.RoleApplies(role.label()));
            case NO_GO, ABSTAIN ->
                silent ? Optional.of(new Refusal.NeedsReason(vote.answer().word())) : Optional.empty();
            case GO_WITH_CONDITIONS -> {
                if (!conditions) yield Optional.of(new Refusal.NeedsCondition());
                yield silent ? Optional.of(new Refusal.NeedsReason("conditions")) : Optional.empty();
            }
        };
    }

    private Outcome decide(Meeting meeting, Decision decision) {
        if (!event.by().hasMail()) return refused(new Refusal.NeedsMail(event.by()));
        for (var second : decision.second()) {
            if (!second.hasMail()) return refused(new Refusal.NeedsMail(second));
            if (second.isSameAs(event.by())) return refused(new Refusal.SecondIsDecider(second));
        }
        if (!decision.until().isAfter(event.at())) return refused(new Refusal.DecisionOver());
        if (decision.kind().isGo()) {
            var board = Board.of(review.with(state.with(meeting)), event.at());
            if (!wasReady(board)) return refused(new Refusal.NotReady(board));
            var call = new RollCall(board);
            var against = call.against();
            if (!against.isEmpty() && decision.second().isEmpty())
                return refused(new Refusal.NeedsSecond(labels(against)));
            if (!call.missing().isEmpty() && decision.reason().isBlank())
                return refused(new Refusal.GoWithout(labels(call.missing())));
        }
        return accepted(meeting.with(new Decided(event.said(), decision)));
    }

    /// Whether a go was possible by the rules of any time. Overruled passes were once never disputed nor out of date,
    /// and
    /// what was decided then holds as it was; who decides now is asked for more ([EntryRules]).
    private boolean wasReady(Board board) {
        return board.blockers().stream()
                .allMatch(blocker -> blocker instanceof Blocker.OpenGate(Gate gate, var _) && isOverruled(gate));
    }

    private boolean isOverruled(Gate gate) {
        return review.mark(gate) instanceof Mark.Overruled;
    }

    private static List<String> labels(List<RoleState> roles) {
        return roles.stream().map(RoleState::label).toList();
    }

    private Outcome freeze(Meeting meeting, Deed.Freeze freeze) {
        return meeting.decision().isEmpty() ? refused(new Refusal.NotFrozen()) : accepted(meeting.with(freeze));
    }

    private Outcome sign(Meeting meeting, Deed.Sign sign) {
        if (review.isDemo()) return refused(new Refusal.IsDemo());
        if (sign.role() < 0 || sign.role() >= meeting.roles().size())
            return refused(new Refusal.NoSuchRole(sign.label()));
        if (meeting.frozen().isEmpty()) return refused(new Refusal.NotFrozen());
        if (!event.by().hasMail()) return refused(new Refusal.NeedsMail(event.by()));
        return accepted(meeting.with(sign.role(), new Meeting.Signed(event.said(), sign.signature())));
    }

    private Outcome amend(Meeting meeting, Deed.Amend amend) {
        if (review.isDemo()) return refused(new Refusal.IsDemo());
        if (meeting.frozen().isEmpty()) return refused(new Refusal.NotFrozen());
        if (amend.reason().isBlank()) return refused(new Refusal.NeedsReason("amend"));
        if (!event.by().hasMail()) return refused(new Refusal.NeedsMail(event.by()));
        return accepted(meeting.with(new Amended(event.said(), amend, List.of())));
    }

    private Outcome sign(Meeting meeting, Deed.SignAmendment sign) {
        if (review.isDemo()) return refused(new Refusal.IsDemo());
        if (meeting.amendments().stream().noneMatch(made -> made.deed().number() == sign.number()))
            return refused(new Refusal.NoSuchAmendment(sign.number()));
        if (!event.by().hasMail()) return refused(new Refusal.NeedsMail(event.by()));
        return accepted(meeting.amendmentSigned(sign.number(), new Meeting.Signed(event.said(), sign.signature())));
    }

    private Outcome accepted(Meeting next) {
        return accepted(review, next);
    }

    private Outcome accepted(Review before, Meeting next) {
        return new Outcome.Accepted(
                before.with(state.with(next).steps(state.done(), Chain.empty()).after(event))
                        .reached());
    }

    private static Outcome refused(Refusal why) {
        return new Outcome.Refused(why);
    }
}
