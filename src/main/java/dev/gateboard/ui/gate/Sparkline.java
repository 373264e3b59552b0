package dev.gateboard.ui.gate;

import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/// A line of recent values, the newest at the right with a dot, and the threshold dashed where it is near enough.
final class Sparkline extends Region {
    private static final double HEIGHT = 40;
    private static final double EDGE = 4;

    private final Polyline line = new Polyline();
    private final Line limit = new Line();
    private final Circle newest = new Circle(2.5);
    private List<Double> values = List.of();
    private OptionalDouble threshold = OptionalDouble.empty();

    Sparkline() {
        getStyleClass().setAll("spark");
        line.getStyleClass().setAll("spark-line");
        limit.getStyleClass().setAll("spark-limit");
        newest.getStyleClass().setAll("spark-newest");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        for (var part : List.of(limit, line, newest)) part.setManaged(false);
        getChildren().setAll(limit, line, newest);
    }

    /// @param next the oldest first
    void show(List<Double> next, OptionalDouble dashed) {
        values = List.copyOf(next);
        threshold = dashed;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        line.getPoints().clear();
        limit.setVisible(false);
        newest.setVisible(values.size() > 1);
        if (values.size() < 2) return;
        double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (threshold.isPresent() && isNear(threshold.getAsDouble(), low, high)) {
            low = Math.min(low, threshold.getAsDouble());
            high = Math.max(high, threshold.getAsDouble());
            double y = y(threshold.getAsDouble(), low, high);
            limit.setStartX(0);
            limit.setEndX(getWidth());
            limit.setStartY(y);
            limit.setEndY(y);
            limit.setVisible(true);
        }
        double step = (getWidth() - 2 * EDGE) / (values.size() - 1);
        for (int index = 0; index < values.size(); index++)
            line.getPoints().addAll(EDGE + index * step, y(values.get(index), low, high));
        newest.setCenterX(EDGE + (values.size() - 1) * step);
        newest.setCenterY(y(values.getLast(), low, high));
    }

    /// A threshold far away would flatten the line.
    private static boolean isNear(double limit, double low, double high) {
        double span = Math.max(high - low, Math.abs(high) / 10);
        return limit >= low - 3 * span && limit <= high + 3 * span;
    }

    private static double y(double value, double low, double high) {
        double share = high == low ? 0.5 : (value - low) / (high - low);
        return HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
    }
}
