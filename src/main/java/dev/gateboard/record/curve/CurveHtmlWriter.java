package dev.gateboard.record.curve;

import dev.gateboard.language.Messages;
import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.record.html.HtmlBuilder;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.curve.CurveText;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.text.signal.SignalText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/// The part of the record's page that shows values over time: of each a picture, a sentence, and the numbers in a
/// table. A record without values has no such part.
public final class CurveHtmlWriter {
    private final RecordJson recordJson;
    private final HtmlBuilder html;
    private final ZoneId zone;
    private int pictures;

    public CurveHtmlWriter(RecordJson recordJson, HtmlBuilder html) {
        this.recordJson = recordJson;
        this.html = html;
        this.zone = ZoneId.of(recordJson.zone());
    }

    private boolean isEmpty() {
        return recordJson.leaves().stream().allMatch(leaf -> leaf.curves().isEmpty());
    }

    /// What the page's stylesheet needs beside its own; empty where nothing is drawn, so that pages without curves stay
    /// as they were.
    public String style() {
        if (isEmpty()) return "";
        try (var css = CurveHtmlWriter.class.getResourceAsStream("/dev/gateboard/record/curve.css")) {
            if (css == null) throw new IllegalStateException("curve.css is missing from the program");
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes it.
    public void write() {
        if (isEmpty()) return;
        html.line("h2", "", Messages.RECORD.text("curves.title"));
        for (var leaf : recordJson.leaves()) for (var kept : leaf.curves()) write(leaf, kept.curve());
    }

    private void write(RecordJson.LeafGate leaf, ValueCurve curve) {
        html.line("h3", "", Messages.RECORD.text("curves.gate", leaf.text(), curve.probe()));
        html.raw("<figure>\n");
        new CurveSvgWriter(html, zone).write(curve, ++pictures, Messages.RECORD.text("curves.picture", leaf.text()));
        html.line("figcaption", "", CurveText.sentence(curve, zone));
        html.raw("</figure>\n<details>\n");
        html.line(
                "summary",
                "",
                Messages.RECORD.count("curves.numbers", curve.points().size()));
        values(curve);
        if (!curve.moments().isEmpty()) moments(curve);
        html.raw("</details>\n");
    }

    private void values(ValueCurve curve) {
        head(
                Messages.RECORD.text("column.time"),
                Messages.RECORD.text("column.value"),
                Messages.RECORD.text("column.result"));
        for (var point : curve.points())
            html.raw("<tr>")
                    .cell(TimeText.full(point.at(), zone))
                    .cell(CurveText.value(curve, point.value()))
                    .cell(SignalText.verdict(point.verdict()))
                    .raw("</tr>\n");
        html.raw("</tbody>\n</table>\n");
    }

    private void moments(ValueCurve curve) {
        head(Messages.RECORD.text("column.time"), Messages.RECORD.text("column.status"));
        for (var moment : curve.moments())
            html.raw("<tr>")
                    .cell(TimeText.full(moment.at(), zone))
                    .cell(StatusText.status(moment.status()))
                    .raw("</tr>\n");
        html.raw("</tbody>\n</table>\n");
    }

    private void head(String... columns) {
        html.raw("<table class=\"numbers\">\n<thead><tr>");
        for (var column : columns) html.raw("<th scope=\"col\">").text(column).raw("</th>");
        html.raw("</tr></thead>\n<tbody>\n");
    }
}
