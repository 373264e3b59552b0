package dev.gateboard.ui.checklist;

import dev.gateboard.language.Messages;
import dev.gateboard.language.VisibleText;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.status.GateView;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.ui.status.StatusSymbol;
import dev.gateboard.ui.status.TallyText;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import org.jspecify.annotations.Nullable;

/// Draws a gate, with its shape, text, who and how, and an age; or a group of gates, with a bar in the place of a
/// shape.
record GateRowContent(ChecklistRowLayout line, ChecklistView view, Messages messages) {
    private static final PseudoClass SPEAKS = PseudoClass.getPseudoClass("speaks");

    private static final String GUIDANCE = "≡";

    /// Says what a screen reader reads.
    String show(ChecklistRow.GateRow row) {
        var gate = row.gate();
        boolean group = !gate.isLeaf();
        line.begin(row);
        line.shape.setVisible(!group);
        line.shape.show(symbol(row));
        line.text.show(gate.runs());
        line.priority.setText(VisibleText.text(gate.hints().priority()));
        if (!gate.hints().guidance().isEmpty()) line.guidance.setText(GUIDANCE);
        line.who.setText(group ? problems(row) : who(row));
        if (row.needsTestAlert()) showTestAlert(row);
        line.value.setText(VisibleText.text(row.value()));
        line.value.pseudoClassStateChanged(SPEAKS, isBlockedBySignal(row));
        symbol(row).colour(line.value);
        line.bar.setVisible(group);
        if (group) showGroup(row);
        else showAge(row.time());
        var state = StatusText.status(row.status().status());
        var more = Stream.of(
                        gate.hints().priority(),
                        group ? new TallyText(messages).sentence(row.tally()) : who(row),
                        gate.hints().guidance().isEmpty() ? "" : messages.text("row.guidance"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return more.isEmpty()
                ? messages.text("row.spoken", gate.text(), state)
                : messages.text("row.spokenBy", gate.text(), state, more);
    }

    private void showTestAlert(ChecklistRow.GateRow row) {
        line.action.setText(messages.text("row.fire"));
        line.action.setOnAction(_ -> view.listener().openTestAlert(row));
        line.action.setVisible(true);
        line.who.setText("");
    }

    private void showGroup(ChecklistRow.GateRow row) {
        line.when.setText(new TallyText(messages).fraction(row.tally()));
        line.bar.show(row.tally());
    }

    /// Says how old evidence is by now. Nothing else of the row is drawn again, and no one is told.
    void showAge(GateRowTime when) {
        var text = switch (when) {
            case GateRowTime.FixedText(String said) -> said;
            case GateRowTime.ReadingAge(var provenAt, boolean old) -> {
                var age = TimeText.age(Duration.between(provenAt, view.cells().now()));
                yield old ? messages.text("row.old", age) : age;
            }
        };
        if (text.equals(line.when.getText())) return;
        line.when.setText(text);
        line.end();
    }

    /// Says whether the gate is asked about.
    void showProbeState(ChecklistRow.GateRow row) {
        if (!(row.time() instanceof GateRowTime.ReadingAge)) return;
        line.who.setText(who(row));
        line.end();
        line.requestLayout();
    }

    /// Whose group it is, and what is wrong in it, as in "Bo · 1 failed".
    private String problems(ChecklistRow.GateRow row) {
        return Stream.concat(
                        Stream.of(who(row)).filter(text -> !text.isEmpty()),
                        new TallyText(messages).problems(row.tally()).stream())
                .collect(Collectors.joining(" · "));
    }

    private String who(ChecklistRow.GateRow row) {
        return row.time() instanceof GateRowTime.ReadingAge && !view.cells().isProbing()
                ? messages.text("row.notAsked")
                : VisibleText.text(row.author());
    }

    /// Whether what a signal found is why the gate does not clear, and so has its colour.
    private static boolean isBlockedBySignal(ChecklistRow.GateRow row) {
        return switch (row.status().reason()) {
            case GateView.Reason.ReadingExpired _, GateView.Reason.Dispute _ -> true;
            case GateView.Reason.BySignal _ -> row.status().status() == GateStatus.FAILED;
            case GateView.Reason.Undecided _,
                    GateView.Reason.ByPerson _,
                    GateView.Reason.Claimed _,
                    GateView.Reason.Reworded _,
                    GateView.Reason.BranchNotTaken _,
                    GateView.Reason.OtherTier _,
                    GateView.Reason.WaiverExpired _,
                    GateView.Reason.PassExpired _,
                    GateView.Reason.FieldEmpty _,
                    GateView.Reason.FromGatesBelow _ -> false;
        };
    }

    /// Whether the same gate had another status before.
    static boolean isStatusChange(@Nullable ChecklistRow before, @Nullable ChecklistRow now) {
        return before instanceof ChecklistRow.GateRow old
                && now instanceof ChecklistRow.GateRow gate
                && old.key().equals(gate.key())
                && symbol(old) != symbol(gate);
    }

    private static StatusSymbol symbol(ChecklistRow.GateRow row) {
        if (!row.gate().isLeaf() && row.status().status().isCleared()) return StatusSymbol.of(row.tally());
        boolean claimed = row.gate().isLeaf() && row.status().isClaimed();
        return StatusSymbol.of(row.status().status(), row.status().hasEvidence(), claimed);
    }
}
