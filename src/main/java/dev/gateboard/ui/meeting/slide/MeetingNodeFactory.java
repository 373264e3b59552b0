package dev.gateboard.ui.meeting.slide;

import dev.gateboard.model.checklist.TextRun;
import dev.gateboard.ui.text.RichTextFlow;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Pieces of slides: labels that wrap, inline text without links, key caps.
public final class MeetingNodeFactory {
    private MeetingNodeFactory() {}

    /// A label that wraps instead of being cut.
    public static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// A label that keeps to one line.
    public static Label line(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// Inline Markdown; nothing in it opens anything.
    public static RichTextFlow runs(List<TextRun> runs, String... styles) {
        var flow = new RichTextFlow(_ -> {});
        flow.getStyleClass().addAll(styles);
        flow.show(runs);
        return flow;
    }

    public static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /// The name of a key, drawn as one.
    public static Label cap(String key) {
        var cap = new Label(key);
        cap.getStyleClass().setAll("label", "key-cap", "room-cap");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        cap.setAccessibleRole(AccessibleRole.NODE);
        return cap;
    }

    /// Keys and what they do.
    public static HBox hint(String does, String... keys) {
        var hint = new HBox(4);
        hint.getStyleClass().setAll("key-hint");
        hint.setAlignment(Pos.CENTER_LEFT);
        for (var key : keys) hint.getChildren().add(cap(key));
        var word = line(does, "hint-word");
        word.setMinWidth(Region.USE_PREF_SIZE);
        hint.getChildren().add(word);
        return hint;
    }

    static HBox row(double spacing, Node... nodes) {
        var row = new HBox(spacing, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
