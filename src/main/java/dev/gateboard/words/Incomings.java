package dev.gateboard.words;

import dev.gateboard.model.Change;
import dev.gateboard.model.Changes;
import dev.gateboard.model.Claim;
import dev.gateboard.model.GateState;
import dev.gateboard.model.Mark;
import java.util.ArrayList;
import java.util.List;

/// What a file brings to a review, in words.
public final class Incomings {
    private Incomings() {}

    /// "2 ticked, 1 reworded, 1 new"; "nothing new" where nothing is.
    public static String summary(Changes changes) {
        var parts = new ArrayList<String>();
        count(parts, changes.count(Change.Claimed.class), "ticked");
        count(
                parts,
                changes.count(Change.Withdrawn.class) + changes.count(Change.Contradicted.class),
                "ticked otherwise");
        count(parts, changes.count(Change.Edited.class) + changes.count(Change.Reworded.class), "reworded");
        count(parts, changes.count(Change.Moved.class), "moved");
        count(parts, changes.count(Change.Added.class), "new");
        count(parts, changes.count(Change.Returned.class), "back again");
        count(parts, changes.count(Change.Dropped.class) + changes.count(Change.Removed.class), "removed");
        places(parts, changes);
        return parts.isEmpty() ? "nothing new" : String.join(", ", parts);
    }

    private static void places(List<String> parts, Changes changes) {
        int fields = 0;
        for (var kind : List.of(
                Change.Filled.class,
                Change.FieldAdded.class,
                Change.FieldGone.class,
                Change.Refilled.class,
                Change.ValueGone.class,
                Change.OptionGone.class)) fields += changes.count(kind);
        if (fields > 0) parts.add(CountText.counted(fields, "field"));
        int choices = changes.count(Change.Chose.class);
        if (choices > 0) parts.add(CountText.counted(choices, "choice"));
        int roles = changes.count(Change.RoleAdded.class)
                + changes.count(Change.RoleGone.class)
                + changes.count(Change.RoleTyped.class);
        if (roles > 0) parts.add(CountText.counted(roles, "role"));
    }

    private static void count(List<String> parts, int count, String word) {
        if (count > 0) parts.add(count + " " + word);
    }

    /// One word for what happened.
    public static String word(Change change) {
        return switch (change) {
            case Change.Added _ -> "new";
            case Change.Returned _ -> "back again";
            case Change.Moved _ -> "moved";
            case Change.Claimed(var _, Claim claim) -> claimed(claim);
            case Change.Withdrawn _ -> "unticked";
            case Change.Edited _, Change.Reworded _ -> "reworded";
            case Change.Dropped _, Change.Removed _ -> "removed";
            case Change.Filled _ -> "filled";
            case Change.FieldAdded _ -> "new field";
            case Change.FieldGone _, Change.ValueGone _ -> "field gone";
            case Change.Contradicted(var _, Claim claim, Mark _) ->
                claim instanceof Claim.None ? "unticked" : claimed(claim);
            case Change.Chose _ -> "chosen";
            case Change.Refilled _ -> "filled otherwise";
            case Change.OptionGone _ -> "option gone";
            case Change.RoleAdded _ -> "new role";
            case Change.RoleGone _ -> "role gone";
            case Change.RoleTyped _ -> "role filled";
        };
    }

    private static String claimed(Claim claim) {
        return switch (claim) {
            case Claim.None _ -> "unticked";
            case Claim.Passed _ -> "ticked";
            case Claim.Failed _ -> "marked failed";
            case Claim.NotApplicable _ -> "marked not applicable";
            case Claim.Waived _ -> "marked waived";
        };
    }

    /// What it is about, in the document's own words.
    public static String subject(Change change) {
        return switch (change) {
            case Change.Added(var gate) -> gate.text();
            case Change.Returned(var gate) -> gate.text();
            case Change.Moved(var gate, String _, String _) -> gate.text();
            case Change.Claimed(var gate, Claim _) -> gate.text();
            case Change.Withdrawn(var gate) -> gate.text();
            case Change.Edited(var gate, String _) -> gate.text();
            case Change.Dropped(var gate) -> gate.text();
            case Change.Reworded(var gate, String _, GateState _) -> gate.text();
            case Change.Contradicted(var gate, Claim _, Mark _) -> gate.text();
            case Change.Removed(var gate, GateState _) -> gate.text();
            case Change.Chose(var gate, String _, Mark _) -> gate.text();
            case Change.Filled(String label, String _) -> label;
            case Change.FieldAdded(String label) -> label;
            case Change.FieldGone(String label) -> label;
            case Change.Refilled(String label, String _, String _, int _) -> label;
            case Change.ValueGone(String label, String _) -> label;
            case Change.OptionGone(String label, String _) -> label;
            case Change.RoleAdded(String label) -> label;
            case Change.RoleGone(String label) -> label;
            case Change.RoleTyped(String label, String _) -> label;
        };
    }

    /// The line of the gate in the newer document; 0 for what has none there.
    public static int line(Change change) {
        return switch (change) {
            case Change.Added(var gate) -> gate.line();
            case Change.Returned(var gate) -> gate.line();
            case Change.Moved(var gate, String _, String _) -> gate.line();
            case Change.Claimed(var gate, Claim _) -> gate.line();
            case Change.Withdrawn(var gate) -> gate.line();
            case Change.Edited(var gate, String _) -> gate.line();
            case Change.Reworded(var gate, String _, GateState _) -> gate.line();
            case Change.Contradicted(var gate, Claim _, Mark _) -> gate.line();
            case Change.Chose(var gate, String _, Mark _) -> gate.line();
            case Change.Dropped _,
                    Change.Removed _,
                    Change.Filled _,
                    Change.FieldAdded _,
                    Change.FieldGone _,
                    Change.Refilled _,
                    Change.ValueGone _,
                    Change.OptionGone _,
                    Change.RoleAdded _,
                    Change.RoleGone _,
                    Change.RoleTyped _ -> 0;
        };
    }

    /// More about it: what was, and what stands until somebody says otherwise; empty where there is nothing to say.
    public static String detail(Change change) {
        return switch (change) {
            case Change.Added _, Change.Dropped _, Change.FieldAdded _, Change.FieldGone _ -> "";
            case Change.Returned _ -> "with all that had been said of it";
            case Change.Moved(var _, String from, String to) -> "from \"" + from + "\" to \"" + to + "\"";
            case Change.Claimed _ -> "a claim until somebody confirms it";
            case Change.Withdrawn _ -> "nobody had confirmed it";
            case Change.Edited(var _, String was) -> "was: \"" + was + "\"";
            case Change.Filled(String _, String value) -> value;
            case Change.Reworded(var _, String was, GateState state) -> "was: \"" + was + "\"" + said(", ", state);
            case Change.Contradicted(var _, Claim _, Mark mark) -> "here " + Editions.word(mark) + ", which stands";
            case Change.Removed(var _, GateState state) -> "archived" + said(": ", state);
            case Change.Chose(var _, String option, Mark mark) ->
                "\"" + option + "\" in the file; here "
                        + (mark.decided() ? Editions.word(mark) + ", which stands" : "nothing is chosen yet");
            case Change.Refilled(String _, String theirs, String ours, int _) ->
                "\"" + theirs + "\" in the file; here \"" + ours + "\", which stands";
            case Change.ValueGone(String _, String value) -> "was filled with \"" + value + "\"";
            case Change.OptionGone(String _, String value) ->
                "filled with \"" + value + "\", which is no longer offered";
            case Change.RoleAdded _ -> "it is asked from now on";
            case Change.RoleGone _ -> "it is asked on, and kept in the record only";
            case Change.RoleTyped(String _, String text) -> "\"" + text + "\" in the file, which is no vote";
        };
    }

    private static String said(String before, GateState state) {
        var word = Editions.word(state.mark());
        if (!word.isEmpty()) return before + word;
        if (!state.proofs().newestFirst().isEmpty()) return before + "proof attached";
        return state.signal().binding().isNone() ? "" : before + "probes bound";
    }

    /// How a question is answered on the command line; empty where nothing needs an answer.
    public static String answer(Change.Asked change) {
        return switch (change) {
            case Change.Reworded(var gate, String _, GateState state) ->
                state.mark() instanceof Mark.Chosen chosen && !gate.options().contains(chosen.option())
                        ? "choose anew"
                        : "confirm it, or decide it anew";
            case Change.Contradicted(var _, Claim claim, Mark _) ->
                claim instanceof Claim.None ? "reopen it if that is right" : "decide it anew if that is right";
            case Change.Removed _, Change.ValueGone _ -> "nothing is lost: it stays in the log and the record";
            case Change.Chose _ -> "choose it if that is right";
            case Change.Refilled _ -> "fill it anew if that is right";
            case Change.OptionGone _ -> "fill it anew";
            case Change.RoleAdded _ -> "make it optional if it need not answer";
            case Change.RoleGone _ -> "make it optional if it need not answer";
            case Change.RoleTyped _ -> "record the vote if there was one";
        };
    }
}
