package dev.gateboard.record.curve;

import static dev.gateboard.record.curve.PlotArea.BOTTOM;
import static dev.gateboard.record.curve.PlotArea.LEFT;
import static dev.gateboard.record.curve.PlotArea.RIGHT;
import static dev.gateboard.record.curve.PlotArea.TOP;
import static dev.gateboard.record.curve.PlotArea.number;

import dev.gateboard.model.curve.CurveBand;
import dev.gateboard.model.curve.StatusMoment;
import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.record.html.HtmlBuilder;
import dev.gateboard.record.html.StatusShape;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.curve.CurveText;
import java.time.ZoneId;

/// Draws a curve as a picture in the page: what fails is hatched, what passes is plain, limits are dashed lines, and
/// where the gate's status changed stands its shape.
final class CurveSvgWriter {
    private static final int BELOW = 20;
    private static final int MARK = 14;

    private final HtmlBuilder html;
    private final ZoneId zone;

    CurveSvgWriter(HtmlBuilder html, ZoneId zone) {
        this.html = html;
        this.zone = zone;
    }

    /// @param number another one for each picture of a page
    /// @param name of the picture, for a reader who cannot see it
    void write(ValueCurve curve, int number, String name) {
        var plot = PlotArea.of(curve);
        html.raw("<svg class=\"curve\" viewBox=\"0 0 720 200\" role=\"img\" aria-label=\"")
                .text(name)
                .raw("\">\n<defs><pattern id=\"hatch" + number
                        + "\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                        + "<path d=\"M0 0v6\" class=\"hatch\"/></pattern></defs>\n");
        for (var band : curve.bands()) band(curve, plot, band, number);
        scale(curve, plot);
        line(curve, plot);
        for (var moment : curve.moments()) moment(plot, moment);
        html.raw("<circle class=\"newest\" cx=\"" + number(plot.x(curve.newest().at())) + "\" cy=\""
                + number(plot.y(curve.newest().value())) + "\" r=\"3.5\"/>\n</svg>\n");
    }

    private void band(ValueCurve curve, PlotArea plot, CurveBand band, int number) {
        double upper = Double.isFinite(band.to()) ? plot.y(band.to()) : TOP;
        double lower = Double.isFinite(band.from()) ? plot.y(band.from()) : BOTTOM;
        if (lower - upper < 1) return;
        boolean passes = band.verdict() == Verdict.PASS;
        html.raw("<rect x=\"" + LEFT + "\" width=\"" + (RIGHT - LEFT) + "\" y=\"" + number(upper) + "\" height=\""
                + number(lower - upper) + "\" " + (passes ? "class=\"passes\"" : "fill=\"url(#hatch" + number + ")\"")
                + "/>\n");
        if (Double.isFinite(band.to())) limit(upper, passes);
        if (Double.isFinite(band.from())) limit(lower, passes);
        if (lower - upper < BELOW) return;
        double baseline = Double.isFinite(band.from()) ? upper + 14 : lower - 5;
        html.raw("<text class=\"" + style(passes) + "\" text-anchor=\"middle\" x=\"" + (LEFT + RIGHT) / 2 + "\" y=\""
                        + number(baseline) + "\">")
                .text(CurveText.band(curve, band))
                .raw("</text>\n");
    }

    private static String style(boolean passes) {
        return passes ? "passed" : "failed";
    }

    private void limit(double y, boolean passes) {
        html.raw("<path class=\"limit " + style(passes) + "\" d=\"M" + LEFT + " " + number(y) + "H" + RIGHT + "\"/>\n");
    }

    private void scale(ValueCurve curve, PlotArea plot) {
        html.raw("<path class=\"axis\" d=\"M" + LEFT + " " + TOP + "V" + BOTTOM + "H" + RIGHT + "\"/>\n");
        label("end", LEFT - 6, TOP + 8, CurveText.value(curve, plot.high()));
        label("end", LEFT - 6, BOTTOM, CurveText.value(curve, plot.low()));
        label("start", LEFT, BOTTOM + BELOW, TimeText.full(curve.from(), zone));
        label("end", RIGHT, BOTTOM + BELOW, TimeText.full(curve.newest().at(), zone));
    }

    private void label(String anchor, int x, int y, String text) {
        html.raw("<text text-anchor=\"" + anchor + "\" x=\"" + x + "\" y=\"" + y + "\">")
                .text(text)
                .raw("</text>\n");
    }

    private void line(ValueCurve curve, PlotArea plot) {
        html.raw("<path class=\"line\" d=\"");
        boolean isFirst = true;
        for (var point : curve.points()) {
            html.raw((isFirst || point.isAfterGap() ? "M" : "L") + number(plot.x(point.at())) + " "
                    + number(plot.y(point.value())));
            isFirst = false;
        }
        html.raw("\"/>\n");
    }

    private void moment(PlotArea plot, StatusMoment moment) {
        double x = plot.x(moment.at());
        var shape = StatusShape.of(moment.status());
        html.raw("<path class=\"moment\" d=\"M" + number(x) + " " + (TOP + MARK) + "V" + BOTTOM + "\"/>\n")
                .raw("<svg class=\"shape " + shape.style() + "\" x=\"" + number(x - MARK / 2.0) + "\" y=\"" + TOP
                        + "\" width=\"" + MARK + "\" height=\"" + MARK + "\" viewBox=\"0 0 16 16\">" + shape.paths()
                        + "</svg>\n");
    }
}
