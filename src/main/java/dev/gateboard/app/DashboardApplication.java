package dev.gateboard.app;

import dev.gateboard.app.desktop.JavaFxFileDialogs;
import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.app.window.DeferredWindowDisplay;
import dev.gateboard.app.window.WindowIcons;
import dev.gateboard.app.window.WorkspaceBootstrap;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.demo.DemoData;
import dev.gateboard.demo.ScreenshotTour;
import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.model.person.InvalidPersonException;
import dev.gateboard.model.person.Person;
import dev.gateboard.signal.config.HomeFolder;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.text.review.PersonProblemText;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.workspace.WorkspaceException;
import dev.gateboard.workspace.settings.UserSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;

/// The dashboard's window.
final class DashboardApplication {
    /// The icon is scaled where the board is drawn, and can wait for it.
    private static final Duration AFTER_THE_BOARD = Duration.millis(200);

    private DashboardApplication() {}

    /// What the window begins with.
    private sealed interface StartupResult {
        record Ready(
                WorkspaceBootstrap ground, BoardView.Place place, CommandEnvironment surroundings, List<Path> files)
                implements StartupResult {}

        record StartRefused(int code, String sentence) implements StartupResult {}
    }

    /// Opens it, on the files the arguments name.
    static void open(String[] arguments) {
        var given = LaunchArguments.of(arguments);
        var surroundings = CommandEnvironment.ofThisMachine();
        var language = StartLanguage.of(given);
        Language.choose(language.withoutSettings(Locale.getDefault(Locale.Category.DISPLAY)));
        language.findProblem().ifPresent(sentence -> end(64, sentence));
        given.findProblem(surroundings.folder()).ifPresent(sentence -> end(65, sentence));
        if (!hasDisplay(System.getenv())) withoutDisplay(given);
        // JavaFX takes its time to start: what is stored is read meanwhile.
        var beginning = new FutureTask<>(() -> begin(given, surroundings));
        Thread.ofPlatform().name("opening").start(beginning);
        Platform.startup(() -> {
            if (await(beginning) instanceof StartupResult.Ready ready) show(ready);
        });
        try {
            if (await(beginning) instanceof StartupResult.StartRefused(int code, String sentence)) end(code, sentence);
        } catch (IllegalStateException e) {
            end(70, Messages.WINDOW.text("start.fault", String.valueOf(e.getMessage())));
        }
    }

    /// The build names a folder for the pictures of the tour; anybody else is told what to do.
    private static void withoutDisplay(LaunchArguments given) {
        var pictures = System.getProperty("gateboard.tour", "");
        if (pictures.isEmpty() || !given.files().isEmpty())
            end(
                    65,
                    given.files().stream()
                            .findFirst()
                            .map(file -> Messages.WINDOW.text("start.noDisplayFile", file))
                            .orElseGet(() -> Messages.WINDOW.text("start.noDisplay")));
        System.out.println(Messages.WINDOW.text("start.tour"));
        System.exit(ScreenshotTour.run(Path.of(pictures).toAbsolutePath()));
    }

    private static void end(int code, String sentence) {
        System.err.println(sentence);
        System.exit(code);
    }

    private static boolean hasDisplay(Map<String, String> environment) {
        return !System.getProperty("os.name").startsWith("Linux")
                || environment.containsKey("DISPLAY")
                || environment.containsKey("WAYLAND_DISPLAY")
                || "Headless".equals(System.getProperty("glass.platform"));
    }

    /// Opens the file and reads what is in it, while git is asked who is here.
    private static StartupResult begin(LaunchArguments given, CommandEnvironment surroundings) {
        var who = new FutureTask<>(() -> given.currentUser(surroundings));
        try {
            if (given.options().containsKey("--as")) given.currentUser(surroundings);
        } catch (InvalidPersonException e) {
            return new StartupResult.StartRefused(64, PersonProblemText.sentence(e.problem()));
        }
        Thread.ofPlatform().name("who").start(who);
        var database = given.database(surroundings);
        return switch (Store.open(database)) {
            case StoreOpenResult.OpenRefused(String sentence) -> new StartupResult.StartRefused(65, sentence);
            case StoreOpenResult.Opened(Store store) -> {
                chooseLanguage(given, store);
                var place = new BoardView.Place(
                        person(given, store).orElseGet(() -> await(who)),
                        database.toString(),
                        given.sources(surroundings));
                var files = given.files().stream()
                        .map(file -> HomeFolder.of(surroundings.environment()).resolve(file, surroundings.folder()))
                        .toList();
                var ground =
                        new WorkspaceBootstrap(store, place, surroundings, DashboardWindow::onScreen, !files.isEmpty());
                var _ = ground.begin();
                yield new StartupResult.Ready(ground, place, surroundings, files);
            }
        };
    }

    /// Whom the settings name, where the arguments name no one.
    private static Optional<Person> person(LaunchArguments given, Store store) {
        if (given.options().containsKey("--as")) return Optional.empty();
        try {
            return new UserSettings(store.settings()).person();
        } catch (StoreException e) {
            // Git says who it is, and whatever reads the store next says what is wrong with it.
            System.getLogger(DashboardApplication.class.getName())
                    .log(System.Logger.Level.DEBUG, "The person of the settings could not be read.", e);
            return Optional.empty();
        }
    }

    /// Before the first view: each is made with its texts.
    private static void chooseLanguage(LaunchArguments given, Store store) {
        try {
            var system = Locale.getDefault(Locale.Category.DISPLAY);
            Language.choose(StartLanguage.of(given).withSettings(store.settings(), system));
        } catch (StoreException e) {
            // The language of the system stays, and whatever reads the store next says what is wrong with it.
            System.getLogger(DashboardApplication.class.getName())
                    .log(System.Logger.Level.DEBUG, "The language setting could not be read.", e);
        }
    }

    private static <T> T await(FutureTask<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was interrupted.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof InvalidPersonException nobody
                    ? new IllegalStateException(PersonProblemText.sentence(nobody.problem()), nobody)
                    : new IllegalStateException(e.getCause());
        }
    }

    private static void show(StartupResult.Ready begun) {
        var stage = new Stage();
        var drawing = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("drawing").factory());
        var surface = new DashboardWindow.Surface(
                stage,
                new JavaFxFileDialogs(stage, Messages.WINDOW),
                // Not a reference to the method: its class is loaded when a week is asked for, not at the start.
                (around, settings) -> DemoData.make(around, settings));
        var wiring = new DashboardWindow(begun.ground(), begun.place(), begun.surroundings(), surface, drawing);
        // The thread that draws ends with the program: a state may still be on its way to it.
        stage.setOnHidden(_ -> close(wiring));
        if (StartupMeasurement.isAsked())
            new StartupMeasurement(wiring.scene(), ".board-row:filled", () -> DashboardWindow.onScreen(stage::close))
                    .closeWhenDrawn();
        wiring.view().runWhenDrawn(new DeferredWindowDisplay(stage)::showNow);
        var started = wiring.start();
        var _ = started.thenAccept(_ -> begun.files().forEach(wiring::open));
        var drawn = new PauseTransition(AFTER_THE_BOARD);
        drawn.setOnFinished(_ -> {
            if (stage.getIcons().isEmpty()) stage.getIcons().setAll(WindowIcons.all());
        });
        stage.setOnShown(_ -> drawn.play());
    }

    private static void close(DashboardWindow wiring) {
        try {
            wiring.close();
        } catch (WorkspaceException e) {
            System.err.println(e.message());
        }
        // Not at once: the stage is still closing, and needs the toolkit for it.
        DashboardWindow.onScreen(Platform::exit);
    }
}
