package dev.gateboard.model;

import java.util.List;

/// Puts what a step changed back to how it was, or forward again, unless somebody has touched it since (rule R25).
final class Slots {
    private Slots() {}

    private sealed interface Result {}

    private record Swapped(State state) implements Result {}

    private record Touched(String what) implements Result {}

    /// Takes a step back.
    static Outcome back(Review review, ReviewEvent event, int number) {
        var state = review.state();
        var found = Undo.find(state.done(), number);
        if (found.isEmpty()) return refused(new Refusal.NothingToUndo(event.enteredBy()));
        var step = found.getFirst();
        return switch (swapAll(review, step.changes().reversed(), event, true)) {
            case Touched(String what) -> refused(new Refusal.TouchedSince(what));
            case Swapped(State next) ->
                accepted(
                        review,
                        event,
                        next.steps(
                                Undo.without(state.done(), number),
                                state.undone().prepend(step)));
        };
    }

    /// Brings a step back that was taken back.
    static Outcome forth(Review review, ReviewEvent event, int number) {
        var state = review.state();
        var found = Undo.find(state.undone(), number);
        if (found.isEmpty()) return refused(new Refusal.NothingToRedo(event.enteredBy()));
        var step = found.getFirst();
        return switch (swapAll(review, step.changes(), event, false)) {
            case Touched(String what) -> refused(new Refusal.TouchedSince(what));
            case Swapped(State next) ->
                accepted(review, event, next.steps(state.done().prepend(step), Undo.without(state.undone(), number)));
        };
    }

    private static Outcome accepted(Review review, ReviewEvent event, State next) {
        return new Outcome.Accepted(review.with(next.after(event)).reached());
    }

    private static Outcome refused(Refusal why) {
        return new Outcome.Refused(why);
    }

    private static Result swapAll(Review review, List<Step.Change> changes, ReviewEvent event, boolean back) {
        var next = review.state();
        for (var change : changes) {
            switch (swap(review, next, change, event, back)) {
                case Swapped(State swapped) -> next = swapped;
                case Touched touched -> {
                    return touched;
                }
            }
        }
        return new Swapped(next);
    }

    private static Result swap(Review review, State state, Step.Change change, ReviewEvent event, boolean back) {
        return switch (change) {
            case Step.Change.OfMark(int gate, Mark before, Mark after) -> {
                var now = state.gates().get(gate);
                yield now.mark().equals(back ? after : before)
                        ? gates(state, gate, now.with(back ? before : after).after(event))
                        : new Touched(review.gate(gate).text());
            }
            case Step.Change.OfProofs(int gate, var came) -> {
                var now = state.gates().get(gate);
                yield gates(state, gate, back ? now.without(came) : now.with(came));
            }
            case Step.Change.OfWas(int gate, Was before, Was after) -> {
                var now = state.gates().get(gate);
                yield now.was().equals(back ? after : before)
                        ? gates(state, gate, now.with(back ? before : after))
                        : new Touched(review.gate(gate).text());
            }
            case Step.Change.OfSignal(int gate, Signal before, Signal after) -> {
                var now = state.gates().get(gate);
                yield now.signal().binding().equals((back ? after : before).binding())
                        ? gates(state, gate, now.with(back ? before : after))
                        : new Touched(review.gate(gate).text());
            }
            case Step.Change.Gone(String what) -> new Touched(what);
            case Step.Change.OfBinding(int gate, Binding before, Binding after) -> {
                var now = state.gates().get(gate);
                yield now.signal().binding().equals(back ? after : before)
                        ? gates(
                                state,
                                gate,
                                now.with(now.signal().with(back ? before : after))
                                        .after(event))
                        : new Touched(review.gate(gate).text());
            }
            case Step.Change.OfSince(int gate, Signal.Since before, Signal.Since after) -> {
                var now = state.gates().get(gate);
                yield now.signal().since().equals(back ? after : before)
                        ? gates(state, gate, now.with(now.signal().with(back ? before : after)))
                        : new Touched(review.gate(gate).text());
            }
            case Step.Change.OfAssignment(int gate, Assignment before, Assignment after) -> {
                var now = state.gates().get(gate);
                yield now.assignment().equals(back ? after : before)
                        ? gates(state, gate, now.with(back ? before : after).after(event))
                        : new Touched(review.gate(gate).text());
            }
            case Step.Change.OfEarlier(int gate, Earlier before, Earlier after) -> {
                var now = state.gates().get(gate);
                yield now.earlier().equals(back ? after : before)
                        ? gates(state, gate, now.with(back ? before : after))
                        : new Touched(review.gate(gate).text());
            }
            case Step.Change.OfCuts(Chain<Cut> before, Chain<Cut> after) ->
                state.lineage().cuts().equals(back ? after : before)
                        ? new Swapped(state.with(state.lineage().with(back ? before : after)))
                        : new Touched("The release");
            case Step.Change.OfMeeting(Meeting before, Meeting after) ->
                state.meeting().isSameAs(back ? after : before)
                        ? new Swapped(state.with(back ? before : after))
                        : new Touched("The meeting");
            case Step.Change.OfSection(int section, Assignment before, Assignment after) ->
                state.sections().get(section).equals(back ? after : before)
                        ? new Swapped(state.section(section, back ? before : after))
                        : new Touched(review.checklist().sections().get(section).title());
            case Step.Change.OfValue(int placeholder, String before, String after) ->
                state.values().get(placeholder).equals(back ? after : before)
                        ? new Swapped(state.value(placeholder, back ? before : after))
                        : new Touched(review.checklist()
                                .placeholders()
                                .get(placeholder)
                                .text());
        };
    }

    private static Result gates(State state, int gate, GateState next) {
        return new Swapped(state.gate(gate, next));
    }
}
