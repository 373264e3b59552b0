package dev.gateboard.ui.meeting;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.meeting.slide.MeetingNodeFactory;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.shape.SVGPath;

/// The keys that do something now, and whether the screen is share-safe.
final class MeetingShortcutBar extends HBox {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final double ONE_ROW = 2000;
    private static final String SHIELD = "M8 1.5 13.5 3.3V8c0 3.4-2.3 5.6-5.5 6.6C4.8 13.6 2.5 11.4 2.5 8V3.3z";
    private static final String OPEN_EYE =
            "M1.5 8C3 5 5.3 3.5 8 3.5S13 5 14.5 8C13 11 10.700 12.5 8 12.5S3 11 1.5 8zM8 6a2 2 0 1 0 0 4a2 2 0 0 0"
                    + " 0-4z";

    private final Messages messages;
    /// In another row where a language needs more room.
    private final FlowPane keys = new FlowPane(16, 6);
    private final SVGPath shape = new SVGPath();
    private final Label safe;

    /// One key, or several that belong together, and what they do.
    record Hint(String description, List<String> keys) {
        Hint {
            keys = List.copyOf(keys);
        }

        static Hint of(String does, String... keys) {
            return new Hint(does, List.of(keys));
        }
    }

    MeetingShortcutBar(Messages messages, Runnable toggleSafe) {
        this.messages = messages;
        getStyleClass().setAll("key-bar");
        setAlignment(Pos.CENTER_LEFT);
        keys.setAlignment(Pos.CENTER_LEFT);
        keys.setPrefWrapLength(ONE_ROW);
        HBox.setHgrow(keys, Priority.ALWAYS);
        shape.getStyleClass().setAll("safe-shape");
        safe = new Label("", shape);
        safe.getStyleClass().addAll("safe", "secondary");
        safe.setMinWidth(USE_PREF_SIZE);
        safe.setOnMouseClicked(_ -> toggleSafe.run());
        var cap = MeetingNodeFactory.cap(messages.text("key.f9"));
        var state = new HBox(8, safe, cap);
        state.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(keys, state);
    }

    void show(List<Hint> hints, boolean isSafe) {
        keys.getChildren()
                .setAll(hints.stream()
                        .map(hint -> MeetingNodeFactory.hint(
                                hint.description(), hint.keys().toArray(String[]::new)))
                        .toList());
        safe.setText(isSafe ? messages.text("meeting.safe") : messages.text("meeting.unsafe"));
        safe.pseudoClassStateChanged(OFF, !isSafe);
        shape.setContent(isSafe ? SHIELD : OPEN_EYE);
    }
}
