package dev.gateboard.ui.overview;

import dev.gateboard.model.overview.BurnUpCurve;
import dev.gateboard.model.overview.BurnUpPoint;
import dev.gateboard.ui.gate.curve.TimeTicks;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.ToIntFunction;
import javafx.scene.chart.AreaChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;

/// The cleared gates over time, with all gates as a dashed line above.
final class BurnUpChart extends AreaChart<Number, Number> {
    private final NumberAxis time;
    private final NumberAxis gates;

    BurnUpChart() {
        this(new NumberAxis(), new NumberAxis());
    }

    private BurnUpChart(NumberAxis time, NumberAxis gates) {
        super(time, gates);
        this.time = time;
        this.gates = gates;
        for (var axis : new NumberAxis[] {time, gates}) {
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
        getStyleClass().addAll("value-chart", "burn-up-chart");
    }

    void show(BurnUpCurve curve, Instant now, ZoneId zone) {
        var end = now.isAfter(curve.newest().at()) ? now : curve.newest().at();
        var span = Duration.between(curve.from(), end);
        time.setLowerBound(second(curve.from()));
        time.setUpperBound(Math.max(second(end), second(curve.from()) + 1));
        time.setTickUnit(TimeTicks.step(span));
        time.setTickLabelFormatter(new TimeTicks(span, zone));
        int most = curve.mostGates();
        double step = Math.max(1, Math.ceil(most / 4.0));
        gates.setTickUnit(step);
        gates.setUpperBound(step * Math.floor(1 + most / step));
        getData().clear();
        getData().add(steps(curve, end, BurnUpPoint::total));
        getData().add(steps(curve, end, BurnUpPoint::cleared));
    }

    private static XYChart.Series<Number, Number> steps(
            BurnUpCurve curve, Instant end, ToIntFunction<BurnUpPoint> value) {
        var series = new XYChart.Series<Number, Number>();
        int before = -1;
        for (var point : curve.points()) {
            if (before >= 0) series.getData().add(data(point.at(), before));
            before = value.applyAsInt(point);
            series.getData().add(data(point.at(), before));
        }
        series.getData().add(data(end, before));
        return series;
    }

    private static double second(Instant at) {
        return at.toEpochMilli() / 1000.0;
    }

    private static XYChart.Data<Number, Number> data(Instant at, int gates) {
        return new XYChart.Data<>(second(at), gates);
    }
}
