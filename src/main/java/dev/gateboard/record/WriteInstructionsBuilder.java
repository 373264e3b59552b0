package dev.gateboard.record;

import dev.gateboard.document.write.CheckboxMark;
import dev.gateboard.document.write.RoleAnswer;
import dev.gateboard.document.write.WriteInstructions;
import dev.gateboard.language.Language;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import java.util.HashMap;
import java.util.Map;

/// What of a review is to be written into the document (rule R26): every leaf decided here, the groups this touches,
/// the branches not taken, the places filled.
public final class WriteInstructionsBuilder {
    private final ReviewStatus reviewStatus;
    private final boolean githubStrict;
    private final Map<Integer, RoleAnswer> roles;

    public WriteInstructionsBuilder(ReviewStatus reviewStatus) {
        this(reviewStatus, false, Map.of());
    }

    /// As a decision freezes it.
    ///
    /// @param githubStrict whether N/A is an open box, as GitHub counts it (rule R26)
    /// @param roles what the roles answered, by their index in the document (rule R22)
    WriteInstructionsBuilder(ReviewStatus reviewStatus, boolean githubStrict, Map<Integer, RoleAnswer> roles) {
        this.reviewStatus = reviewStatus;
        this.githubStrict = githubStrict;
        this.roles = Map.copyOf(roles);
    }

    /// For the splicer. What is written into the owner's document is English, as its suffixes are: nobody decided that
    /// a colleague's language changes it.
    ///
    /// @param record the record's Markdown; empty where none is to be written
    public WriteInstructions build(String record) {
        return Language.ENGLISH.call(() -> inEnglish(record));
    }

    private WriteInstructions inEnglish(String record) {
        var review = reviewStatus.review();
        var values = new HashMap<Integer, String>();
        for (var placeholder : review.checklist().placeholders()) {
            var value = review.value(placeholder);
            if (!value.isEmpty()) values.put(placeholder.index(), value);
        }
        var gates = new HashMap<Integer, WriteInstructions.GateMark>();
        for (var gate : review.checklist().gates()) {
            var off = review.exclusion(gate).isPresent();
            if (gate.isLeaf() ? off || isDecided(gate) : off) {
                gates.put(gate.index(), gateMark(gate));
                if (gate.isLeaf()) touchGroups(gate, gates);
            }
            if (gate.kind() instanceof Gate.Kind.Choice(var placeholder)
                    && review.mark(gate) instanceof Mark.Chosen chosen)
                values.put(placeholder.index(), chosen.option());
        }
        return new WriteInstructions(gates, values, roles, record);
    }

    /// By a person, or by a signal that someone let decide.
    private boolean isDecided(Gate gate) {
        if (reviewStatus.review().mark(gate).isDecided()) return true;
        var why = reviewStatus.status(gate).reason();
        return why instanceof GateView.Reason.BySignal || why instanceof GateView.Reason.ReadingExpired;
    }

    private void touchGroups(Gate leaf, Map<Integer, WriteInstructions.GateMark> gates) {
        for (int above = leaf.parent();
                above >= 0;
                above = reviewStatus.review().gate(above).parent()) {
            var group = reviewStatus.review().gate(above);
            if (!gates.containsKey(above)) gates.put(above, gateMark(group));
        }
    }

    private WriteInstructions.GateMark gateMark(Gate gate) {
        var status = reviewStatus.status(gate);
        return new WriteInstructions.GateMark(
                box(gate, status), new GateSuffixBuilder(reviewStatus).suffix(gate, status));
    }

    private CheckboxMark box(Gate gate, GateView status) {
        if (!gate.isLeaf()) {
            var tally = reviewStatus.tally(gate);
            int applicable = tally.leaves() - tally.countConfirmed(GateStatus.NOT_APPLICABLE);
            if (applicable == 0) return notApplicableMark();
            return tally.countConfirmed(GateStatus.PASSED) == applicable ? CheckboxMark.CHECKED : CheckboxMark.OPEN;
        }
        return switch (status.status()) {
            case PASSED -> CheckboxMark.CHECKED;
            case NOT_APPLICABLE -> notApplicableMark();
            case OPEN, STALE, DISPUTED, FAILED, WAIVED -> CheckboxMark.OPEN;
        };
    }

    private CheckboxMark notApplicableMark() {
        return githubStrict ? CheckboxMark.OPEN : CheckboxMark.NOT_APPLICABLE;
    }
}
