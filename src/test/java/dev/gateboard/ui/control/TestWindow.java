package dev.gateboard.ui.control;

import dev.gateboard.ui.status.Appearance;
import dev.gateboard.ui.status.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// One window without a display, with TestFX's robot on it. Motion is off, so that what is seen has come to rest.
///
/// ```java
/// try (var window = TestWindow.of(900, 300, () -> view)) {
///     window.interact(() -> view.show(value));
///     window.clickOn("Pass…").write("seen").push(KeyCode.ENTER);
///     verifyThat(window.only("#left-out"), isVisible());
///     window.save("view-light");
/// }
/// ```
public final class TestWindow extends WindowRobot implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screens");

    private final Stage stage;
    private final Theme theme;

    private TestWindow(Stage stage, Theme theme) {
        this.stage = stage;
        this.theme = theme;
    }

    /// Shows what `view` builds, light.
    public static TestWindow of(double width, double height, Supplier<? extends Parent> view) {
        return call(() -> {
            var theme = new Theme();
            var stage = new Stage();
            var scene = new Scene(view.get(), width, height);
            theme.install(scene, Appearance.LIGHT);
            stage.setScene(scene);
            return show(stage, theme);
        });
    }

    /// Takes over a window that the program builds.
    public static TestWindow over(Supplier<Stage> window) {
        return call(() -> show(window.get(), new Theme()));
    }

    private static TestWindow show(Stage stage, Theme theme) {
        stage.getScene().getPreferences().setReducedMotion(true);
        stage.show();
        stage.requestFocus();
        return new TestWindow(stage, theme);
    }

    public Stage stage() {
        return stage;
    }

    @Override
    public Scene scene() {
        return stage.getScene();
    }

    public void dark() {
        interact(() -> theme.setAppearance(scene(), Appearance.DARK));
    }

    public void light() {
        interact(() -> theme.setAppearance(scene(), Appearance.LIGHT));
    }

    /// Makes the window another size, its content's.
    public void resize(double width, double height) {
        interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        interrupt();
    }

    /// Saves what is seen as `target/screens/NAME.png`.
    public Path save(String name) {
        interrupt();
        var image = call(() -> {
            layOut();
            return scene().snapshot(null);
        });
        try {
            Files.createDirectories(PICTURES);
            return Files.write(PICTURES.resolve(name + ".png"), PngEncoder.encode(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        interactNoWait(stage::close);
    }
}
