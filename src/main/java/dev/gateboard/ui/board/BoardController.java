package dev.gateboard.ui.board;

import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.ui.changes.DocumentChangeController;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.gate.action.ActionRequest;
import dev.gateboard.ui.gate.evidence.AttachmentController;
import dev.gateboard.ui.log.EventLogController;
import dev.gateboard.ui.overview.OverviewController;
import dev.gateboard.ui.record.RecordController;
import dev.gateboard.ui.release.ReleaseController;
import dev.gateboard.ui.settings.SettingsController;
import dev.gateboard.ui.signal.ProbeProposalController;
import dev.gateboard.ui.signal.ReplayController;
import dev.gateboard.ui.signal.SignalController;
import dev.gateboard.ui.signal.SourceController;
import dev.gateboard.ui.signal.TestAlertController;
import dev.gateboard.ui.signal.editor.ProbeEditorController;
import dev.gateboard.workspace.WorkspaceState;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// What the window asks for; answers come as a newer state.
public interface BoardController {
    /// What came of it is handed over on the JavaFX thread.
    CompletableFuture<WorkspaceResult> perform(UUID review, ActionRequest wish);

    /// Makes a section's lines roles, or gates or text again (rule R8).
    void chooseRoles(UUID review, GateSyntax.RoleChoice choice);

    void undo(UUID review);

    void redo(UUID review);

    /// Asks where to, and writes the document; `name` is the file's name to begin with.
    void export(UUID review, String name, boolean plain);

    /// Asks for a folder, and writes the record into it.
    ///
    /// @param decision the number of an earlier decision's event; 0 for the newest
    void exportFolder(UUID review, int decision);

    /// Opens the presenter's window on a review.
    void present(UUID review);

    /// Puts a text on the clipboard.
    void copy(String text);

    void openFile();

    /// Asks for a file that is evidence; empty where none was named.
    Optional<Path> chooseEvidence();

    /// Plays a release week in this window, on a database of demos.
    void playDemo();

    void openTemplate(WorkspaceState.TemplateLine template);

    void openLink(String target);

    /// Keeps something of the screen for the next start.
    void remember(String setting, String value);

    /// What was typed and not used yet.
    DraftStore drafts();

    /// What the pages ask for.
    Pages pages();

    /// What is asked for beside the board itself.
    ///
    /// @param signals what is asked of signals
    /// @param proposals what can be done with what is proposed
    /// @param sources what can be done with the user's sources
    /// @param alerts what can be done with controlled alerts
    /// @param editor what a person who makes a probe asks for
    /// @param changes what can be done with files that come in
    /// @param releases what the pages between two builds and two reviews ask for
    /// @param records what can be done with records
    /// @param overview what is asked of all reviews
    /// @param log what the log of a review asks for
    /// @param attachments what is asked of attached files
    /// @param settings what is asked of the settings
    /// @param replays what is asked of recorded runs
    record Pages(
            SignalController signals,
            ProbeProposalController proposals,
            SourceController sources,
            TestAlertController alerts,
            ProbeEditorController editor,
            DocumentChangeController changes,
            ReleaseController releases,
            RecordController records,
            OverviewController overview,
            EventLogController log,
            AttachmentController attachments,
            SettingsController settings,
            ReplayController replays) {}
}
