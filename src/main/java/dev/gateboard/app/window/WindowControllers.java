package dev.gateboard.app.window;

import dev.gateboard.app.controller.ActiveReviewProbeService;
import dev.gateboard.app.controller.ReviewFileOpener;
import dev.gateboard.app.controller.SigningFileFinder;
import dev.gateboard.app.controller.WorkspaceAttachmentController;
import dev.gateboard.app.controller.WorkspaceBoardController;
import dev.gateboard.app.controller.WorkspaceDatabaseController;
import dev.gateboard.app.controller.WorkspaceDocumentChangeController;
import dev.gateboard.app.controller.WorkspaceEventLogController;
import dev.gateboard.app.controller.WorkspaceIdentityController;
import dev.gateboard.app.controller.WorkspaceOverviewController;
import dev.gateboard.app.controller.WorkspaceProbeEditorController;
import dev.gateboard.app.controller.WorkspaceRecordController;
import dev.gateboard.app.controller.WorkspaceReleaseController;
import dev.gateboard.app.controller.WorkspaceReplayController;
import dev.gateboard.app.controller.WorkspaceSettingsController;
import dev.gateboard.app.controller.WorkspaceSignalController;
import dev.gateboard.app.controller.WorkspaceSourceController;
import dev.gateboard.app.controller.WorkspaceTestAlertController;
import dev.gateboard.app.desktop.FileDialogs;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.signal.probe.BackoffPolicy;
import dev.gateboard.ui.board.BoardController;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.task.BackgroundTasks;
import dev.gateboard.workspace.TestAlertService;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.signal.SourcesFileService;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What the window's views ask for, carried out on the workspace.
final class WindowControllers {
    private final ActiveReviewProbeService probes;
    private final WorkspaceSignalController signals;
    private final WorkspaceRecordController records;
    private final WorkspaceTestAlertController alerts;
    private final WorkspaceAttachmentController attachments;
    private final WorkspaceDocumentChangeController changes;
    private final ReviewFileOpener files;
    private final BoardController board;
    private final BackgroundTasks tasks;
    private final Workspace workspace;
    private final SourcesFileService sourcesFile;

    /// @param copy puts a text on the clipboard
    /// @param screen works on the JavaFX thread
    WindowControllers(
            WorkspaceBootstrap ground,
            BoardView.Place place,
            CommandEnvironment surroundings,
            FileDialogs dialogs,
            WindowEventHandler events,
            Consumer<String> copy,
            Executor screen) {
        var me = place.currentUser();
        this.workspace = ground.workspace();
        this.sourcesFile = new SourcesFileService(place.sources());
        var messages = Messages.WINDOW;
        this.probes = new ActiveReviewProbeService(
                workspace, ground.probes(), BackoffPolicy.of(surroundings.clock()), events.probeServiceListener());
        this.signals = new WorkspaceSignalController(workspace, probes, me, screen, events::showWhenDone);
        this.files = new ReviewFileOpener(workspace, me, messages, screen, events.openListener());
        this.tasks = new BackgroundTasks(screen);
        this.records = new WorkspaceRecordController(new WorkspaceRecordController.RecordDependencies(
                workspace, me, surroundings.folder(), dialogs, copy, events::open, tasks));
        this.alerts = new WorkspaceTestAlertController(new TestAlertService(workspace, ground.probes()), me, screen);
        this.changes = new WorkspaceDocumentChangeController(workspace, me, tasks, messages, events.changeListener());
        var releases = new WorkspaceReleaseController(
                workspace,
                dialogs,
                me,
                tasks,
                new WorkspaceReleaseController.Callbacks(
                        events::showBundleResult, events::openFrom, records::verifyAnswer));
        var sources = new WorkspaceSourceController(sourcesFile, ground.probes(), screen);
        var editor = new WorkspaceProbeEditorController(workspace, ground.probes(), me, changes::probesFile, screen);
        this.attachments = new WorkspaceAttachmentController(workspace, dialogs, screen, events.attachmentListener());
        var pages = new BoardController.Pages(
                signals,
                signals,
                sources,
                alerts,
                editor,
                changes,
                releases,
                records,
                new WorkspaceOverviewController(workspace, releases, me, screen),
                new WorkspaceEventLogController(workspace, messages, screen),
                attachments,
                settings(me, surroundings, dialogs, events),
                new WorkspaceReplayController(dialogs, screen));
        this.board = new WorkspaceBoardController(workspace, me, dialogs, pages, tasks, events.boardWindow());
    }

    private WorkspaceSettingsController settings(
            Person me, CommandEnvironment surroundings, FileDialogs dialogs, WindowEventHandler events) {
        var screen = tasks.screen();
        var window = events.settingsWindow();
        return new WorkspaceSettingsController(
                workspace,
                new WorkspaceIdentityController(
                        workspace,
                        me,
                        new SigningFileFinder(surroundings.folder(), Messages.WINDOW),
                        dialogs,
                        window::setPerson,
                        screen),
                new WorkspaceDatabaseController(workspace.tidying(), dialogs, tasks),
                screen,
                window);
    }

    WorkspaceSignalController signals() {
        return signals;
    }

    WorkspaceRecordController records() {
        return records;
    }

    WorkspaceDocumentChangeController changes() {
        return changes;
    }

    /// Takes files that are dropped on the window.
    ///
    /// @param open opens one as a review
    FileDropHandler dropHandler(BoardView view, Consumer<Path> open) {
        return new FileDropHandler(
                workspace, records, changes, sourcesFile, view, open, board::openFile, tasks.screen());
    }

    BackgroundTasks tasks() {
        return tasks;
    }

    ReviewFileOpener files() {
        return files;
    }

    BoardController board() {
        return board;
    }

    /// Stops what they watch; sources can be asked on.
    void stop() {
        alerts.close();
        attachments.close();
        probes.stop();
        changes.close();
    }

    void close() {
        alerts.close();
        attachments.close();
        probes.close();
        changes.close();
    }
}
