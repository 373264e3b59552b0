package dev.gateboard.ui.meeting.slide;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateHints.GuidanceLine;
import dev.gateboard.model.checklist.TextRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The first lines of a gate's guidance on its slide; what is left out leaves an ellipsis.
record GuidanceNodeFactory(MeetingText meetingText) {
    private static final int MOST_LINES = 4;
    private static final int LONGEST = 110;
    private static final double STEP = 24;
    private static final String CUT = "…";

    /// Nothing where there is no guidance.
    List<Node> of(Gate gate) {
        var lines = gate.hints().guidance();
        if (lines.isEmpty()) return List.of();
        var box = new VBox();
        box.getStyleClass().setAll("slide-guidance");
        var rows = lines.stream().flatMap(this::rows).limit(MOST_LINES + 1).toList();
        box.getChildren().setAll(rows.subList(0, Math.min(MOST_LINES, rows.size())));
        if (rows.size() > MOST_LINES) box.getChildren().add(MeetingNodeFactory.label(CUT, "slide-body", "secondary"));
        return List.of(box);
    }

    private Stream<Node> rows(GuidanceLine line) {
        var rows = line.isCode()
                ? line.text().lines().map(code -> text(List.of(new TextRun(code, TextRun.TextStyle.CODE, ""))))
                : Stream.of(line.isBullet() ? bullet(line) : text(line.runs()));
        return rows.map(row -> {
            VBox.setMargin(row, new Insets(0, 0, 0, line.depth() * STEP));
            return row;
        });
    }

    private Node bullet(GuidanceLine line) {
        var sign = MeetingNodeFactory.line("•", "slide-body", "secondary");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        var text = text(line.runs());
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(sign, text);
        row.getStyleClass().setAll("guidance-step");
        return row;
    }

    private Node text(List<TextRun> runs) {
        return MeetingNodeFactory.runs(meetingText.mask(cut(runs)), "slide-body", "secondary");
    }

    private static List<TextRun> cut(List<TextRun> runs) {
        var kept = new ArrayList<TextRun>();
        int room = LONGEST;
        for (var run : runs) {
            int length = run.text().length();
            if (length > room) {
                int end = run.text().offsetByCodePoints(0, run.text().codePointCount(0, Math.max(0, room)));
                kept.add(new TextRun(run.text().substring(0, end).stripTrailing() + CUT, run.look(), run.target()));
                return kept;
            }
            kept.add(run);
            room -= length;
        }
        return kept;
    }
}
