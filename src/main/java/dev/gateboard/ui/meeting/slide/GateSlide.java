package dev.gateboard.ui.meeting.slide;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.TextRun;
import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.model.status.GateView;
import dev.gateboard.text.review.BlockerText;
import dev.gateboard.ui.gate.curve.ValueChart;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The slide about a gate that blocks: the sentence above it, its own, how it stands, what was found, who looks after
/// it; of a gate with values their curve.
///
/// @param curves at most one
record GateSlide(MeetingText meetingText, List<ValueCurve> curves) {
    private static final double CURVE_HEIGHT = 190;
    static final double STATUS_WIDTH = 25;
    private static final int HUGE = 22;
    private static final int LONG = 60;
    private static final int VERY_LONG = 120;

    Node of(Gate gate, boolean tight) {
        var status = meetingText.reviewStatus().status(gate);
        var parts = new ArrayList<Node>();
        parts.add(MeetingNodeFactory.runs(text().parent(gate), "slide-parent", "secondary"));
        parts.add(MeetingNodeFactory.runs(meetingText.mask(gate.runs()), "slide-title", size(gate.text(), tight)));
        parts.add(status(gate, status));
        if (!tight) {
            parts.addAll(new FindingNodeFactory(meetingText).of(status));
            curves.forEach(curve -> parts.add(chart(curve)));
            var owner = owner(gate);
            if (!owner.getChildren().isEmpty()) parts.add(owner);
            if (!status.status().isCleared()) parts.add(green(gate, status));
            parts.addAll(new GuidanceNodeFactory(meetingText).of(gate));
        }
        return BlockerSlide.slide(parts);
    }

    private GateSlideText text() {
        return new GateSlideText(meetingText);
    }

    private static String size(String text, boolean tight) {
        int length = text.length() * (tight ? 2 : 1);
        return length <= HUGE * 2 ? "huge" : length <= LONG ? "large" : length <= VERY_LONG ? "medium" : "plain";
    }

    private Node status(Gate gate, GateView status) {
        var sign = StatusSymbol.of(status.status(), status.hasEvidence(), status.isClaimed());
        var words = MeetingNodeFactory.label(text().statusText(gate, status), "slide-standing", "sign", "signed-text");
        sign.colour(words);
        var row = MeetingNodeFactory.row(14, new StatusIcon(STATUS_WIDTH, sign), words);
        if (!gate.hints().priority().isEmpty())
            row.getChildren().add(MeetingNodeFactory.line(gate.hints().priority(), "priority"));
        row.getStyleClass().add("standing-row");
        return row;
    }

    private Node chart(ValueCurve curve) {
        var chart = new ValueChart();
        chart.getStyleClass().add("slide-curve");
        chart.setMinHeight(CURVE_HEIGHT);
        chart.setPrefHeight(CURVE_HEIGHT);
        chart.show(curve.withUnit(meetingText.mask(curve.unit())), meetingText.zone());
        return chart;
    }

    private HBox owner(Gate gate) {
        var owned =
                meetingText.assignmentText(meetingText.reviewStatus().review().assignment(gate));
        var note = text().note(gate);
        var box = new HBox();
        var asked = text().requestText(gate);
        boolean saysMore = !note.isEmpty() || !asked.isEmpty() || !owned.equals(meetingText.owner(gate));
        if (!saysMore) return box;
        var runs = new ArrayList<TextRun>();
        if (!asked.isEmpty()) runs.add(TextRun.plain(asked + (owned.isEmpty() && note.isEmpty() ? "" : " · ")));
        if (!owned.isEmpty())
            runs.add(new TextRun(
                    note.isEmpty() ? owned : meetingText.messages().text("meeting.ownedWithNote", owned) + " ",
                    TextRun.TextStyle.STRONG,
                    ""));
        if (!note.isEmpty()) runs.add(TextRun.plain(note));
        var flow = MeetingNodeFactory.runs(runs, "slide-body", "secondary");
        HBox.setHgrow(flow, Priority.ALWAYS);
        box.getChildren().setAll(flow);
        box.getStyleClass().setAll("slide-quote");
        return box;
    }

    private Node green(Gate gate, GateView status) {
        var sentence = BlockerText.howToClear(meetingText.reviewStatus().review(), gate, status);
        return MeetingNodeFactory.label(
                meetingText.messages().text("meeting.howToClear", meetingText.mask(sentence)),
                "slide-body",
                "slide-turns",
                "secondary");
    }
}
