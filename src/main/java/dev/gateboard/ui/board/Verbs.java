package dev.gateboard.ui.board;

import dev.gateboard.ui.changes.ChangesVerbs;
import dev.gateboard.ui.gate.Drafts;
import dev.gateboard.ui.kit.Appearance;
import dev.gateboard.ui.kit.Signalling;
import dev.gateboard.ui.kit.Wish;
import dev.gateboard.ui.record.RecordVerbs;
import dev.gateboard.ui.releases.ReleaseVerbs;
import dev.gateboard.ui.sources.AlertVerbs;
import dev.gateboard.ui.sources.ProposalVerbs;
import dev.gateboard.ui.sources.SourceVerbs;
import dev.gateboard.workspace.Done;
import dev.gateboard.workspace.WorkspaceState;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// What the window asks for; answers come as a newer state.
public interface Verbs {
    /// What came of it is handed over on the JavaFX thread.
    CompletableFuture<Done> perform(UUID review, Wish wish);

    void undo(UUID review);

    void redo(UUID review);

    /// Asks where to, and writes the document; `name` is the file's name to begin with.
    void export(UUID review, String name, boolean plain);

    /// Asks for a folder, and writes the record into it.
    void exportFolder(UUID review);

    /// Opens the presenter's window on a review.
    void present(UUID review);

    /// Puts a text on the clipboard.
    void copy(String text);

    void openFile();

    /// Asks for a file that is evidence; empty where none was named.
    Optional<Path> chooseEvidence();

    /// Plays a release week in this window, on a database of demos.
    void seeWeek();

    void openTemplate(WorkspaceState.TemplateLine template);

    void follow(String target);

    void appear(Appearance appearance);

    /// Keeps something of the screen for the next start.
    void remember(String setting, String value);

    /// What was typed and not used yet.
    Drafts drafts();

    /// What the pages ask for.
    Pages pages();

    /// What is asked for beside the board itself.
    ///
    /// @param signals what is asked of signals
    /// @param proposals what can be done with what is proposed
    /// @param sources what can be done with the user's sources
    /// @param alerts what can be done with controlled alerts
    /// @param changes what can be done with files that come in
    /// @param releases what the pages between two builds and two reviews ask for
    /// @param records what can be done with records
    record Pages(
            Signalling signals,
            ProposalVerbs proposals,
            SourceVerbs sources,
            AlertVerbs alerts,
            ChangesVerbs changes,
            ReleaseVerbs releases,
            RecordVerbs records) {}
}
