package dev.gateboard.ui.text;

import dev.gateboard.language.VisibleText;
import dev.gateboard.model.checklist.TextRun;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

/// Inline Markdown on one line, cut with an ellipsis where it does not fit. Made for list cells: its labels are kept
/// from one text to the next. A link opens by click; its keyboard way is the wrapped text of the detail pane.
public final class RichTextLine extends Region {
    private static final double LEAST = 24;

    private final Consumer<String> open;
    private final Tooltip whole = new Tooltip();
    private List<TextRun> runs = List.of();

    public RichTextLine(Consumer<String> open) {
        this.open = open;
        // What does not fit is read by resting on it.
        setOnMouseEntered(_ -> {
            if (computePrefWidth(-1) > getWidth() + 1) {
                whole.setText(
                        runs.stream().map(run -> VisibleText.text(run.text())).collect(Collectors.joining()));
                Tooltip.install(this, whole);
            } else Tooltip.uninstall(this, whole);
        });
        getStyleClass().setAll("runs-line");
        setMinWidth(0);
    }

    public void show(List<TextRun> next) {
        if (runs.equals(next)) return;
        runs = next;
        while (getChildren().size() < next.size()) getChildren().add(new Label());
        for (int index = 0; index < getChildren().size(); index++) {
            var label = (Label) getChildren().get(index);
            if (index < next.size()) style(label, next.get(index));
            else unstyle(label);
        }
        requestLayout();
    }

    private void style(Label label, TextRun run) {
        label.setText(VisibleText.text(run.text().replace('\n', ' ')));
        var styles = RichTextStyles.of(run, "label");
        if (!label.getStyleClass().equals(styles)) label.getStyleClass().setAll(styles);
        boolean link = ExternalLinkRules.isAllowed(run.target());
        label.setMouseTransparent(!link);
        label.setOnMouseClicked(
                link
                        ? click -> {
                            if (click.getButton() == MouseButton.PRIMARY) open.accept(run.target());
                            click.consume();
                        }
                        : null);
    }

    private static void unstyle(Label label) {
        label.setText("");
        label.setOnMouseClicked(null);
        label.setVisible(false);
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = 0;
        for (int index = 0; index < runs.size(); index++)
            width += getChildren().get(index).prefWidth(-1);
        return Math.ceil(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = 0;
        for (int index = 0; index < runs.size(); index++)
            height = Math.max(height, getChildren().get(index).prefHeight(-1));
        return height;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /// Runs stand on one baseline. Where they do not fit, the run at which the space ends is cut and those behind it
    /// are left out; so is a run whose successor would have no room for more than an ellipsis.
    @Override
    protected void layoutChildren() {
        double baseline = baseline();
        double top = (getHeight() - computePrefHeight(-1)) / 2;
        double room = getWidth();
        boolean fits = computePrefWidth(-1) <= room + 1;
        boolean ended = false;
        double x = 0;
        for (int index = 0; index < runs.size(); index++) {
            var label = getChildren().get(index);
            label.setVisible(!ended);
            if (ended) continue;
            double wanted = label.prefWidth(-1);
            ended = !fits && wanted > room - LEAST;
            double given = ended ? Math.max(0, Math.min(room, wanted - 1)) : wanted;
            double y = snapPositionY(top + baseline - label.getBaselineOffset());
            label.resizeRelocate(snapPositionX(x), y, given, label.prefHeight(-1));
            x += given;
            room -= given;
        }
    }

    private double baseline() {
        double baseline = 0;
        for (int index = 0; index < runs.size(); index++)
            baseline = Math.max(baseline, getChildren().get(index).getBaselineOffset());
        return baseline;
    }

    @Override
    public double getBaselineOffset() {
        return runs.isEmpty() ? BASELINE_OFFSET_SAME_AS_HEIGHT : baseline();
    }
}
