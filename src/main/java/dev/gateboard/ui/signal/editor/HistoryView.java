package dev.gateboard.ui.signal.editor;

import dev.gateboard.language.Messages;
import dev.gateboard.model.curve.JudgedHistory;
import dev.gateboard.model.curve.QueryHistory;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.ui.gate.curve.ValueChart;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/// What a query gave in the past, on what passes and fails, and what these limits would have said at each moment. A
/// limit can be dragged.
final class HistoryView extends VBox {
    private static final double HEIGHT = 220;
    /// Of the height of the chart.
    private static final double REACH = 0.08;

    private final Messages messages;
    private final ZoneId zone;
    private final LimitFields limits;
    private final ValueChart chart = new ValueChart();
    private final HistoryStrip strip = new HistoryStrip();
    private final Label shares = new WrappedLabel("");
    private final Label draggable;
    private final Label preview;
    private Optional<QueryHistory> shown = Optional.empty();
    private Optional<LimitFields.Limit> dragged = Optional.empty();
    private String unit = "";

    HistoryView(Messages messages, ZoneId zone, LimitFields limits) {
        super(8);
        this.messages = messages;
        this.zone = zone;
        this.limits = limits;
        draggable = new WrappedLabel(messages.text("editor.drag"), "secondary", "small");
        preview = new WrappedLabel(messages.text("editor.provesNothing"), "secondary", "small");
        shares.setId("history-shares");
        chart.setMinHeight(HEIGHT);
        chart.setPrefHeight(HEIGHT);
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::take);
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> dragged = Optional.empty());
    }

    void setUnit(String next) {
        unit = next.strip();
        judge();
    }

    void show(Optional<QueryHistory> history) {
        shown = history;
        judge();
    }

    /// Judges anew by the limits as they are written.
    void judge() {
        var parts = new ArrayList<Node>();
        shown.ifPresent(history -> parts.addAll(judged(history)));
        // What is dragged stays in its place.
        if (!getChildren().equals(parts)) getChildren().setAll(parts);
    }

    private List<Node> judged(QueryHistory history) {
        var bands = limits.bands();
        var judged = JudgedHistory.of(history, bands);
        var parts = new ArrayList<Node>();
        judged.curve(unit, bands).ifPresent(curve -> {
            chart.show(curve, zone);
            parts.add(chart);
            if (!bands.isEmpty()) parts.add(draggable);
        });
        if (bands.isEmpty()) return parts;
        var sentence = messages.text(
                "editor.shares",
                share(judged, Verdict.PASS),
                share(judged, Verdict.FAIL),
                share(judged, Verdict.INCONCLUSIVE),
                share(judged, Verdict.NO_DATA));
        shares.setText(sentence);
        strip.show(judged, sentence);
        parts.addAll(List.of(strip, shares, preview));
        return parts;
    }

    private String share(JudgedHistory judged, Verdict verdict) {
        long share = judged.share(verdict);
        if (share == 0 && judged.has(verdict)) return messages.text("editor.shareTiny");
        boolean all = Stream.of(Verdict.values()).noneMatch(other -> other != verdict && judged.has(other));
        return share == 100 && !all ? messages.text("editor.shareMost") : messages.text("editor.share", share);
    }

    private void take(MouseEvent press) {
        dragged = limits.nearest(chart.valueAt(press.getSceneX(), press.getSceneY()), chart.valueSpan() * REACH);
    }

    private void drag(MouseEvent move) {
        dragged.ifPresent(limit -> limits.set(limit, chart.valueAt(move.getSceneX(), move.getSceneY())));
    }
}
