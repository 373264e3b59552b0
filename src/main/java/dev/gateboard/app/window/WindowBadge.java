package dev.gateboard.app.window;

import dev.gateboard.language.Messages;
import javafx.stage.Stage;

/// Carries a count in the window's title and on its icon.
final class WindowBadge {
    private static final String TITLE = "Gateboard";

    private final Stage stage;
    private final Messages messages;
    private int count;
    private String about = "";

    WindowBadge(Stage stage, Messages messages) {
        this.stage = stage;
        this.messages = messages;
        drawTitle();
    }

    /// @param review what the newest of them is about; nothing where there is none
    void show(int next, String review) {
        if (next == count && review.equals(about)) return;
        boolean isOther = next != count;
        count = next;
        about = review;
        drawTitle();
        if (isOther) stage.getIcons().setAll(count == 0 ? WindowIcons.all() : WindowIcons.withCount(count));
    }

    /// Something else had the title for a while.
    void drawTitle() {
        stage.setTitle(count == 0 ? TITLE : messages.text("window.counted", count, about, TITLE));
    }
}
