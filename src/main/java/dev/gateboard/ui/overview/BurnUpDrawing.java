package dev.gateboard.ui.overview;

import dev.gateboard.model.overview.BurnUpCurve;
import java.time.Instant;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/// The cleared gates over time, small: a filled step line below the dashed line of all gates. The two differ in form,
/// not in colour alone.
final class BurnUpDrawing extends Region {
    private static final double MARGIN = 3;

    private final Polygon area = new Polygon();
    private final Polyline cleared = new Polyline();
    private final Line total = new Line();
    private final Circle newest = new Circle(2.5);
    private BurnUpCurve curve = BurnUpCurve.NOTHING;
    private Instant end = Instant.EPOCH;

    BurnUpDrawing(double width, double height) {
        setMinSize(width, height);
        setPrefSize(width, height);
        area.getStyleClass().setAll("burn-up-area");
        cleared.getStyleClass().setAll("burn-up-cleared");
        total.getStyleClass().setAll("burn-up-total");
        newest.getStyleClass().setAll("burn-up-newest");
        for (var shape : new javafx.scene.shape.Shape[] {area, cleared, total, newest}) shape.setManaged(false);
        getChildren().setAll(area, total, cleared, newest);
    }

    void show(BurnUpCurve next, Instant now) {
        curve = next;
        end = now.isAfter(next.newest().at()) ? now : next.newest().at();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (!curve.isDrawable()) return;
        double bottom = getHeight() - MARGIN;
        cleared.getPoints().clear();
        double before = bottom;
        for (var point : curve.points()) {
            double x = x(point.at());
            if (!cleared.getPoints().isEmpty()) cleared.getPoints().addAll(x, before);
            before = y(point.cleared());
            cleared.getPoints().addAll(x, before);
        }
        cleared.getPoints().addAll(x(end), before);
        area.getPoints().setAll(cleared.getPoints());
        area.getPoints().addAll(x(end), bottom, x(curve.from()), bottom);
        double all = y(curve.newest().total());
        total.setStartX(x(curve.from()));
        total.setEndX(x(end));
        total.setStartY(all);
        total.setEndY(all);
        newest.setCenterX(x(end));
        newest.setCenterY(before);
    }

    private double x(Instant at) {
        double span = Math.max(1, end.toEpochMilli() - curve.from().toEpochMilli());
        return MARGIN
                + (getWidth() - 2 * MARGIN) * (at.toEpochMilli() - curve.from().toEpochMilli()) / span;
    }

    private double y(int gates) {
        int most = Math.max(1, curve.mostGates());
        return getHeight() - MARGIN - (getHeight() - 2 * MARGIN) * gates / most;
    }
}
