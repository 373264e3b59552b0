package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.language.VisibleText;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.model.status.Tally;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.ui.status.StatusChip;
import dev.gateboard.ui.status.StatusSymbol;
import dev.gateboard.ui.status.TallyText;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// How a gate, or several, stand: the chip of the status, and who decided when.
final class GateStatusRow extends FlowPane {
    private static final Instant UNCHECKED = Instant.MIN;

    private final Messages messages;
    private final StatusChip chip = new StatusChip();
    private final Label attribution = new WrappedLabel("", "secondary");
    private final Label priority = new Label();
    private Instant now = Instant.EPOCH;
    private Instant checked = UNCHECKED;
    private String since = "";

    GateStatusRow(Messages messages) {
        super(8, 6);
        this.messages = messages;
        getStyleClass().add("standing");
        priority.getStyleClass().add("priority");
        getChildren().setAll(chip, attribution);
    }

    /// Shows how urgent the document says the gate is; nothing where it does not.
    void showPriority(String named) {
        priority.setText(VisibleText.text(named));
        if (named.isEmpty()) getChildren().setAll(chip, attribution);
        else getChildren().setAll(chip, priority, attribution);
    }

    /// Shows the status of one gate.
    void show(ReviewStatus board, Gate gate, GateView state) {
        show(state);
        attribution.setText(new GateAttributionText(messages).text(board, state));
        checked(board, gate, state);
    }

    /// Shows the status of several gates, with what is still undecided.
    void show(GateView state, String undecided) {
        showPriority("");
        checked = UNCHECKED;
        show(state);
        attribution.setText(undecided);
    }

    /// It is later now: "checked 9 s ago" goes on.
    void tick(Instant later) {
        if (later.isAfter(now)) now = later;
        draw();
    }

    /// When a signal decided, and how long ago its newest answer is.
    private void checked(ReviewStatus board, Gate gate, GateView state) {
        checked = UNCHECKED;
        if (!(state.reason() instanceof GateView.Reason.BySignal)) return;
        var newest = board.review().state(gate).signal().newestReadings().stream()
                .map(Reading::askedAt)
                .max(Instant::compareTo);
        if (newest.isEmpty() || state.attribution().isEmpty()) return;
        since = TimeText.moment(
                state.attribution().get().at(), board.at(), board.review().zone());
        checked = newest.get();
        tick(board.at());
    }

    private void draw() {
        if (!checked.equals(UNCHECKED)) {
            var text = messages.text("gate.checked", since, TimeText.age(Duration.between(checked, now)));
            if (!text.equals(attribution.getText())) attribution.setText(text);
        }
    }

    private void show(GateView state) {
        if (state.reason() instanceof GateView.Reason.FromGatesBelow(Tally tally)) {
            chip.showMany(StatusSymbol.of(tally), new TallyText(messages).cleared(tally));
            return;
        }
        var label = label(state);
        chip.show(
                StatusSymbol.of(state.status(), state.hasEvidence(), state.isClaimed()),
                label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1));
    }

    private String label(GateView state) {
        if (state.reason() instanceof GateView.Reason.BySignal) {
            if (state.status() == GateStatus.FAILED) return messages.text("gate.failedBySignal");
            if (state.status() == GateStatus.PASSED) return messages.text("gate.passedBySignal");
        }
        return StatusText.status(state.status());
    }
}
