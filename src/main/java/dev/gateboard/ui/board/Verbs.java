package dev.gateboard.ui.board;

import dev.gateboard.model.Deed;
import dev.gateboard.ui.changes.ChangesVerbs;
import dev.gateboard.ui.kit.Appearance;
import dev.gateboard.ui.kit.Signalling;
import dev.gateboard.ui.record.RecordVerbs;
import dev.gateboard.ui.releases.ReleaseVerbs;
import dev.gateboard.ui.sources.AlertVerbs;
import dev.gateboard.ui.sources.ProposalVerbs;
import dev.gateboard.ui.sources.SourceVerbs;
import dev.gateboard.workspace.Enclosure;
import dev.gateboard.workspace.WorkspaceState;
import java.util.List;
import java.util.UUID;

/// What the window asks for; answers come as a newer state.
public interface Verbs {
    void perform(UUID review, Wish wish);

    void undo(UUID review);

    void redo(UUID review);

    /// Asks where to, and writes the document; `name` is the file's name to begin with.
    void export(UUID review, String name, boolean plain);

    /// Asks for a folder, and writes the record into it.
    void exportFolder(UUID review);

    /// What can be done with records.
    RecordVerbs records();

    /// Opens the presenter's window on a review.
    void present(UUID review);

    /// Puts a text on the clipboard.
    void copy(String text);

    void openFile();

    /// Plays a release week in this window, on a database of demos.
    void seeWeek();

    void openTemplate(WorkspaceState.TemplateLine template);

    void follow(String target);

    void appear(Appearance appearance);

    /// Keeps something of the screen for the next start.
    void remember(String setting, String value);

    /// What is asked of signals.
    Signalling signals();

    /// What the pages between two builds and two reviews ask for.
    ReleaseVerbs releases();

    /// What can be done with the user's sources.
    SourceVerbs sources();

    /// What can be done with files that come in.
    ChangesVerbs changes();

    /// What can be done with what is proposed.
    ProposalVerbs proposals();

    /// What can be done with controlled alerts.
    AlertVerbs alerts();

    /// Deeds that belong together, and the files that come with them.
    record Wish(List<Deed> deeds, List<Enclosure> enclosures) {
        public Wish {
            deeds = List.copyOf(deeds);
            enclosures = List.copyOf(enclosures);
        }
    }
}
