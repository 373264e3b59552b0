package dev.gateboard.ui.signal.editor;

import dev.gateboard.model.signal.ProbeDraft;
import java.util.Map;
import javafx.scene.Node;

/// The lines in which a probe of some kind is written.
interface ProbeForm {
    Node node();

    /// What is written, by the names of the probes file.
    Map<String, String> keys();

    /// Which values pass and fail.
    default Map<String, Map<String, String>> ranges() {
        return Map.of();
    }

    /// Shows what a probe says.
    void show(ProbeDraft draft);

    /// What is missing before it can be asked, in one sentence; empty where nothing is.
    String problem();

    /// Puts the keyboard into the first line.
    void focus();
}
