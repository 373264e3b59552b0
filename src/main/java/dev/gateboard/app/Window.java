package dev.gateboard.app;

import dev.gateboard.cli.Surroundings;
import dev.gateboard.store.Opening;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreException;
import dev.gateboard.ui.board.BoardView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The dashboard's window.
final class Window {
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
        switch (Store.open(database)) {
            case Opening.Refused(String sentence) -> {
                surroundings.err().println(sentence);
                System.exit(65);
            }
            case Opening.Opened(Store store) -> {
                var place = place(given, surroundings, database);
                Platform.startup(() -> show(store, place, surroundings, files));
            }
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

    private static void show(Store store, BoardView.Place place, Surroundings surroundings, List<Path> files) {
        var stage = new Stage();
        var drawing = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("drawing").factory());
        var wiring = new Wiring(store, place, surroundings, stage, drawing);
        // The thread that draws ends with the program: a state may still be on its way to it.
        stage.setOnHidden(_ -> close(wiring, surroundings));
        stage.getIcons().addAll(icon(32), icon(128));
        if (Started.isAsked())
            new Started(wiring.scene(), ".board-row:filled", () -> Wiring.onScreen(stage::close)).watch();
        stage.show();
        var _ = wiring.start().thenAccept(_ -> files.forEach(wiring::open));
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
        } catch (StoreException e) {
            surroundings.err().println(e.sentence());
        }
        // Not at once: the stage is still closing, and needs the toolkit for it.
        Wiring.onScreen(Platform::exit);
    }
}
