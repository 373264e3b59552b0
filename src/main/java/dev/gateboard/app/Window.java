package dev.gateboard.app;

import dev.gateboard.cli.Surroundings;
import dev.gateboard.signal.http.HomeFolder;
import dev.gateboard.store.Opening;
import dev.gateboard.store.Store;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.workspace.DatabaseTrouble;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;

/// The dashboard's window.
final class Window {
    /// The icon is scaled where the board is drawn, and can wait for it.
    private static final Duration AFTER_THE_BOARD = Duration.millis(200);

    private Window() {}

    /// What the window begins with.
    private sealed interface Begun {
        record Ready(Groundwork ground, BoardView.Place place, Surroundings surroundings, List<Path> files)
                implements Begun {}

        record Refused(int code, String sentence) implements Begun {}
    }

    /// Opens it, on the files the arguments name.
    static void open(String[] arguments) {
        var given = Arguments.of(arguments);
        var surroundings = Surroundings.ofThisMachine();
        given.problem(surroundings.folder()).ifPresent(sentence -> end(65, sentence));
        if (!hasDisplay(System.getenv())) withoutDisplay(given);
        // JavaFX takes its time to start: what is stored is read meanwhile.
        var beginning = new FutureTask<>(() -> begin(given, surroundings));
        Thread.ofPlatform().name("opening").start(beginning);
        Platform.startup(() -> {
            if (done(beginning) instanceof Begun.Ready ready) show(ready);
        });
        try {
            if (done(beginning) instanceof Begun.Refused(int code, String sentence)) end(code, sentence);
        } catch (IllegalStateException e) {
            end(70, "Gateboard met a fault of its own (" + e.getMessage() + "); please report it.");
        }
    }

    /// The build names a folder for the pictures of the tour; anybody else is told what to do.
    private static void withoutDisplay(Arguments given) {
        var pictures = System.getProperty("gateboard.tour", "");
        if (pictures.isEmpty() || !given.files().isEmpty())
            end(
                    65,
                    "There is no display here to open a window on. Use the command line instead: gateboard "
                            + given.files().stream()
                                    .findFirst()
                                    .map(file -> "open " + file)
                                    .orElse("--help") + ".");
        System.out.println("There is no display here, so this is the tour.");
        System.exit(Tour.run(Path.of(pictures).toAbsolutePath()));
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
    private static Begun begin(Arguments given, Surroundings surroundings) {
        var who = new FutureTask<>(() -> given.person(surroundings));
        try {
            if (given.options().containsKey("--as")) given.person(surroundings);
        } catch (IllegalArgumentException e) {
            return new Begun.Refused(64, String.valueOf(e.getMessage()));
        }
        Thread.ofPlatform().name("who").start(who);
        var database = given.database(surroundings);
        return switch (Store.open(database)) {
            case Opening.Refused(String sentence) -> new Begun.Refused(65, sentence);
            case Opening.Opened(Store store) -> {
                var place = new BoardView.Place(done(who), database.toString(), given.sources(surroundings));
                var files = given.files().stream()
                        .map(file -> HomeFolder.of(surroundings.environment()).resolve(file, surroundings.folder()))
                        .toList();
                var ground = new Groundwork(store, place, surroundings, Wiring::onScreen, !files.isEmpty());
                var _ = ground.begin();
                yield new Begun.Ready(ground, place, surroundings, files);
            }
        };
    }

    private static <T> T done(FutureTask<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static void show(Begun.Ready begun) {
        var stage = new Stage();
        var drawing = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("drawing").factory());
        var surface = new Wiring.Surface(
                stage,
                new Dialogs(stage, new Messages()),
                // Not a reference to the method: its class is loaded when a week is asked for, not at the start.
                (around, settings) -> ReleaseWeek.Stand.make(around, settings));
        var wiring = new Wiring(begun.ground(), begun.place(), begun.surroundings(), surface, drawing);
        // The thread that draws ends with the program: a state may still be on its way to it.
        stage.setOnHidden(_ -> close(wiring));
        if (Started.isAsked())
            new Started(wiring.scene(), ".board-row:filled", () -> Wiring.onScreen(stage::close)).watch();
        wiring.view().onceDrawn(new FirstShow(stage)::now);
        var started = wiring.start();
        var _ = started.thenAccept(_ -> begun.files().forEach(wiring::open));
        var drawn = new PauseTransition(AFTER_THE_BOARD);
        drawn.setOnFinished(_ -> stage.getIcons().addAll(WindowIcons.all()));
        stage.setOnShown(_ -> drawn.play());
    }

    private static void close(Wiring wiring) {
        try {
            wiring.close();
        } catch (DatabaseTrouble e) {
            System.err.println(e.sentence());
        }
        // Not at once: the stage is still closing, and needs the toolkit for it.
        Wiring.onScreen(Platform::exit);
    }
}
