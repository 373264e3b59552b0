package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.app.desktop.FileDialogs;
import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.app.window.Demo;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.language.Language;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.workspace.FileOperations.FileToOpen;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page of settings in the real window: each takes effect at once and is on disk at once.
class SettingsWindowTest {
    private static final Person ADA = new Person("Ada Bar", "ada@example.org");

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void speakEnglish() {
        Language.choose(Language.ENGLISH);
    }

    @Test
    void whatIsSetTakesEffectAtOnceAndIsOnDisk() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            begin(wiring, "one");
            openSettings(window);
            window.save("settings-light");
            window.interact(
                    () -> ((ScrollPane) window.only(".scroll-pane.side-pane").query()).setVvalue(1));
            window.save("settings-light-end");
            window.interact(
                    () -> ((ScrollPane) window.only(".scroll-pane.side-pane").query()).setVvalue(0));
            window.dark();
            window.save("settings-dark");
            window.light();
            window.clickOn("#notifications");
            until(wiring, "notifications", "off");
            window.clickOn("1m");
            until(wiring, "probes.interval", "1m");
            window.interact(
                    () -> ((ScrollPane) window.only(".scroll-pane.side-pane").query()).setVvalue(1));
            window.clickOn("Markdown without record");
            window.interact(
                    () -> ((ScrollPane) window.only(".scroll-pane.side-pane").query()).setVvalue(0));
            until(wiring, "export.first", "PLAIN");
            window.clickOn("130 %");
            until(wiring, "window.textSize", "130");
            window.save("settings-130");
            assertThat(window.all(".review-list"))
                    .as("three panes have no room")
                    .isEmpty();
            assertThat(font(window.only(".settings .title").query()).getSize()).isEqualTo(22);
            window.clickOn("100 %");
            window.interrupt();
            assertThat(font(window.only(".settings .title").query()).getSize()).isEqualTo(17);
            window.clickOn("Dark");
            until(wiring, "window.appearance", "DARK");
        }
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            openSettings(window);
            assertThat(selected(window)).contains("Dark", "1m", "100 %");
            window.resize(683, 360);
            window.save("settings-small");
            window.interact(
                    () -> ((ScrollPane) window.only(".scroll-pane.side-pane").query()).setVvalue(1));
            window.save("settings-small-end");
            for (var node : window.all(".settings .button"))
                assertThat(node.localToScene(node.getLayoutBounds()).getMaxX())
                        .as(((Labeled) node).getText())
                        .isLessThanOrEqualTo(683);
        }
    }

    @Test
    void anotherLanguageAndAnotherPersonRedrawTheWindowAtOnce() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            begin(wiring, "one");
            openSettings(window);
            redraw(window, "Deutsch", ".title", "Einstellungen");
            window.save("settings-german");
            window.interact(() -> ((TextField) window.only("#identity-name").query()).setText("Bo Lin"));
            window.interact(() -> ((TextField) window.only("#identity-email").query()).setText("bo@example.org"));
            redraw(window, "#identity-save", "#who", "Sie: Bo Lin");
            assertThat(wiring.workspace().settings().get())
                    .containsEntry("person", "Bo Lin <bo@example.org>")
                    .containsEntry("window.language", "de");
            redraw(window, "English", ".title", "Settings");
            window.push(KeyCode.ESCAPE);
            window.until(() -> !window.all(".board-row").isEmpty());
            assertThat(window.all(".board-row")).isNotEmpty();
        }
    }

    @Test
    void aBackupIsWrittenAndPutBackAndWhatItReplacesStays() throws Exception {
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage)) {
            begin(wiring, "one");
            openSettings(window);
            press(window, "#back-up");
            window.until(() -> Files.exists(folder.resolve("backup.db")));
            begin(wiring, "two");
            press(window, "#restore");
            window.until(() -> !window.lookup("Replace").queryAll().isEmpty());
            assertThat(window.texts(".settings .message-line"))
                    .anyMatch(text -> text.startsWith("This replaces 2 reviews (one, two) with 1 review (one) from "));
            window.save("settings-restore");
            assertThat(names(wiring)).containsExactly("one", "two");
            var replace = (ButtonBase) window.only("Replace").query();
            window.interact(() -> {
                replace.fire();
                replace.fire();
            });
            window.until(() -> lines(window).anyMatch(text -> text.startsWith("Restored from ")));
            assertThat(lines(window)).anyMatch(text -> text.startsWith("Restored from "));
            assertThat(names(wiring)).containsExactly("one");
            Files.writeString(folder.resolve("backup.db"), "not a database");
            press(window, "#restore");
            window.until(() -> lines(window).anyMatch(text -> text.contains("backup.db is not a database")));
            assertThat(lines(window))
                    .anyMatch(text -> text.contains("backup.db is not a database"))
                    .noneMatch(text -> text.startsWith("Restored from "));
            press(window, "#compact");
            window.until(() ->
                    window.texts(".settings .message-line").stream().anyMatch(text -> text.endsWith(" smaller.")));
            assertThat(window.texts(".settings .message-line")).anyMatch(text -> text.endsWith(" smaller."));
        }
        try (var files = Files.list(folder)) {
            var replaced = files.filter(file -> file.getFileName().toString().startsWith("gateboard.replaced-"))
                    .findFirst()
                    .orElseThrow();
            try (var store = ((StoreOpenResult.Opened) Store.open(replaced)).store()) {
                assertThat(store.reviews()).hasSize(2);
            }
        }
    }

    @Test
    void whatFailsIsSaidWhereItWasAskedFor() throws Exception {
        var database = "jdbc:sqlite:" + folder.resolve("gateboard.db");
        try (var wiring = wiring();
                var window = TestWindow.over(wiring::stage);
                var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement()) {
            begin(wiring, "one");
            openSettings(window);
            int version = statement.executeQuery("PRAGMA user_version").getInt(1);
            statement.executeUpdate("PRAGMA user_version = 999");
            try {
                for (var button : List.of("#compact", "#restore", "#back-up")) {
                    press(window, button);
                    window.until(() -> lines(window, button).anyMatch(text -> text.contains("has version 999")));
                    assertThat(lines(window, button)).anyMatch(text -> text.contains("has version 999"));
                }
                window.interact(() ->
                        ((ScrollPane) window.only(".scroll-pane.side-pane").query()).setVvalue(1));
                window.save("settings-refused");
            } finally {
                statement.executeUpdate("PRAGMA user_version = " + version);
            }
        }
    }

    /// What stands below a button.
    private static Stream<String> lines(TestWindow window, String button) {
        var setting = window.only(button).query().getParent().getParent();
        return setting.lookupAll(".message-line").stream()
                .filter(Labeled.class::isInstance)
                .map(line -> ((Labeled) line).getText());
    }

    private static Stream<String> lines(TestWindow window) {
        return window.texts(".settings .message-line").stream();
    }

    private static void openSettings(TestWindow window) throws Exception {
        window.interrupt();
        window.push(KeyCode.CONTROL, KeyCode.COMMA);
        window.until(() -> !window.all("#compact").isEmpty());
        window.interrupt();
    }

    /// The scene is another one then, so no pulse of this one is waited for.
    private static void redraw(TestWindow window, String button, String place, String text) throws Exception {
        var node = window.only(button).query();
        DashboardWindow.onScreen(((ButtonBase) node)::fire);
        var end = System.nanoTime() + 20_000_000_000L;
        while (!window.texts(place).contains(text) && System.nanoTime() < end) Thread.sleep(20);
        assertThat(window.texts(place)).contains(text);
        window.interrupt();
    }

    /// By the keyboard alone, wherever the page is scrolled to.
    private static void press(TestWindow window, String button) {
        var node = window.only(button).query();
        window.interact(node::requestFocus);
        window.push(KeyCode.SPACE);
    }

    private static Font font(Node label) {
        return ((Labeled) label).getFont();
    }

    private static List<String> selected(TestWindow window) {
        return window.all(".settings .toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(ToggleButton::isSelected)
                .map(Labeled::getText)
                .toList();
    }

    private static void until(DashboardWindow wiring, String setting, String value) throws Exception {
        for (int tries = 0; tries < 200; tries++) {
            if (value.equals(wiring.workspace().settings().get().get(setting))) return;
            Thread.onSpinWait();
        }
        assertThat(wiring.workspace().settings().get()).containsEntry(setting, value);
    }

    private void begin(DashboardWindow wiring, String name) throws Exception {
        var file = Files.writeString(folder.resolve(name + ".md"), "# " + name + "\n\n- [ ] gate\n");
        wiring.workspace()
                .files()
                .open(ADA, new FileToOpen(file, Files.readAllBytes(file), StoredProbesFile.NOTHING))
                .get();
        wiring.resume().get();
    }

    private static List<String> names(DashboardWindow wiring) throws Exception {
        return wiring.workspace().state().get().reviewStatuses().stream()
                .map(each -> each.review().name())
                .toList();
    }

    private FileDialogs dialogs() {
        return new FileDialogs() {
            @Override
            public Optional<Path> chooseAnyFile(String title) {
                return Optional.of(folder.resolve("backup.db"));
            }

            @Override
            public Optional<Path> chooseFileToWrite(String title, String name) {
                return Optional.of(folder.resolve("backup.db"));
            }
        };
    }

    private DashboardWindow wiring() {
        var opened = (StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"));
        return TestWindow.call(() -> new DashboardWindow(
                opened.store(),
                new BoardView.Place(ADA, "gateboard.db", folder.resolve("sources.yaml")),
                CommandEnvironment.ofThisMachine(),
                new DashboardWindow.Surface(new Stage(), dialogs(), Demo.NONE),
                DashboardWindow.DIRECT));
    }
}
