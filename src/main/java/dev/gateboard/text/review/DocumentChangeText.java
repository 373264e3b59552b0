package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.review.GateState;
import dev.gateboard.model.revision.DocumentChange;
import dev.gateboard.model.revision.DocumentChangeSet;
import dev.gateboard.text.CountText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a newer document changes, in words.
public final class DocumentChangeText {
    private DocumentChangeText() {}

    /// "2 ticked, 1 reworded, 1 new"; "no changes" where nothing is.
    public static String summary(DocumentChangeSet changes) {
        var parts = new ArrayList<String>();
        int ticked = changes.count(DocumentChange.Claimed.class);
        int otherwise =
                changes.count(DocumentChange.Withdrawn.class) + changes.count(DocumentChange.Contradicted.class);
        int reworded = changes.count(DocumentChange.Edited.class) + changes.count(DocumentChange.Reworded.class);
        int moved = changes.count(DocumentChange.Moved.class);
        int added = changes.count(DocumentChange.Added.class);
        int restored = changes.count(DocumentChange.Returned.class);
        int removed = changes.count(DocumentChange.Dropped.class) + changes.count(DocumentChange.Removed.class);
        if (ticked > 0) parts.add(Messages.REVIEW.text("change.countTicked", ticked));
        if (otherwise > 0) parts.add(Messages.REVIEW.text("change.countOtherwise", otherwise));
        if (reworded > 0) parts.add(Messages.REVIEW.text("change.countReworded", reworded));
        if (moved > 0) parts.add(Messages.REVIEW.text("change.countMoved", moved));
        if (added > 0) parts.add(Messages.REVIEW.text("change.countNew", added));
        if (restored > 0) parts.add(Messages.REVIEW.text("change.countRestored", restored));
        if (removed > 0) parts.add(Messages.REVIEW.text("change.countRemoved", removed));
        places(parts, changes);
        return parts.isEmpty() ? Messages.REVIEW.text("change.none") : String.join(", ", parts);
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
        if (fields > 0) parts.add(CountText.fields(fields));
        int choices = changes.count(DocumentChange.Chose.class);
        if (choices > 0) parts.add(Messages.REVIEW.count("count.choices", choices));
        int roles = changes.count(DocumentChange.RoleAdded.class)
                + changes.count(DocumentChange.RoleGone.class)
                + changes.count(DocumentChange.RoleTyped.class);
        if (roles > 0) parts.add(CountText.roles(roles));
    }

    /// One word for what happened.
    public static String label(DocumentChange change) {
        return switch (change) {
            case DocumentChange.Added _ -> Messages.REVIEW.text("change.new");
            case DocumentChange.Returned _ -> Messages.REVIEW.text("change.restored");
            case DocumentChange.Moved _ -> Messages.REVIEW.text("change.moved");
            case DocumentChange.Claimed(var _, Claim claim) -> claimed(claim);
            case DocumentChange.Withdrawn _ -> Messages.REVIEW.text("change.unticked");
            case DocumentChange.Edited _, DocumentChange.Reworded _ -> Messages.REVIEW.text("change.reworded");
            case DocumentChange.Dropped _, DocumentChange.Removed _ -> Messages.REVIEW.text("change.removed");
            case DocumentChange.Filled _ -> Messages.REVIEW.text("change.filled");
            case DocumentChange.FieldAdded _ -> Messages.REVIEW.text("change.newField");
            case DocumentChange.FieldGone _, DocumentChange.ValueGone _ -> Messages.REVIEW.text("change.fieldRemoved");
            case DocumentChange.Contradicted(var _, Claim claim, Mark _) ->
                claim instanceof Claim.None ? Messages.REVIEW.text("change.unticked") : claimed(claim);
            case DocumentChange.Chose _ -> Messages.REVIEW.text("change.chosen");
            case DocumentChange.Refilled _ -> Messages.REVIEW.text("change.filledOtherwise");
            case DocumentChange.OptionGone _ -> Messages.REVIEW.text("change.optionRemoved");
            case DocumentChange.RoleAdded _ -> Messages.REVIEW.text("change.newRole");
            case DocumentChange.RoleGone _ -> Messages.REVIEW.text("change.roleRemoved");
            case DocumentChange.RoleTyped _ -> Messages.REVIEW.text("change.roleFilled");
        };
    }

    private static String claimed(Claim claim) {
        return switch (claim) {
            case Claim.None _ -> Messages.REVIEW.text("change.unticked");
            case Claim.Passed _ -> Messages.REVIEW.text("change.ticked");
            case Claim.Failed _ -> Messages.REVIEW.text("change.markedFailed");
            case Claim.NotApplicable _ -> Messages.REVIEW.text("change.markedNotApplicable");
            case Claim.Waived _ -> Messages.REVIEW.text("change.markedWaived");
        };
    }

    /// What it is about, in the document's own words.
    public static String subject(DocumentChange change) {
        return gate(change).map(Gate::text).orElseGet(() -> field(change));
    }

    /// The same, after its section's name where the newer checklist has the gate and its section's title does not say
    /// which.
    public static String subject(Checklist newer, DocumentChange change) {
        return gate(change).stream()
                .flatMap(about -> newer.gates().stream()
                        .filter(gate -> gate.id().equals(about.id()))
                        .map(gate -> SectionText.withSection(newer, gate, about.text())))
                .findFirst()
                .orElseGet(() -> subject(change));
    }

    private static Optional<Gate> gate(DocumentChange change) {
        return switch (change) {
            case DocumentChange.Added(var gate) -> Optional.of(gate);
            case DocumentChange.Returned(var gate) -> Optional.of(gate);
            case DocumentChange.Moved(var gate, String _, String _) -> Optional.of(gate);
            case DocumentChange.Claimed(var gate, Claim _) -> Optional.of(gate);
            case DocumentChange.Withdrawn(var gate) -> Optional.of(gate);
            case DocumentChange.Edited(var gate, String _) -> Optional.of(gate);
            case DocumentChange.Dropped(var gate) -> Optional.of(gate);
            case DocumentChange.Reworded(var gate, String _, GateState _) -> Optional.of(gate);
            case DocumentChange.Contradicted(var gate, Claim _, Mark _) -> Optional.of(gate);
            case DocumentChange.Removed(var gate, GateState _) -> Optional.of(gate);
            case DocumentChange.Chose(var gate, String _, Mark _) -> Optional.of(gate);
            case DocumentChange.Filled _,
                    DocumentChange.FieldAdded _,
                    DocumentChange.FieldGone _,
                    DocumentChange.Refilled _,
                    DocumentChange.ValueGone _,
                    DocumentChange.OptionGone _,
                    DocumentChange.RoleAdded _,
                    DocumentChange.RoleGone _,
                    DocumentChange.RoleTyped _ -> Optional.empty();
        };
    }

    /// The label of the field or role; empty of a gate.
    private static String field(DocumentChange change) {
        return switch (change) {
            case DocumentChange.Filled(String label, String _) -> label;
            case DocumentChange.FieldAdded(String label) -> label;
            case DocumentChange.FieldGone(String label) -> label;
            case DocumentChange.Refilled(String label, String _, String _, int _) -> label;
            case DocumentChange.ValueGone(String label, String _) -> label;
            case DocumentChange.OptionGone(String label, String _) -> label;
            case DocumentChange.RoleAdded(String label) -> label;
            case DocumentChange.RoleGone(String label) -> label;
            case DocumentChange.RoleTyped(String label, String _) -> label;
            case DocumentChange.Added _,
                    DocumentChange.Returned _,
                    DocumentChange.Moved _,
                    DocumentChange.Claimed _,
                    DocumentChange.Withdrawn _,
                    DocumentChange.Edited _,
                    DocumentChange.Dropped _,
                    DocumentChange.Reworded _,
                    DocumentChange.Contradicted _,
                    DocumentChange.Removed _,
                    DocumentChange.Chose _ -> "";
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

    /// What was before, and what the review keeps; empty where there is nothing more to say.
    public static String detail(DocumentChange change) {
        return switch (change) {
            case DocumentChange.Added _,
                    DocumentChange.Dropped _,
                    DocumentChange.FieldAdded _,
                    DocumentChange.FieldGone _ -> "";
            case DocumentChange.Returned _ -> Messages.REVIEW.text("change.withHistory");
            case DocumentChange.Moved(var _, String from, String to) -> Messages.REVIEW.text("change.fromTo", from, to);
            case DocumentChange.Claimed _ -> Messages.REVIEW.text("change.notConfirmed");
            case DocumentChange.Withdrawn _ -> Messages.REVIEW.text("change.wasNotConfirmed");
            case DocumentChange.Edited(var _, String before) -> Messages.REVIEW.text("change.was", before);
            case DocumentChange.Filled(String _, String value) -> value;
            case DocumentChange.Reworded(var _, String before, GateState state) ->
                Messages.REVIEW.text("change.was", before) + decided(", ", state);
            case DocumentChange.Contradicted(var _, Claim _, Mark mark) ->
                Messages.REVIEW.text("change.keeps", MarkText.describe(mark));
            case DocumentChange.Removed(var _, GateState state) ->
                Messages.REVIEW.text("change.archived") + decided(": ", state);
            case DocumentChange.Chose(var _, String option, Mark mark) ->
                mark.isDecided()
                        ? Messages.REVIEW.text("change.fileAndReview", option, MarkText.describe(mark))
                        : Messages.REVIEW.text("change.fileNoneChosen", option);
            case DocumentChange.Refilled(String _, String theirs, String ours, int _) ->
                Messages.REVIEW.text("change.valueInFileAndReview", theirs, ours);
            case DocumentChange.ValueGone(String _, String value) -> Messages.REVIEW.text("change.wasFilled", value);
            case DocumentChange.OptionGone(String _, String value) ->
                Messages.REVIEW.text("change.optionNotOffered", value);
            case DocumentChange.RoleAdded _ -> Messages.REVIEW.text("change.roleVotes");
            case DocumentChange.RoleGone _ -> Messages.REVIEW.text("change.roleKept");
            case DocumentChange.RoleTyped(String _, String text) -> Messages.REVIEW.text("change.noVote", text);
        };
    }

    private static String decided(String before, GateState state) {
        var mark = MarkText.describe(state.mark());
        if (!mark.isEmpty()) return before + mark;
        if (!state.evidence().newestFirst().isEmpty()) return before + Messages.REVIEW.text("change.hasEvidence");
        return state.signal().binding().isNone() ? "" : before + Messages.REVIEW.text("change.hasProbes");
    }

    /// How a question is answered on the command line; empty where nothing needs an answer.
    public static String answer(DocumentChange.Question change) {
        return switch (change) {
            case DocumentChange.Reworded(var gate, String _, GateState state) ->
                state.mark() instanceof Mark.Chosen chosen && !gate.options().contains(chosen.option())
                        ? Messages.REVIEW.text("answer.chooseAgain")
                        : Messages.REVIEW.text("answer.confirmOrDecide");
            case DocumentChange.Contradicted(var _, Claim claim, Mark _) ->
                claim instanceof Claim.None
                        ? Messages.REVIEW.text("answer.reopen")
                        : Messages.REVIEW.text("answer.decide");
            case DocumentChange.Removed _, DocumentChange.ValueGone _ -> Messages.REVIEW.text("answer.putBack");
            case DocumentChange.Chose _ -> Messages.REVIEW.text("answer.choose");
            case DocumentChange.Refilled _ -> Messages.REVIEW.text("answer.fill");
            case DocumentChange.OptionGone _ -> Messages.REVIEW.text("answer.fillAgain");
            case DocumentChange.RoleAdded _, DocumentChange.RoleGone _ -> Messages.REVIEW.text("answer.makeOptional");
            case DocumentChange.RoleTyped _ -> Messages.REVIEW.text("answer.vote");
        };
    }
}
