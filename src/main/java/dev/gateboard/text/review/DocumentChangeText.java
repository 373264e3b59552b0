package dev.gateboard.text.review;

import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.review.GateState;
import dev.gateboard.model.revision.DocumentChange;
import dev.gateboard.model.revision.DocumentChangeSet;
import dev.gateboard.text.CountText;
import java.util.ArrayList;
import java.util.List;

/// What a file brings to a review, in words.
public final class DocumentChangeText {
    private DocumentChangeText() {}

    /// "2 ticked, 1 reworded, 1 new"; "nothing new" where nothing is.
    public static String summary(DocumentChangeSet changes) {
        var parts = new ArrayList<String>();
        count(parts, changes.count(DocumentChange.Claimed.class), "ticked");
        count(
                parts,
                changes.count(DocumentChange.Withdrawn.class) + changes.count(DocumentChange.Contradicted.class),
                "ticked otherwise");
        count(
                parts,
                changes.count(DocumentChange.Edited.class) + changes.count(DocumentChange.Reworded.class),
                "reworded");
        count(parts, changes.count(DocumentChange.Moved.class), "moved");
        count(parts, changes.count(DocumentChange.Added.class), "new");
        count(parts, changes.count(DocumentChange.Returned.class), "back again");
        count(
                parts,
                changes.count(DocumentChange.Dropped.class) + changes.count(DocumentChange.Removed.class),
                "removed");
        places(parts, changes);
        return parts.isEmpty() ? "nothing new" : String.join(", ", parts);
    }

    private static void places(List<String> parts, DocumentChangeSet changes) {
        int fields = 0;
        for (var kind : List.of(
                DocumentChange.Filled.class,
                DocumentChange.FieldAdded.class,
                DocumentChange.FieldGone.class,
                DocumentChange.Refilled.class,
                DocumentChange.ValueGone.class,
                DocumentChange.OptionGone.class)) fields += changes.count(kind);
        if (fields > 0) parts.add(CountText.quantity(fields, "field"));
        int choices = changes.count(DocumentChange.Chose.class);
        if (choices > 0) parts.add(CountText.quantity(choices, "choice"));
        int roles = changes.count(DocumentChange.RoleAdded.class)
                + changes.count(DocumentChange.RoleGone.class)
                + changes.count(DocumentChange.RoleTyped.class);
        if (roles > 0) parts.add(CountText.quantity(roles, "role"));
    }

    private static void count(List<String> parts, int count, String word) {
        if (count > 0) parts.add(count + " " + word);
    }

    /// One word for what happened.
    public static String label(DocumentChange change) {
        return switch (change) {
            case DocumentChange.Added _ -> "new";
            case DocumentChange.Returned _ -> "back again";
            case DocumentChange.Moved _ -> "moved";
            case DocumentChange.Claimed(var _, Claim claim) -> claimed(claim);
            case DocumentChange.Withdrawn _ -> "unticked";
            case DocumentChange.Edited _, DocumentChange.Reworded _ -> "reworded";
            case DocumentChange.Dropped _, DocumentChange.Removed _ -> "removed";
            case DocumentChange.Filled _ -> "filled";
            case DocumentChange.FieldAdded _ -> "new field";
            case DocumentChange.FieldGone _, DocumentChange.ValueGone _ -> "field gone";
            case DocumentChange.Contradicted(var _, Claim claim, Mark _) ->
                claim instanceof Claim.None ? "unticked" : claimed(claim);
            case DocumentChange.Chose _ -> "chosen";
            case DocumentChange.Refilled _ -> "filled otherwise";
            case DocumentChange.OptionGone _ -> "option gone";
            case DocumentChange.RoleAdded _ -> "new role";
            case DocumentChange.RoleGone _ -> "role gone";
            case DocumentChange.RoleTyped _ -> "role filled";
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
    public static String subject(DocumentChange change) {
        return switch (change) {
            case DocumentChange.Added(var gate) -> gate.text();
            case DocumentChange.Returned(var gate) -> gate.text();
            case DocumentChange.Moved(var gate, String _, String _) -> gate.text();
            case DocumentChange.Claimed(var gate, Claim _) -> gate.text();
            case DocumentChange.Withdrawn(var gate) -> gate.text();
            case DocumentChange.Edited(var gate, String _) -> gate.text();
            case DocumentChange.Dropped(var gate) -> gate.text();
            case DocumentChange.Reworded(var gate, String _, GateState _) -> gate.text();
            case DocumentChange.Contradicted(var gate, Claim _, Mark _) -> gate.text();
            case DocumentChange.Removed(var gate, GateState _) -> gate.text();
            case DocumentChange.Chose(var gate, String _, Mark _) -> gate.text();
            case DocumentChange.Filled(String label, String _) -> label;
            case DocumentChange.FieldAdded(String label) -> label;
            case DocumentChange.FieldGone(String label) -> label;
            case DocumentChange.Refilled(String label, String _, String _, int _) -> label;
            case DocumentChange.ValueGone(String label, String _) -> label;
            case DocumentChange.OptionGone(String label, String _) -> label;
            case DocumentChange.RoleAdded(String label) -> label;
            case DocumentChange.RoleGone(String label) -> label;
            case DocumentChange.RoleTyped(String label, String _) -> label;
        };
    }

    /// The line of the gate in the newer document; 0 for what has none there.
    public static int line(DocumentChange change) {
        return switch (change) {
            case DocumentChange.Added(var gate) -> gate.line();
            case DocumentChange.Returned(var gate) -> gate.line();
            case DocumentChange.Moved(var gate, String _, String _) -> gate.line();
            case DocumentChange.Claimed(var gate, Claim _) -> gate.line();
            case DocumentChange.Withdrawn(var gate) -> gate.line();
            case DocumentChange.Edited(var gate, String _) -> gate.line();
            case DocumentChange.Reworded(var gate, String _, GateState _) -> gate.line();
            case DocumentChange.Contradicted(var gate, Claim _, Mark _) -> gate.line();
            case DocumentChange.Chose(var gate, String _, Mark _) -> gate.line();
            case DocumentChange.Dropped _,
                    DocumentChange.Removed _,
                    DocumentChange.Filled _,
                    DocumentChange.FieldAdded _,
                    DocumentChange.FieldGone _,
                    DocumentChange.Refilled _,
                    DocumentChange.ValueGone _,
                    DocumentChange.OptionGone _,
                    DocumentChange.RoleAdded _,
                    DocumentChange.RoleGone _,
                    DocumentChange.RoleTyped _ -> 0;
        };
    }

    /// More about it: what was, and what stands until someone says otherwise; empty where there is nothing to say.
    public static String detail(DocumentChange change) {
        return switch (change) {
            case DocumentChange.Added _,
                    DocumentChange.Dropped _,
                    DocumentChange.FieldAdded _,
                    DocumentChange.FieldGone _ -> "";
            case DocumentChange.Returned _ -> "with all that had been said of it";
            case DocumentChange.Moved(var _, String from, String to) -> "from \"" + from + "\" to \"" + to + "\"";
            case DocumentChange.Claimed _ -> "a claim until somebody confirms it";
            case DocumentChange.Withdrawn _ -> "nobody had confirmed it";
            case DocumentChange.Edited(var _, String was) -> "was: \"" + was + "\"";
            case DocumentChange.Filled(String _, String value) -> value;
            case DocumentChange.Reworded(var _, String was, GateState state) ->
                "was: \"" + was + "\"" + markText(", ", state);
            case DocumentChange.Contradicted(var _, Claim _, Mark mark) ->
                "here " + MarkText.describe(mark) + ", which stands";
            case DocumentChange.Removed(var _, GateState state) -> "archived" + markText(": ", state);
            case DocumentChange.Chose(var _, String option, Mark mark) ->
                "\"" + option + "\" in the file; here "
                        + (mark.isDecided() ? MarkText.describe(mark) + ", which stands" : "nothing is chosen yet");
            case DocumentChange.Refilled(String _, String theirs, String ours, int _) ->
                "\"" + theirs + "\" in the file; here \"" + ours + "\", which stands";
            case DocumentChange.ValueGone(String _, String value) -> "was filled with \"" + value + "\"";
            case DocumentChange.OptionGone(String _, String value) ->
                "filled with \"" + value + "\", which is no longer offered";
            case DocumentChange.RoleAdded _ -> "it is asked from now on";
            case DocumentChange.RoleGone _ -> "it is asked on, and kept in the record only";
            case DocumentChange.RoleTyped(String _, String text) -> "\"" + text + "\" in the file, which is no vote";
        };
    }

    private static String markText(String before, GateState state) {
        var word = MarkText.describe(state.mark());
        if (!word.isEmpty()) return before + word;
        if (!state.evidence().newestFirst().isEmpty()) return before + "proof attached";
        return state.signal().binding().isNone() ? "" : before + "probes bound";
    }

    /// How a question is answered on the command line; empty where nothing needs an answer.
    public static String answer(DocumentChange.Question change) {
        return switch (change) {
            case DocumentChange.Reworded(var gate, String _, GateState state) ->
                state.mark() instanceof Mark.Chosen chosen && !gate.options().contains(chosen.option())
                        ? "choose anew"
                        : "confirm it, or decide it anew";
            case DocumentChange.Contradicted(var _, Claim claim, Mark _) ->
                claim instanceof Claim.None ? "reopen it if that is right" : "decide it anew if that is right";
            case DocumentChange.Removed _, DocumentChange.ValueGone _ ->
                "nothing is lost: it stays in the log and the record";
            case DocumentChange.Chose _ -> "choose it if that is right";
            case DocumentChange.Refilled _ -> "fill it anew if that is right";
            case DocumentChange.OptionGone _ -> "fill it anew";
            case DocumentChange.RoleAdded _ -> "make it optional if it need not answer";
            case DocumentChange.RoleGone _ -> "make it optional if it need not answer";
            case DocumentChange.RoleTyped _ -> "record the vote if there was one";
        };
    }
}
