package dev.gateboard.ui.changes;

import dev.gateboard.model.Change;
import dev.gateboard.model.Claim;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Doubt;
import dev.gateboard.model.Field;
import dev.gateboard.model.GateState;
import dev.gateboard.model.Mark;
import dev.gateboard.model.Review;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.workspace.Incoming;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How a question of a file can be answered, one option beside the other: that things stay as they are, or by a deed.
record Answers(List<Option> options) {

    /// @param deed what it does; none where that is all
    record Option(String text, List<Deed> deed) {
        Option {
            deed = List.copyOf(deed);
        }
    }

    Answers {
        options = List.copyOf(options);
    }

    /// Before the file is taken in. What gets no answer goes on asking.
    static Answers to(Change.Asked change, Incoming incoming, Messages messages) {
        var settling = incoming.settling(change).stream().toList();
        var file = incoming.changes().fileName();
        return switch (change) {
            case Change.Reworded(var gate, String _, GateState state) -> {
                boolean gone = state.mark() instanceof Mark.Chosen chosen
                        && !gate.options().contains(chosen.option());
                yield gone || !gate.isLeaf()
                        ? new Answers(List.of())
                        : new Answers(List.of(
                                new Option(messages.text("changes.waits"), List.of()),
                                new Option(messages.text("changes.holds"), List.of(new Deed.Confirm(gate.id())))));
            }
            case Change.Contradicted(var gate, Claim _, Mark _) -> contradicted(gate.id(), file, settling, messages);
            case Change.Chose(var gate, String option, Mark _) ->
                chose(gate.id(), gate.options(), option, settling, messages);
            case Change.Refilled(String label, String theirs, String ours, int place) ->
                refilled(place, label, theirs, ours, settling, messages);
            case Change.Removed _,
                    Change.ValueGone _,
                    Change.OptionGone _,
                    Change.RoleAdded _,
                    Change.RoleGone _,
                    Change.RoleTyped _ -> new Answers(List.of(new Option(messages.text("changes.noted"), settling)));
        };
    }

    /// Once it is taken in.
    static Answers to(Doubt doubt, Review review, Messages messages) {
        var asks = doubt.asks();
        List<Deed> settling = List.of(new Deed.Settle(doubt.number(), asks.subject()));
        return switch (asks.kind()) {
            case UNTICKED, CLAIMED -> contradicted(asks.gate().getFirst(), doubt.fileName(), settling, messages);
            case CHOSEN -> {
                var gate = review.gate(review.indexOf(asks.gate().getFirst()));
                yield chose(gate.id(), gate.options(), asks.theirs(), settling, messages);
            }
            case REFILLED ->
                refilled(
                        place(review, asks.subject()).orElse(-1),
                        asks.subject(),
                        asks.theirs(),
                        asks.ours(),
                        settling,
                        messages);
            case REMOVED, VALUE_GONE, OPTION_GONE, ROLE_ADDED, ROLE_GONE, ROLE_TYPED ->
                new Answers(List.of(new Option(messages.text("changes.noted"), settling)));
        };
    }

    private static Answers contradicted(UUID gate, String file, List<Deed> settling, Messages messages) {
        return new Answers(List.of(
                new Option(messages.text("changes.keep"), settling),
                new Option(
                        messages.text("changes.reopen"),
                        List.of(new Deed.Reopen(gate, messages.text("changes.reopened", file))))));
    }

    private static Answers chose(
            UUID gate, List<String> options, String option, List<Deed> settling, Messages messages) {
        var leave = new Option(messages.text("changes.leave"), settling);
        return new Answers(
                options.contains(option)
                        ? List.of(
                                leave,
                                new Option(
                                        messages.text("changes.choose", option),
                                        List.of(new Deed.Choose(gate, option))))
                        : List.of(leave));
    }

    /// @param place the index of the place, or -1 where it is none now
    private static Answers refilled(
            int place, String label, String theirs, String ours, List<Deed> settling, Messages messages) {
        var keep = new Option(messages.text("changes.keepValue", ours), settling);
        return new Answers(
                place < 0
                        ? List.of(keep)
                        : List.of(
                                keep,
                                new Option(
                                        messages.text("changes.takeValue", theirs),
                                        List.of(new Deed.Fill(place, label, theirs)))));
    }

    /// The only place of this label.
    private static Optional<Integer> place(Review review, String label) {
        var fields = review.checklist().fields().stream()
                .filter(field -> field.label().equals(label))
                .map(Field::placeholder)
                .toList();
        return fields.size() == 1 ? Optional.of(fields.getFirst().index()) : Optional.empty();
    }
}
