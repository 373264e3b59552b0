package dev.gateboard.ui.changes;

import dev.gateboard.model.Change;
import dev.gateboard.model.Claim;
import dev.gateboard.model.Deed;
import dev.gateboard.model.GateState;
import dev.gateboard.model.Mark;
import dev.gateboard.ui.kit.Messages;
import java.util.Optional;

/// How a question of a file can be answered: by leaving things as they are, or by one deed.
///
/// @param leave what the first answer says
/// @param take what the other says
record Answers(String leave, String take, Deed deed) {

    /// Empty where nothing is to be answered, only known.
    static Optional<Answers> to(Change.Asked change, String file, Messages messages) {
        return switch (change) {
            case Change.Reworded(var gate, String _, GateState state) -> {
                boolean gone = state.mark() instanceof Mark.Chosen chosen
                        && !gate.options().contains(chosen.option());
                yield gone || !gate.isLeaf()
                        ? Optional.empty()
                        : Optional.of(new Answers(
                                messages.text("changes.waits"),
                                messages.text("changes.holds"),
                                new Deed.Confirm(gate.id())));
            }
            case Change.Contradicted(var gate, Claim _, Mark _) ->
                Optional.of(new Answers(
                        messages.text("changes.keep"),
                        messages.text("changes.reopen"),
                        new Deed.Reopen(gate.id(), messages.text("changes.reopened", file))));
            case Change.Chose(var gate, String option, Mark _) ->
                gate.options().contains(option)
                        ? Optional.of(new Answers(
                                messages.text("changes.leave"),
                                messages.text("changes.choose", option),
                                new Deed.Choose(gate.id(), option)))
                        : Optional.empty();
            case Change.Refilled(String label, String theirs, String ours, int place) ->
                place < 0
                        ? Optional.empty()
                        : Optional.of(new Answers(
                                messages.text("changes.keepValue", ours),
                                messages.text("changes.takeValue", theirs),
                                new Deed.Fill(place, label, theirs)));
            case Change.Removed _,
                    Change.ValueGone _,
                    Change.OptionGone _,
                    Change.RoleAdded _,
                    Change.RoleGone _,
                    Change.RoleTyped _ -> Optional.empty();
        };
    }
}
