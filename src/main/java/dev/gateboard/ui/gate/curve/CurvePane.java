package dev.gateboard.ui.gate.curve;

import dev.gateboard.language.Messages;
import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.text.curve.CurveText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.WrappedLabel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A small curve with its newest value and how fresh that is. A click, Enter or a rest of the mouse on it shows it
/// large.
public final class CurvePane extends VBox {
    private static final double HEIGHT = 132;

    private final ValueChart chart = new ValueChart();
    private final Label value = new Label();
    private final Label fresh = new WrappedLabel("", "secondary", "small");
    private final EnlargedCurve enlarged;
    private ZoneId zone = ZoneId.of("UTC");
    private Optional<ValueCurve> shown = Optional.empty();
    private Optional<Reading> reading = Optional.empty();

    public CurvePane(Messages messages) {
        enlarged = new EnlargedCurve(messages, this);
        value.getStyleClass().addAll("value", "curve-value");
        Button larger = ButtonFactory.quiet(messages.text("curve.enlarge"), this::enlarge);
        larger.getStyleClass().add("compact");
        larger.setMinWidth(Button.USE_PREF_SIZE);
        HBox.setHgrow(fresh, Priority.ALWAYS);
        fresh.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(8, value, fresh, larger);
        value.setMinWidth(Label.USE_PREF_SIZE);
        head.setAlignment(Pos.CENTER_LEFT);
        chart.setMinHeight(HEIGHT);
        chart.setPrefHeight(HEIGHT);
        chart.setFocusTraversable(true);
        chart.setAccessibleRole(AccessibleRole.BUTTON);
        chart.setOnMouseClicked(_ -> enlarge());
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        enlarged.onRest(chart, this::enlarge);
        getStyleClass().setAll("curve-pane");
        getChildren().setAll(head, chart);
    }

    /// Shows the curve of a reading's probe.
    public void show(ValueCurve curve, Reading newest, Instant now, ZoneId where) {
        zone = where;
        reading = Optional.of(newest);
        if (!shown.equals(Optional.of(curve))) {
            shown = Optional.of(curve);
            chart.show(curve, where);
            value.setText(CurveText.value(curve, curve.newest().value()));
            enlarged.update(curve, where);
        }
        tick(now);
    }

    /// It is later now: ages go on.
    public void tick(Instant now) {
        reading.ifPresent(each -> fresh.setText(CurveText.freshness(each, now, zone)));
    }

    private void enlarge() {
        shown.ifPresent(curve -> enlarged.open(curve, zone));
    }

    private void press(KeyEvent press) {
        if (press.getCode() != KeyCode.ENTER && press.getCode() != KeyCode.SPACE) return;
        enlarge();
        press.consume();
    }
}
