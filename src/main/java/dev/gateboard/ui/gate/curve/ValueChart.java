package dev.gateboard.ui.gate.curve;

import dev.gateboard.model.curve.CurvePoint;
import dev.gateboard.model.curve.StatusMoment;
import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.text.curve.CurveText;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/// A curve on its bands, a dot at its newest value, and a mark with the status's own shape where the status changed.
public final class ValueChart extends LineChart<Number, Number> {
    private static final double MARK = 13;

    private final NumberAxis time;
    private final NumberAxis value;
    private final List<BandRegion> bands = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Circle newest = new Circle(3.5);
    private List<CurvePoint> points = List.of();

    private record Mark(StatusMoment moment, Line line, StatusIcon icon) {}

    public ValueChart() {
        this(new NumberAxis(), new NumberAxis());
    }

    private ValueChart(NumberAxis time, NumberAxis value) {
        super(time, value);
        this.time = time;
        this.value = value;
        for (var axis : List.of(time, value)) {
            axis.setAutoRanging(false);
            axis.setAnimated(false);
            axis.setMinorTickVisible(false);
        }
        setAnimated(false);
        setCreateSymbols(false);
        setLegendVisible(false);
        setVerticalGridLinesVisible(false);
        setHorizontalZeroLineVisible(false);
        setVerticalZeroLineVisible(false);
        getStyleClass().add("value-chart");
        newest.getStyleClass().setAll("curve-newest");
        newest.setManaged(false);
    }

    /// Draws another curve.
    public void show(ValueCurve curve, ZoneId zone) {
        points = curve.points();
        scale(curve, zone);
        var plot = getPlotChildren();
        bands.forEach(plot::remove);
        marks.forEach(mark -> plot.removeAll(mark.line(), mark.icon()));
        plot.remove(newest);
        bands.clear();
        marks.clear();
        for (var band : curve.bands()) bands.add(new BandRegion(band, CurveText.band(curve, band)));
        for (var moment : curve.moments()) marks.add(mark(moment));
        plot.addAll(0, bands);
        getData().setAll(segments());
        marks.forEach(mark -> plot.addAll(mark.line(), mark.icon()));
        plot.add(newest);
        setAccessibleText(CurveText.sentence(curve, zone));
        requestChartLayout();
    }

    private void scale(ValueCurve curve, ZoneId zone) {
        var scale = ValueScale.of(curve);
        value.setLowerBound(scale.low());
        value.setUpperBound(scale.high());
        value.setTickUnit(scale.tick());
        value.setTickLabelFormatter(new ValueTicks(curve));
        double step = TimeTicks.step(curve.span());
        time.setLowerBound(second(curve.from()));
        time.setUpperBound(Math.max(second(curve.newest().at()), second(curve.from()) + 1));
        time.setTickUnit(step);
        time.setTickLabelFormatter(new TimeTicks(curve.span(), zone));
    }

    private static Mark mark(StatusMoment moment) {
        var line = new Line();
        line.getStyleClass().setAll("curve-moment");
        line.setManaged(false);
        var icon = new StatusIcon(MARK, StatusSymbol.of(moment.status(), true, false));
        icon.setManaged(false);
        return new Mark(moment, line, icon);
    }

    private List<XYChart.Series<Number, Number>> segments() {
        var all = new ArrayList<XYChart.Series<Number, Number>>();
        for (var point : points) {
            if (all.isEmpty() || point.isAfterGap()) all.add(new XYChart.Series<>());
            all.getLast().getData().add(new XYChart.Data<>(second(point.at()), point.value()));
        }
        return all;
    }

    private static double second(Instant at) {
        return at.toEpochMilli() / 1000.0;
    }

    @Override
    protected void layoutPlotChildren() {
        super.layoutPlotChildren();
        double width = time.getWidth();
        double height = value.getHeight();
        for (var region : bands)
            region.place(width, y(region.band().to(), height), y(region.band().from(), height));
        for (var mark : marks) place(mark, height);
        newest.setVisible(!points.isEmpty());
        if (points.isEmpty()) return;
        newest.setCenterX(time.getDisplayPosition(second(points.getLast().at())));
        newest.setCenterY(y(points.getLast().value(), height));
        newest.getStyleClass().setAll("curve-newest", style(points.getLast().verdict()));
    }

    private static String style(Verdict verdict) {
        return verdict == Verdict.FAIL ? "fails" : "other";
    }

    private void place(Mark mark, double height) {
        double x = time.getDisplayPosition(second(mark.moment().at()));
        boolean isSeen = x >= 0 && x <= time.getWidth();
        mark.line().setVisible(isSeen);
        mark.icon().setVisible(isSeen);
        mark.line().setStartX(x);
        mark.line().setEndX(x);
        mark.line().setStartY(MARK);
        mark.line().setEndY(height);
        double left = Math.clamp(x - MARK / 2, 0, Math.max(0, time.getWidth() - MARK));
        mark.icon().resizeRelocate(left, 0, MARK, MARK);
    }

    /// The value at a place of the scene.
    public double valueAt(double sceneX, double sceneY) {
        return value.getValueForDisplay(value.sceneToLocal(sceneX, sceneY).getY())
                .doubleValue();
    }

    /// From the lowest value that is drawn to the highest.
    public double valueSpan() {
        return value.getUpperBound() - value.getLowerBound();
    }

    /// Where a value is drawn, within the plot.
    private double y(double at, double height) {
        if (at == Double.POSITIVE_INFINITY) return 0;
        if (at == Double.NEGATIVE_INFINITY) return height;
        return Math.clamp(value.getDisplayPosition(at), 0, height);
    }
}
