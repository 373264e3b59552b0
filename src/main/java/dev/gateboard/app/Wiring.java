package dev.gateboard.app;

import dev.gateboard.cli.Surroundings;
import dev.gateboard.model.Person;
import dev.gateboard.signal.loop.Pace;
import dev.gateboard.store.Store;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.board.Drawing;
import dev.gateboard.ui.board.Verbs;
import dev.gateboard.ui.gate.Drafts;
import dev.gateboard.ui.kit.Appearance;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.Theme;
import dev.gateboard.workspace.DatabaseTrouble;
import dev.gateboard.workspace.Firing;
import dev.gateboard.workspace.OwnSources;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
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
final class Wiring implements AutoCloseable {
    /// Works where it is asked to.
    static final Executor DIRECT = Runnable::run;

    private static final String TITLE = "Gateboard";
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 720;
    private static final Executor SCREEN = Platform::runLater;
    private static final Duration TICK = Duration.seconds(1);

    private final Messages messages = new Messages();
    private final Theme theme = new Theme();
    private final Person me;
    private final Groundwork ground;
    private final Workspace workspace;
    private final Watching watching;
    private final Signals signals;
    private final RecordDeeds records;
    private final AlertDeeds alerts;
    private final Arrivals arrivals;
    private final FileDeeds files;
    private final WindowEventHandler events;
    private final Timeline ticking;
    private final BoardView view;
    private final MeetingWindow meeting;
    private final Drafts drafts;
    private final Scene scene;
    private final Stage stage;
    private final WindowPlace place;
    private final Surface surface;
    private final Surroundings surroundings;
    private final Executor drawing;
    private Optional<Demo.Played> week = Optional.empty();

    /// On the JavaFX thread, without a demo. Rows are worked out on `drawing`, files asked for by the desktop's
    /// dialogs.
    Wiring(Store store, BoardView.Place place, Surroundings surroundings, Stage stage, Executor drawing) {
        this(store, place, surroundings, new Surface(stage, new Dialogs(stage, new Messages()), Demo.NONE), drawing);
    }

    /// The window, how files are asked for, and the demo that can be seen in it.
    record Surface(Stage stage, Choosing choosing, Demo demo) {}

    Wiring(Store store, BoardView.Place place, Surroundings surroundings, Surface surface, Executor drawing) {
        this(new Groundwork(store, place, surroundings, SCREEN, false), place, surroundings, surface, drawing);
    }

    /// On what is at work already.
    Wiring(Groundwork ground, BoardView.Place place, Surroundings surroundings, Surface surface, Executor drawing) {
        var clock = surroundings.clock();
        this.events = new WindowEventHandler(this, messages, SCREEN);
        this.ground = ground;
        this.surroundings = surroundings;
        this.drawing = drawing;
        this.me = place.me();
        this.stage = surface.stage();
        this.place = new WindowPlace(stage);
        this.surface = surface;
        var probes = ground.probes();
        this.workspace = ground.workspace();
        this.drafts = new Drafts(events::keep);
        this.watching = new Watching(workspace, probes, Pace.of(clock), events.heard());
        this.signals = new Signals(workspace, watching, me, SCREEN, events::hear);
        this.meeting = new MeetingWindow(
                new MeetingWindow.Parts(messages, theme, me, clock, workspace, drafts, SCREEN), this::toBoard);
        this.files = new FileDeeds(workspace, me, messages, SCREEN, events.opened());
        this.records = new RecordDeeds(new RecordDeeds.Parts(
                workspace, me, surroundings.folder(), surface.choosing(), meeting::copy, files::open, SCREEN));
        this.alerts = new AlertDeeds(new Firing(workspace, probes), me, SCREEN);
        this.arrivals = new Arrivals(workspace, me, SCREEN, messages, events.told());
        var pages = new Verbs.Pages(
                signals,
                signals,
                new SourceDeeds(new OwnSources(place.sources()), probes, SCREEN),
                alerts,
                arrivals,
                new ReleaseDeeds(
                        workspace,
                        surface.choosing(),
                        me,
                        SCREEN,
                        new ReleaseDeeds.Told(events::bundled, files::openFrom, records::answered)),
                records);
        this.view = new BoardView(
                messages,
                place,
                new BoardDeeds(workspace, me, surface.choosing(), pages, SCREEN, events.face()),
                sha256 -> workspace.attachment(sha256).thenApplyAsync(bytes -> bytes, SCREEN),
                new Drawing.Threads(drawing, drawing.equals(DIRECT) ? DIRECT : SCREEN));
        signals.onFire(gate -> view.pages().openTestAlert(gate));
        this.ticking = new Timeline(new KeyFrame(TICK, _ -> view.tick(clock.instant())));
        ticking.setCycleCount(Animation.INDEFINITE);
        ticking.play();
        this.scene = new Scene(view, WIDTH, HEIGHT);
        theme.apply(scene, Appearance.SYSTEM);
        stage.setTitle(TITLE);
        stage.setScene(scene);
        new FileDropHandler(workspace, records, arrivals, view, files::open, messages, SCREEN).watch(scene);
    }

    static void onScreen(Runnable work) {
        SCREEN.execute(work);
    }

    private void show(WorkspaceState state) {
        view.show(state);
        signals.show(state);
        meeting.show(state);
    }

    /// The board comes before the presenter, with what stands before an export.
    private void toBoard(UUID review) {
        view.open(review);
        stage.toFront();
        stage.requestFocus();
        view.export();
    }

    /// Draws what is stored; a first run opens the bundled sample.
    CompletableFuture<WorkspaceState> start() {
        var begun = ground.begin();
        // Asked for first, so taken up before the first state is drawn.
        var _ = begun.settings().thenAcceptAsync(this::remembered, SCREEN);
        ground.showOn(this::show);
        return begun.first()
                .thenCompose(first -> first.sample().isEmpty()
                        ? CompletableFuture.completedFuture(first.state())
                        : CompletableFuture.supplyAsync(() -> greet(first), SCREEN));
    }

    private WorkspaceState greet(Groundwork.First first) {
        first.sample().ifPresent(events::answer);
        view.welcome();
        view.enterList();
        return first.state();
    }

    /// Draws what is stored, which may be nothing.
    CompletableFuture<WorkspaceState> resume() {
        ground.showOn(this::show);
        return workspace.start();
    }

    private void remembered(Map<String, String> settings) {
        arrivals.remembered(settings);
        drafts.load(settings);
        view.remembered(settings);
        appear(settings);
        Bounds.of(settings).ifPresent(place::ask);
    }

    /// Looks as these settings say.
    void appear(Map<String, String> settings) {
        var appearance = Arrays.stream(Appearance.values())
                .filter(each -> each.name().equals(settings.getOrDefault("window.appearance", "")))
                .findFirst()
                .orElse(Appearance.SYSTEM);
        theme.appear(scene, appearance);
        meeting.appear(appearance);
        view.show(appearance);
    }

    /// Plays a release week in place of the board, which waits as it is.
    void playWeek() {
        if (week.isPresent()) return;
        var _ = workspace
                .settings()
                .thenAcceptAsync(this::playWeek, task -> Thread.ofVirtual().start(task));
    }

    private void playWeek(Map<String, String> settings) {
        try {
            var ready = surface.demo().make(surroundings, settings);
            SCREEN.execute(() -> week = Optional.of(ready.play(surroundings, surface, drawing, this::leaveWeek)));
        } catch (IOException e) {
            SCREEN.execute(() -> view.refuse(messages.text("week.cannot", String.valueOf(e.getMessage()))));
        }
    }

    private void leaveWeek() {
        var left = week;
        week = Optional.empty();
        stage.setScene(scene);
        stage.setTitle(TITLE);
        view.enterList();
        try {
            if (left.isPresent()) left.get().close();
        } catch (DatabaseTrouble e) {
            view.refuse(e.sentence());
        }
    }

    /// The week that is played, if one is.
    Optional<Demo.Played> week() {
        return week;
    }

    /// Opens a file as a review.
    void open(Path file) {
        files.open(file);
    }

    Scene scene() {
        return scene;
    }

    Stage stage() {
        return stage;
    }

    BoardView view() {
        return view;
    }

    MeetingWindow meeting() {
        return meeting;
    }

    Theme theme() {
        return theme;
    }

    Person me() {
        return me;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    RecordDeeds records() {
        return records;
    }

    Drafts drafts() {
        return drafts;
    }

    Workspace verbsOf() {
        return workspace;
    }

    @Override
    public void close() throws DatabaseTrouble {
        if (week.isPresent()) week.get().close();
        ticking.stop();
        meeting.close();
        alerts.close();
        watching.close();
        arrivals.close();
        drafts.save();
        place.next().ifPresent(bounds -> {
            var _ = workspace.remember(Bounds.SETTING, bounds.text());
        });
        workspace.close();
    }
}
