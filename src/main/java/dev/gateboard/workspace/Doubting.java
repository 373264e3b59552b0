package dev.gateboard.workspace;

import dev.gateboard.model.Change;
import dev.gateboard.model.Claim;
import dev.gateboard.model.Doubt;
import dev.gateboard.model.GateState;
import dev.gateboard.words.Editions;
import dev.gateboard.words.Incomings;
import java.util.List;

/// What of a file's questions goes on asking once the file is the review's document (rule R31). A reworded gate asks by
/// itself: its word waits beside it.
final class Doubting {
    private Doubting() {}

    static List<Doubt.Asks> asks(List<Change.Asked> asked) {
        return asked.stream().flatMap(change -> asks(change).stream()).toList();
    }

    /// At most one.
    static List<Doubt.Asks> asks(Change.Asked change) {
        return switch (change) {
            case Change.Reworded _ -> List.of();
            case Change.Contradicted(var gate, Claim claim, var mark) ->
                List.of(Doubt.Asks.of(
                        claim instanceof Claim.None ? Doubt.Kind.UNTICKED : Doubt.Kind.CLAIMED,
                        gate,
                        Incomings.word(change),
                        Editions.word(mark)));
            case Change.Removed(var gate, GateState state) ->
                List.of(Doubt.Asks.of(Doubt.Kind.REMOVED, gate, "", Editions.word(state.mark())));
            case Change.Chose(var gate, String option, var mark) ->
                List.of(Doubt.Asks.of(Doubt.Kind.CHOSEN, gate, option, Editions.word(mark)));
            case Change.Refilled(String label, String theirs, String ours, int _) ->
                List.of(Doubt.Asks.of(Doubt.Kind.REFILLED, label, theirs, ours));
            case Change.ValueGone(String label, String value) ->
                List.of(Doubt.Asks.of(Doubt.Kind.VALUE_GONE, label, "", value));
            case Change.OptionGone(String label, String value) ->
                List.of(Doubt.Asks.of(Doubt.Kind.OPTION_GONE, label, "", value));
            case Change.RoleAdded(String label) -> List.of(Doubt.Asks.of(Doubt.Kind.ROLE_ADDED, label, "", ""));
            case Change.RoleGone(String label) -> List.of(Doubt.Asks.of(Doubt.Kind.ROLE_GONE, label, "", ""));
            case Change.RoleTyped(String label, String text) ->
                List.of(Doubt.Asks.of(Doubt.Kind.ROLE_TYPED, label, text, ""));
        };
    }
}
