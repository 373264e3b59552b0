package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SignalState;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.signal.ReadingExplanation;
import dev.gateboard.text.signal.SignalText;
import dev.gateboard.ui.control.LazyView;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.ui.gate.action.GateSelection;
import dev.gateboard.ui.gate.curve.CurvePane;
import dev.gateboard.ui.signal.SignalController;
import dev.gateboard.ui.text.InlineCodeParser;
import dev.gateboard.ui.text.RichTextFlow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// One answer in full: the finding as a sentence, why, the query with its culprit, the threshold, the curve of its
/// values where there are numbers, and which source said so how long ago.
final class ReadingPane extends VBox {
    private final Messages messages;
    private final SignalController signalling;
    private final ReadingHeadline headline;
    private final RichTextFlow explanation = new RichTextFlow(_ -> {});
    private final QueryView query = new QueryView();
    private final Label rule = new WrappedLabel("", "secondary");
    private final LazyView<CurvePane> chart;
    private final Label asked = new WrappedLabel("", "secondary", "small");
    private final LastPassLabel lastPass;
    private Optional<Reading> shown = Optional.empty();
    private Instant now = Instant.EPOCH;
    private Optional<ValueCurve> curve = Optional.empty();
    private ZoneId zone = ZoneId.of("UTC");
    private boolean anybody = true;

    ReadingPane(Messages messages, SignalController signalling) {
        this.messages = messages;
        this.signalling = signalling;
        headline = new ReadingHeadline(messages);
        lastPass = new LastPassLabel(messages);
        chart = new LazyView<>(() -> new CurvePane(messages));
        explanation.getStyleClass().add("secondary");
        getStyleClass().setAll("finding-part");
    }

    void show(GateSelection selected, SignalState signal, Reading reading) {
        if (selected.reviewStatus().at().isAfter(now))
            now = selected.reviewStatus().at();
        boolean same = shown.filter(reading::equals).isPresent();
        boolean sameProbe =
                shown.filter(each -> each.probe().equals(reading.probe())).isPresent();
        shown = Optional.of(reading);
        zone = selected.reviewStatus().review().zone();
        lastPass.show(selected.reviewStatus(), signal, reading);
        if (!same) {
            if (!sameProbe) curve = Optional.empty();
            write(reading);
            history(selected, reading);
        }
        headline.show(selected, reading);
        draw();
    }

    private void write(Reading reading) {
        var finding = ReadingExplanation.of(reading);
        explanation.show(InlineCodeParser.runs(finding.explanation()));
        // What an unclear answer names is no culprit.
        query.show(
                SignalText.query(reading),
                reading.verdict() == Verdict.FAIL ? ReadingExplanation.names(reading) : List.of());
        rule.setText(
                reading.rule().isEmpty() || reading.kind().equals("alert-rule")
                        ? ""
                        : messages.text("signal.rule", SignalText.threshold(reading)));
    }

    private void history(GateSelection selected, Reading reading) {
        var review = selected.reviewStatus().review().id();
        var _ = signalling
                .curve(review, selected.firstGate().id(), reading.probe())
                .thenAccept(values -> {
                    if (shown.filter(reading::equals).isEmpty()) return;
                    curve = values;
                    draw();
                });
    }

    private void draw() {
        shown.ifPresent(reading -> {
            var parts = new ArrayList<Node>(List.of(headline));
            if (!explanation.getChildren().isEmpty()) parts.add(explanation);
            if (!reading.query().isEmpty()) parts.add(query);
            curve.ifPresent(values -> {
                chart.get().show(values, reading, now, zone);
                parts.add(chart.get());
            });
            if (!rule.getText().isEmpty()) parts.add(rule);
            if (!lastPass.getText().isEmpty()) parts.add(lastPass);
            parts.add(asked);
            if (!getChildren().equals(parts)) getChildren().setAll(parts);
        });
        tick(now);
    }

    void setProbing(boolean byAnybody) {
        anybody = byAnybody;
        tick(now);
    }

    void tick(Instant later) {
        if (later.isAfter(now)) now = later;
        chart.ifCreated(there -> there.tick(now));
        shown.ifPresent(reading -> {
            var age = TimeText.age(Duration.between(reading.askedAt(), now));
            var text = anybody
                    ? messages.text("signal.asked", reading.source(), age)
                    : messages.text("signal.notCheckedNow", reading.source(), age);
            if (!text.equals(asked.getText())) asked.setText(text);
        });
    }
}
