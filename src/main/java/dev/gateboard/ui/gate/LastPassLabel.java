package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeReadings;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SignalState;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.signal.SignalText;
import java.util.Optional;
import javafx.scene.control.Label;

/// What came after a reading, or where that is no answer, whether the last evidence still counts.
final class LastPassLabel extends Label {
    private final Messages messages;

    LastPassLabel(Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("secondary", "small");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
    }

    void show(ReviewStatus board, SignalState signal, Reading reading) {
        setText(text(board, Optional.ofNullable(signal.readingsByProbe().get(reading.probe())), reading));
    }

    private String text(ReviewStatus board, Optional<ProbeReadings> readings, Reading reading) {
        var newest = readings.map(ProbeReadings::newest);
        if (newest.isPresent() && newest.get().verdict() != reading.verdict())
            return messages.text("signal.since", SignalText.reason(newest.get()));
        if (reading.verdict() == Verdict.PASS || reading.verdict() == Verdict.FAIL) return "";
        return readings.flatMap(heard -> heard.newestPass().stream().findFirst())
                .map(pass -> passText(board, pass))
                .orElse("");
    }

    private String passText(ReviewStatus board, Reading pass) {
        var found = SignalText.brief(pass);
        var time = TimeText.full(pass.provenAt(), board.review().zone());
        return pass.isFresh(board.at())
                ? messages.text("signal.lastPassCounts", found, time)
                : messages.text("signal.lastPassOld", found, time);
    }
}
