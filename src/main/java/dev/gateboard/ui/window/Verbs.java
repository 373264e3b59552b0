package dev.gateboard.ui.window;

import dev.gateboard.model.Deed;
import dev.gateboard.workspace.Enclosure;
import dev.gateboard.workspace.WorkspaceState;
import java.util.List;
import java.util.UUID;

/// What the window asks for; answers come as a newer state.
public interface Verbs {
    void perform(UUID review, Wish wish);

    void undo(UUID review);

    void redo(UUID review);

    void export(UUID review);

    void openFile();

    void openTemplate(WorkspaceState.TemplateLine template);

    void follow(String target);

    /// Deeds that belong together, and the files that come with them.
    record Wish(List<Deed> deeds, List<Enclosure> enclosures) {
        public Wish {
            deeds = List.copyOf(deeds);
            enclosures = List.copyOf(enclosures);
        }
    }
}
