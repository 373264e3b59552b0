package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.language.StoredText;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.signal.ProbeRulesText;
import dev.gateboard.text.signal.SignalText;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.ui.status.StatusIcon;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The newest answer of one probe, every step of it: what was asked of whom and when, what came back, by which rule
/// it was judged, and until when it counts.
final class ReadingCard extends VBox {
    private static final double SHAPE = 13;
    private static final double NAMES = 104;
    private static final int DIGEST = 12;

    private final Messages messages;

    ReadingCard(Messages messages, Binding.Probe probe, Reading reading, java.time.Instant now, ZoneId zone) {
        this.messages = messages;
        getStyleClass().setAll("proof-card", "reading-card");
        var title = new Label(
                probe.title().isEmpty() ? probe.id() : probe.title(),
                new StatusIcon(SHAPE, ProbeList.symbol(reading, now)));
        title.getStyleClass().add("strong");
        var kind = new Label(reading.kind());
        kind.getStyleClass().addAll("secondary", "small");
        var heading = new HBox(8, title, kind);
        heading.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(heading);
        step(messages.text("signal.stepAsked"), asked(reading, zone));
        step(messages.text("signal.stepAnswer"), answer(reading));
        step(messages.text("signal.stepFound"), reading.values().isEmpty() ? "" : found(reading.values()));
        step(messages.text("signal.stepRule"), SignalText.threshold(reading));
        step(messages.text("signal.stepCounts"), ProbeRulesText.of(probe.rules()));
        step(
                messages.text("signal.stepVerdict"),
                messages.text(
                        "signal.verdict",
                        SignalText.verdict(reading.verdict()),
                        TimeText.duration(reading.freshness()),
                        TimeText.full(reading.provenAt(), zone)));
    }

    private String asked(Reading reading, ZoneId zone) {
        return messages.text("signal.askedAt", reading.source(), TimeText.full(reading.askedAt(), zone));
    }

    private String answer(Reading reading) {
        if (reading.httpStatus() == 0) return "";
        return reading.bodySha256().isEmpty()
                ? messages.count("signal.http", reading.series(), reading.httpStatus())
                : messages.count(
                        "signal.httpDigest",
                        reading.series(),
                        reading.httpStatus(),
                        reading.bodySha256()
                                .substring(
                                        0, Math.min(DIGEST, reading.bodySha256().length())));
    }

    private static String found(List<String> values) {
        return String.join(", ", StoredText.translate(values));
    }

    private void step(String name, String text) {
        if (text.isEmpty()) return;
        var label = new Label(name);
        label.getStyleClass().addAll("secondary", "small");
        label.setMinWidth(NAMES);
        var value = new WrappedLabel(text, "small");
        getChildren().add(new HBox(4, label, value));
    }
}
