package dev.gateboard.ui.meeting;

import java.util.List;
import javafx.scene.input.KeyCode;

/// A key that does something now.
///
/// @param caps what stands on its cap, or on those of the keys it is shown with; none where it is not shown
record MeetingShortcut(KeyCode key, List<String> caps, String description, Runnable action) {
    MeetingShortcut {
        caps = List.copyOf(caps);
    }
}
