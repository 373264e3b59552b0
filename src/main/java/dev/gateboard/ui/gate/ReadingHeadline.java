package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.signal.ReadingExplanation;
import dev.gateboard.ui.gate.action.GateSelection;
import dev.gateboard.ui.status.StatusSymbol;
import javafx.scene.control.Label;

/// The finding of a reading as a sentence. In the colour of the gate's status where it is the reason for it, in none
/// where it is not: what passed once is not green for ever, and what failed once beside a pass is not green at all.
final class ReadingHeadline extends Label {
    private final Messages messages;

    ReadingHeadline(Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("finding", "sign");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setId("finding");
    }

    void show(GateSelection selected, Reading reading) {
        var board = selected.reviewStatus();
        var state = board.status(selected.firstGate());
        boolean old = reading.verdict() == Verdict.PASS && !reading.isFresh(board.at());
        boolean agrees = switch (state.status()) {
            case PASSED -> reading.verdict() == Verdict.PASS && !old;
            case FAILED, DISPUTED -> reading.verdict() == Verdict.FAIL;
            case STALE -> true;
            case OPEN, WAIVED, NOT_APPLICABLE -> false;
        };
        (agrees ? StatusSymbol.of(state.status(), state.hasEvidence(), state.isClaimed()) : StatusSymbol.OPEN)
                .colour(this);
        var found = ReadingExplanation.of(reading).headline();
        setText(
                old
                        ? messages.text(
                                "signal.outOfDate",
                                found,
                                TimeText.full(reading.provenAt(), board.review().zone()))
                        : found);
    }
}
