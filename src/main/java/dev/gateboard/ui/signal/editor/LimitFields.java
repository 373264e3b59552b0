package dev.gateboard.ui.signal.editor;

import dev.gateboard.language.Messages;
import dev.gateboard.model.curve.CurveBand;
import dev.gateboard.model.signal.ProbeDraft;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.text.curve.CurveText;
import dev.gateboard.text.curve.RuleBands;
import dev.gateboard.ui.control.SingleLineTextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

/// Which values pass and which fail: at least and at most, each in a field, and all of them as bands.
final class LimitFields extends GridPane {
    private static final double WIDTH = 96;

    private final Map<Limit, TextField> fields = new LinkedHashMap<>();

    /// One field.
    ///
    /// @param range `pass` or `fail`
    /// @param side `min` or `max`
    record Limit(String range, String side) {}

    LimitFields(Messages messages, Runnable changed) {
        setHgap(10);
        setVgap(8);
        row(0, messages.text("editor.passes"), "pass", messages, changed);
        row(1, messages.text("editor.fails"), "fail", messages, changed);
    }

    private void row(int row, String name, String range, Messages messages, Runnable changed) {
        var label = new Label(name);
        label.getStyleClass().add("strong");
        addRow(row, label);
        side(row, 1, messages.text("editor.atLeast"), new Limit(range, "min"), name, changed);
        side(row, 3, messages.text("editor.atMost"), new Limit(range, "max"), name, changed);
    }

    private void side(int row, int column, String name, Limit limit, String range, Runnable changed) {
        var field = new SingleLineTextField();
        field.getStyleClass().add("entry");
        field.setPrefWidth(WIDTH);
        field.setId("probe-" + limit.range() + "-" + limit.side());
        field.setAccessibleText(range + " " + name);
        field.textProperty().addListener((_, _, _) -> changed.run());
        var label = new Label(name);
        label.setLabelFor(field);
        add(label, column, row);
        add(field, column + 1, row);
        fields.put(limit, field);
    }

    Map<String, Map<String, String>> ranges() {
        var ranges = new LinkedHashMap<String, Map<String, String>>();
        fields.forEach((limit, field) -> ranges.computeIfAbsent(limit.range(), _ -> new LinkedHashMap<>())
                .put(limit.side(), field.getText()));
        return ranges;
    }

    void show(ProbeDraft draft) {
        fields.forEach((limit, field) -> field.setText(draft.limit(limit.range(), limit.side())));
    }

    /// Whether every field is empty.
    boolean isEmpty() {
        return fields.values().stream().allMatch(field -> field.getText().isBlank());
    }

    /// A field that is no number, by its name; empty where all are.
    Optional<String> wrongField() {
        return fields.values().stream()
                .filter(field -> !field.getText().isBlank() && number(field).isEmpty())
                .map(TextField::getAccessibleText)
                .findFirst();
    }

    /// What passes and fails, as far as it is written.
    List<CurveBand> bands() {
        return RuleBands.of(band(Verdict.PASS, "pass"), band(Verdict.FAIL, "fail"));
    }

    private Optional<CurveBand> band(Verdict verdict, String range) {
        var from = number(field(new Limit(range, "min")));
        var to = number(field(new Limit(range, "max")));
        var band = CurveBand.of(verdict, from.orElse(Double.NEGATIVE_INFINITY), to.orElse(Double.POSITIVE_INFINITY));
        return band.isLimited() ? Optional.of(band) : Optional.empty();
    }

    /// The limit whose value is nearest, where one is written; moving it in the picture writes it here.
    Optional<Limit> nearest(double value, double reach) {
        return fields.entrySet().stream()
                .filter(entry -> number(entry.getValue())
                        .filter(limit -> Math.abs(limit - value) <= reach)
                        .isPresent())
                .min((one, other) -> Double.compare(distance(one.getValue(), value), distance(other.getValue(), value)))
                .map(Map.Entry::getKey);
    }

    private static double distance(TextField field, double value) {
        return Math.abs(number(field).orElse(Double.MAX_VALUE) - value);
    }

    void set(Limit limit, double value) {
        field(limit).setText(CurveText.number(value));
    }

    private TextField field(Limit limit) {
        var field = fields.get(limit);
        if (field == null) throw new IllegalArgumentException(limit.toString());
        return field;
    }

    private static Optional<Double> number(TextField field) {
        try {
            return Optional.of(Double.parseDouble(field.getText().strip())).filter(Double::isFinite);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
