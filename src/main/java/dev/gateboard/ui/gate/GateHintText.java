package dev.gateboard.ui.gate;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.text.review.BlockerText;
import dev.gateboard.text.signal.ReadingExplanation;
import dev.gateboard.text.signal.SignalText;
import dev.gateboard.ui.gate.action.GateSelection;
import java.util.stream.Stream;

/// What would clear a gate, in a sentence, with what its probes say of the cause.
final class GateHintText {
    private GateHintText() {}

    static String of(Messages messages, GateSelection selected) {
        var gate = selected.firstGate();
        var board = selected.reviewStatus();
        var sentence = BlockerText.howToClear(board.review(), gate, board.status(gate));
        var hints = Stream.concat(
                        SignalText.finding(board.status(gate)).stream(),
                        board.review().state(gate).signal().newestReadings().stream())
                .map(reading -> ReadingExplanation.of(reading).hint())
                .filter(hint -> !hint.isEmpty())
                .toList();
        return messages.text(
                "gate.sentence",
                sentence.substring(0, 1).toUpperCase(Language.current().locale()),
                sentence.substring(1),
                hints.isEmpty() ? "" : " " + hints.getFirst());
    }
}
