package dev.gateboard.app.window;

import dev.gateboard.app.desktop.FileDialogs;
import dev.gateboard.app.desktop.JavaFxFileDialogs;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.checklist.ChecklistViewModelLoader;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.status.Appearance;
import dev.gateboard.ui.status.Theme;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceException;
import dev.gateboard.workspace.WorkspaceState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Builds the window's object graph and closes it in reverse. The one place where work goes to the JavaFX thread.
public final class DashboardWindow implements AutoCloseable {
    /// Works where it is asked to.
    public static final Executor DIRECT = Runnable::run;

    private static final double WIDTH = 1366;
    private static final double HEIGHT = 720;
    private static final Executor SCREEN = Platform::runLater;
    private static final Duration TICK = Duration.seconds(1);

    private final Messages messages = Messages.WINDOW;
    private final Theme theme = new Theme();
    private final Person me;
    private final WorkspaceBootstrap ground;
    private final Workspace workspace;
    private final WindowControllers controllers;
    private final WindowEventHandler events;
    private final Timeline ticking;
    private final BoardView view;
    private final MeetingWindow meeting;
    private final DraftStore drafts;
    private final Scene scene;
    private final Stage stage;
    private final WindowPlacement place;
    private final ReleaseWeekPlayer week;
    private final RedGateAlert redGates;
    private final SampleExit sample;
    private final WindowParts parts;
    private Optional<DashboardWindow> successor = Optional.empty();

    /// On the JavaFX thread, without a demo. Rows are worked out on `drawing`, files asked for by the desktop's
    /// dialogs.
    public DashboardWindow(
            Store store, BoardView.Place place, CommandEnvironment surroundings, Stage stage, Executor drawing) {
        this(
                store,
                place,
                surroundings,
                new Surface(stage, new JavaFxFileDialogs(stage, Messages.WINDOW), Demo.NONE),
                drawing);
    }

    /// The window, how files are asked for, and the demo that can be seen in it.
    public record Surface(Stage stage, FileDialogs fileDialogs, Demo demo) {}

    public DashboardWindow(
            Store store, BoardView.Place place, CommandEnvironment surroundings, Surface surface, Executor drawing) {
        this(new WorkspaceBootstrap(store, place, surroundings, SCREEN, false), place, surroundings, surface, drawing);
    }

    /// What a window is built with, to build it anew.
    private record WindowParts(
            BoardView.Place place, CommandEnvironment surroundings, Surface surface, Executor drawing) {}

    /// On what is at work already.
    public DashboardWindow(
            WorkspaceBootstrap ground,
            BoardView.Place place,
            CommandEnvironment surroundings,
            Surface surface,
            Executor drawing) {
        var clock = surroundings.clock();
        this.parts = new WindowParts(place, surroundings, surface, drawing);
        this.events = new WindowEventHandler(this, messages, SCREEN);
        this.ground = ground;
        this.me = place.currentUser();
        this.stage = surface.stage();
        this.place = new WindowPlacement(stage);
        this.sample = new SampleExit(this, messages, place.database(), SCREEN);
        this.week = new ReleaseWeekPlayer(surroundings, surface, drawing, SCREEN);
        this.workspace = ground.workspace();
        this.drafts = new DraftStore(events::saveDraft);
        this.meeting = new MeetingWindow(
                new MeetingWindow.MeetingDependencies(messages, theme, me, clock, workspace, drafts, SCREEN),
                this::showBoardForExport);
        this.controllers = new WindowControllers(
                ground, place, surroundings, surface.fileDialogs(), events, meeting::copy, SCREEN);
        this.view = new BoardView(
                messages,
                place,
                controllers.board(),
                new ChecklistViewModelLoader.Threads(drawing, drawing.equals(DIRECT) ? DIRECT : SCREEN));
        view.showTasks(controllers.tasks());
        controllers.signals().onFire(gate -> view.pages().openTestAlert(gate));
        controllers.signals().onEdit((gate, probe) -> view.pages().openProbeEditor(gate, probe));
        this.ticking = new Timeline(new KeyFrame(TICK, _ -> tick(clock.instant())));
        ticking.setCycleCount(Animation.INDEFINITE);
        ticking.play();
        this.scene = new Scene(view, WIDTH, HEIGHT);
        theme.install(scene, Appearance.SYSTEM);
        // A window that is shown before its board is drawn would give the keyboard to the search, for good.
        view.focusList();
        stage.setScene(scene);
        this.redGates = new RedGateAlert(stage, view, workspace, messages, me, SCREEN);
        controllers.dropHandler(view, this::open).watch(scene);
    }

    public static void onScreen(Runnable work) {
        SCREEN.execute(work);
    }

    private void show(WorkspaceState state) {
        view.show(state);
        controllers.signals().show(state);
        meeting.show(state);
        redGates.show(state);
    }

    private void tick(Instant now) {
        view.tick(now);
        redGates.look();
    }

    /// The board comes before the presenter, with what stands before an export.
    private void showBoardForExport(UUID review) {
        view.open(review);
        stage.toFront();
        stage.requestFocus();
        view.openExport();
    }

    /// Draws what is stored; a first run opens the bundled sample.
    public CompletableFuture<WorkspaceState> start() {
        var begun = ground.begin();
        // Asked for first, so taken up before the first state is drawn.
        var _ = begun.settings().thenAcceptAsync(this::remembered, SCREEN);
        ground.showOn(this::show);
        return begun.firstState()
                .thenCompose(first -> first.sample().isEmpty() && !first.beginsWithOverview()
                        ? CompletableFuture.completedFuture(first.state())
                        : CompletableFuture.supplyAsync(
                                () -> new FirstDisplay(this, events, sample).show(first), SCREEN));
    }

    /// Draws what is stored, which may be nothing.
    public CompletableFuture<WorkspaceState> resume() {
        ground.showOn(this::show);
        return workspace.start();
    }

    private void remembered(Map<String, String> settings) {
        new WindowRestorer(this).restore(settings);
        WindowBounds.of(settings).ifPresent(place::requestBounds);
    }

    /// Looks as these settings say.
    public void applySettings(Map<String, String> settings) {
        new WindowRestorer(this).applyAppearance(settings);
    }

    /// Draws everything anew over the same reviews, such as in another language or for another person. This window is
    /// over then; what is asked of it is asked of the new one.
    ///
    /// @return the new one
    DashboardWindow rebuild(Person person) {
        ticking.stop();
        meeting.close();
        controllers.stop();
        redGates.stop();
        drafts.save();
        var place = parts.place().withUser(person);
        var next = new DashboardWindow(ground, place, parts.surroundings(), parts.surface(), parts.drawing());
        successor = Optional.of(next);
        next.takeOver();
        return next;
    }

    private void takeOver() {
        if (workspace.tidying().isSample()) view.showSample(sample::keep);
        var _ = workspace.settings().thenAcceptAsync(new WindowRestorer(this)::restore, SCREEN);
        ground.showOn(this::show);
        var _ = workspace.state().thenAcceptAsync(this::show, SCREEN);
    }

    /// Plays a release week in place of the board, which waits as it is.
    void playWeek() {
        week.play(
                workspace.settings(),
                this::leaveWeek,
                reason -> view.showError(messages.text("week.cannot", String.valueOf(reason))));
    }

    private void leaveWeek() {
        stage.setScene(scene);
        redGates.restoreTitle();
        view.focusList();
        try {
            week.close();
        } catch (WorkspaceException e) {
            view.showError(e.message());
        }
    }

    /// The week that is played, if one is.
    public Optional<Demo.RunningDemo> week() {
        return week.played();
    }

    /// Opens a file as a review.
    public void open(Path file) {
        if (successor.isPresent()) successor.get().open(file);
        else controllers.files().open(file);
    }

    /// Opens a file as the review after another. Whoever goes on from the sample keeps it.
    public void openFrom(UUID before, Path file) {
        controllers.files().openFrom(before, file);
    }

    public Scene scene() {
        return scene;
    }

    public Stage stage() {
        return stage;
    }

    public BoardView view() {
        return view;
    }

    public MeetingWindow meeting() {
        return meeting;
    }

    public Theme theme() {
        return theme;
    }

    SampleExit sample() {
        return sample;
    }

    Person me() {
        return me;
    }

    WindowControllers controllers() {
        return controllers;
    }

    DraftStore drafts() {
        return drafts;
    }

    public Workspace workspace() {
        return workspace;
    }

    @Override
    public void close() throws WorkspaceException {
        if (successor.isPresent()) {
            successor.get().close();
            return;
        }
        week.close();
        ticking.stop();
        meeting.close();
        controllers.close();
        drafts.save();
        place.boundsToSave().ifPresent(bounds -> {
            var _ = workspace.saveSetting(WindowBounds.SETTING, bounds.toSetting());
        });
        workspace.close();
    }
}
