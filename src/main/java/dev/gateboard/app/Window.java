package dev.gateboard.app;

import dev.gateboard.cli.Surroundings;
import dev.gateboard.store.Opening;
import dev.gateboard.store.Store;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.workspace.DatabaseTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.util.Duration;

/// The dashboard's window.
final class Window {
    /// The icon is scaled where the board is drawn, and can wait for it.
    private static final Duration AFTER_THE_BOARD = Duration.millis(200);

    private Window() {}

    /// Opens it, on the files the arguments name. Where there is no display, the tour is made instead.
    static void open(String[] arguments) {
        var surroundings = Surroundings.ofThisMachine();
        if (!hasDisplay(surroundings)) {
            var pictures = surroundings.folder().resolve("target").resolve("tour");
            surroundings.out().println("There is no display here, so this is the tour.");
            System.exit(Tour.run(pictures));
        }
        var given = Arguments.of(arguments);
        var files = given.files().stream().map(surroundings.folder()::resolve).toList();
        var database = given.database(surroundings);
        // While JavaFX starts, git is asked who is here, the file is opened and what is in it is read.
        var opening = new FutureTask<>(() -> Store.open(database));
        var place = new FutureTask<>(() -> place(given, surroundings, database));
        if (given.options().containsKey("--as")) place.run();
        else Thread.ofPlatform().name("who").start(place);
        var ground = new FutureTask<>(() -> ground(done(opening), done(place), surroundings, !files.isEmpty()));
        Thread.ofPlatform().name("opening").start(() -> {
            opening.run();
            ground.run();
        });
        Platform.startup(() -> done(ground).ifPresent(begun -> show(begun, done(place), surroundings, files)));
        if (done(opening) instanceof Opening.Refused(String sentence)) {
            surroundings.err().println(sentence);
            System.exit(65);
        }
    }

    private static Optional<Groundwork> ground(
            Opening opening, BoardView.Place place, Surroundings surroundings, boolean brought) {
        if (!(opening instanceof Opening.Opened(Store store))) return Optional.empty();
        var ground = new Groundwork(store, place, surroundings, Wiring::onScreen, brought);
        var _ = ground.begin();
        return Optional.of(ground);
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

    private static BoardView.Place place(Arguments given, Surroundings surroundings, Path database) {
        try {
            return new BoardView.Place(given.person(surroundings), database.toString(), given.sources(surroundings));
        } catch (IllegalArgumentException e) {
            surroundings.err().println(e.getMessage());
            System.exit(64);
            throw e;
        }
    }

    private static boolean hasDisplay(Surroundings surroundings) {
        return !System.getProperty("os.name").startsWith("Linux")
                || surroundings.environment().containsKey("DISPLAY")
                || surroundings.environment().containsKey("WAYLAND_DISPLAY")
                || "Headless".equals(System.getProperty("glass.platform"));
    }

    private static void show(Groundwork ground, BoardView.Place place, Surroundings surroundings, List<Path> files) {
        var stage = new Stage();
        var drawing = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("drawing").factory());
        var surface = new Wiring.Surface(stage, new Dialogs(stage, new Messages()));
        var wiring = new Wiring(ground, place, surroundings, surface, drawing);
        // The thread that draws ends with the program: a state may still be on its way to it.
        stage.setOnHidden(_ -> close(wiring, surroundings));
        if (Started.isAsked())
            new Started(wiring.scene(), ".board-row:filled", () -> Wiring.onScreen(stage::close)).watch();
        wiring.view().onceDrawn(new FirstShow(stage)::now);
        var started = wiring.start();
        var _ = started.thenAccept(_ -> files.forEach(wiring::open));
        var drawn = new PauseTransition(AFTER_THE_BOARD);
        drawn.setOnFinished(_ -> stage.getIcons().addAll(icon(32), icon(128)));
        stage.setOnShown(_ -> drawn.play());
    }

    /// Drawn as the package has it; the desktop takes the size it needs.
    private static Image icon(int size) {
        // As a stream of our own: where the program is a module, JavaFX does not see what lies in it.
        try (var bytes = Window.class.getResourceAsStream("/dev/gateboard/icon/gateboard-" + size + ".png")) {
            if (bytes == null) throw new IllegalStateException("The icon is missing from the program");
            return new Image(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(Wiring wiring, Surroundings surroundings) {
        try {
            wiring.close();
        } catch (DatabaseTrouble e) {
            surroundings.err().println(e.sentence());
        }
        // Not at once: the stage is still closing, and needs the toolkit for it.
        Wiring.onScreen(Platform::exit);
    }
}
