package dev.gateboard.model;

import java.util.List;

/// One event put to one review: either the review after it, or why it is refused.
public final class Fold {
    private final Review review;
    private final State state;
    private final ReviewEvent event;

    private Fold(Review review, ReviewEvent event) {
        this.review = review;
        this.state = review.state();
        this.event = event;
    }

    /// Checks the event against the rules and gives the review after it.
    public static Outcome apply(Review review, ReviewEvent event) {
        return new Fold(review, event).outcome();
    }

    /// The same for an action that is done now: it has to keep the rules that were made since events are kept, too.
    public static Outcome enter(Review review, ReviewEvent event) {
        return new EntryRules(review, event)
                .refusal()
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> apply(review, event));
    }

    /// The same as [#apply], for an event that brings a newer document.
    ///
    /// @param newer the document as parsed
    public static Outcome apply(Review review, ReviewEvent event, Checklist newer) {
        return event.deed() instanceof Deed.Revise revise
                ? new Revision(review, event, revise, newer).outcome()
                : apply(review, event);
    }

    private Outcome outcome() {
        return switch (event.deed()) {
            case Deed.Open _ -> refused(new Refusal.AlreadyOpened());
            case Deed.OnGate deed -> new GateFold(review, event).outcome(deed);
            case Deed.InMeeting deed -> new MeetingFold(review, event).outcome(deed);
            case Deed.AssignSection deed -> assign(deed);
            case Deed.Fill deed -> fill(deed);
            case Deed.AnswerOptional deed -> answer(deed);
            case Deed.Sidecar deed -> accepted(state.with(state.given().with(deed)));
            case Deed.Name deed -> name(deed);
            case Deed.Export deed -> accepted(state.with(state.exports().with(deed, event.number())));
            case Deed.Recut deed -> new RecutFold(review, event).outcome(deed);
            case Deed.Follow follow ->
                accepted(state.with(state.lineage().with(follow)).steps(state.done(), Chain.empty()));
            case Deed.Revise deed -> refused(new Refusal.OtherDocument(deed.fileName()));
            case Deed.Settle deed -> settle(deed);
            case Deed.Undo(int step) -> Slots.back(review, event, step);
            case Deed.Redo(int step) -> Slots.forth(review, event, step);
        };
    }

    /// Only what waits for an answer is settled (rule R31).
    private Outcome settle(Deed.Settle deed) {
        if (review.doubts().stream().noneMatch(doubt -> doubt.number() == deed.doubt()))
            return refused(new Refusal.NoSuchDoubt(deed.doubt()));
        return accepted(state.with(state.editions().settled(deed.doubt())).steps(state.done(), Chain.empty()));
    }

    private Outcome assign(Deed.AssignSection deed) {
        if (deed.section() < 0 || deed.section() >= state.sections().size())
            return refused(new Refusal.NoSuchSection(deed.section()));
        var change = new Step.Change.OfSection(deed.section(), state.sections().get(deed.section()), deed.assignment());
        return accepted(state.section(deed.section(), deed.assignment()).steps(step(change), Chain.empty()));
    }

    private Outcome fill(Deed.Fill deed) {
        var placeholders = review.checklist().placeholders();
        if (deed.placeholder() < 0 || deed.placeholder() >= placeholders.size())
            return refused(new Refusal.NoSuchField(deed.placeholder()));
        var value = deed.value().strip();
        if (value.isEmpty()) return refused(new Refusal.BadValue("A value cannot be blank."));
        var change = new Step.Change.OfValue(deed.placeholder(), state.values().get(deed.placeholder()), value);
        return accepted(state.value(deed.placeholder(), value).steps(step(change), Chain.empty()));
    }

    private Outcome answer(Deed.AnswerOptional deed) {
        if (!review.checklist().marksRequired()) return refused(new Refusal.NothingOptional());
        return accepted(
                state.with(state.given().with(deed.yes() ? Review.Answer.YES : Review.Answer.NO, event.number()))
                        .steps(state.done(), Chain.empty()));
    }

    private Outcome name(Deed.Name deed) {
        var text = deed.text().strip();
        if (text.isEmpty() || text.lines().count() > 1)
            return refused(new Refusal.BadValue("A short name is one line that is not blank."));
        return accepted(state.with(state.given().with(text)).steps(state.done(), Chain.empty()));
    }

    private Chain<Step> step(Step.Change... changes) {
        return Undo.with(state.done(), event, List.of(changes));
    }

    private Outcome accepted(State next) {
        return new Outcome.Accepted(review.with(next.after(event)).reached());
    }

    private static Outcome refused(Refusal why) {
        return new Outcome.Refused(why);
    }
}
