package dev.gateboard.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.ui.status.Appearance;
import dev.gateboard.ui.status.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// A window without a display, for tests: shows a view, presses keys and buttons as a person would, finds nodes by
/// selector and saves pictures to `target/screens/`. Motion is off, so that what is seen has come to rest.
///
/// ```java
/// try (var screen = Screen.of(900, 300, () -> view)) {
///     screen.run(() -> view.show(value));
///     screen.save("view-light");
///     screen.dark();
///     screen.save("view-dark");
/// }
/// ```
public final class Screen implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screens");
    private static final CountDownLatch STARTED = start();
    private static final long PATIENCE = 30;

    private final Stage stage;
    private final Theme theme;

    private Screen(Stage stage, Theme theme) {
        this.stage = stage;
        this.theme = theme;
    }

    /// Shows what `view` builds, light.
    public static Screen of(double width, double height, Supplier<? extends Parent> view) {
        return call(() -> {
            var theme = new Theme();
            var stage = new Stage();
            var scene = new Scene(view.get(), width, height);
            scene.getPreferences().setReducedMotion(true);
            theme.install(scene, Appearance.LIGHT);
            stage.setScene(scene);
            stage.show();
            stage.requestFocus();
            return new Screen(stage, theme);
        });
    }

    /// Takes over a window that somebody else builds and dresses.
    public static Screen over(Supplier<Stage> window) {
        return call(() -> {
            var stage = window.get();
            stage.getScene().getPreferences().setReducedMotion(true);
            stage.show();
            stage.requestFocus();
            return new Screen(stage, new Theme());
        });
    }

    /// Runs on the JavaFX thread, and hands over what comes of it.
    public static <T> T call(Callable<T> action) {
        try {
            STARTED.await();
            if (Platform.isFxApplicationThread()) return action.call();
            var task = new FutureTask<>(action);
            Platform.runLater(task);
            return task.get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("failed on the JavaFX thread", e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the JavaFX thread did not answer", e);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /// Runs on the JavaFX thread, then lays out.
    public void run(Runnable action) {
        call(() -> {
            action.run();
            settle();
            return true;
        });
    }

    public void dark() {
        run(() -> theme.setAppearance(stage.getScene(), Appearance.DARK));
    }

    public void light() {
        run(() -> theme.setAppearance(stage.getScene(), Appearance.LIGHT));
    }

    /// Makes the window another size, its content's.
    public void resize(double width, double height) {
        run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        pulses();
    }

    /// Saves what is seen as `target/screens/NAME.png`.
    public Path save(String name) {
        pulses();
        var image = call(() -> {
            settle();
            return stage.getScene().snapshot(null);
        });
        try {
            Files.createDirectories(PICTURES);
            var file = PICTURES.resolve(name + ".png");
            return Files.write(file, PngEncoder.encode(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Presses and releases a key as a person would, others held down.
    public void press(KeyCode key, KeyCode... held) {
        call(() -> {
            var robot = new Robot();
            for (var other : held) robot.keyPress(other);
            robot.keyPress(key);
            robot.keyRelease(key);
            for (var other : List.of(held).reversed()) robot.keyRelease(other);
            return true;
        });
        pulses();
    }

    /// Types into what has the focus.
    public void type(String text) {
        call(() -> {
            var robot = new Robot();
            text.codePoints().forEach(point -> robot.keyType(keyOf(point)));
            return true;
        });
        pulses();
    }

    /// Clicks in the middle of a node.
    public void click(Node node, KeyCode... held) {
        call(() -> {
            var bounds = node.localToScreen(node.getBoundsInLocal());
            var robot = new Robot();
            robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
            for (var key : held) robot.keyPress(key);
            robot.mouseClick(MouseButton.PRIMARY);
            for (var key : held) robot.keyRelease(key);
            return true;
        });
        pulses();
    }

    /// The visible nodes that match, in the order of the scene graph.
    public List<Node> all(String selector) {
        return call(() -> {
            settle();
            Set<Node> found = stage.getScene().getRoot().lookupAll(selector);
            return found.stream().filter(Screen::seen).toList();
        });
    }

    /// The one visible node that matches.
    public Node find(String selector) {
        var found = all(selector);
        assertThat(found).as(selector).hasSize(1);
        return found.getFirst();
    }

    /// What the visible labels, buttons and links that match say.
    public List<String> texts(String selector) {
        return all(selector).stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    /// The one visible button, label or link of this text.
    public Node named(String text) {
        var found = all("*").stream()
                .filter(node -> node instanceof Labeled labeled && text.equals(labeled.getText()))
                .toList();
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }

    public Scene scene() {
        return stage.getScene();
    }

    public Stage stage() {
        return stage;
    }

    @Override
    public void close() {
        call(() -> {
            stage.close();
            return true;
        });
    }

    /// Draws until this is seen, at most twenty seconds; what is asserted next says what is missing.
    public void until(Callable<Boolean> seen) throws Exception {
        var end = System.nanoTime() + 20_000_000_000L;
        while (!seen.call() && System.nanoTime() < end) pulses();
    }

    /// Lets the toolkit draw twice, so that everything asked for so far is laid out and on the screen.
    public void pulses() {
        for (int pulse = 0; pulse < 2; pulse++) {
            var drawn = new CountDownLatch(1);
            call(() -> {
                stage.getScene().addPostLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        stage.getScene().removePostLayoutPulseListener(this);
                        drawn.countDown();
                    }
                });
                Platform.requestNextPulse();
                return true;
            });
            await(drawn);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE, TimeUnit.SECONDS)).as("a pulse").isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void settle() {
        var root = stage.getScene().getRoot();
        root.applyCss();
        root.layout();
    }

    private static boolean seen(Node node) {
        for (var each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) return false;
        }
        return true;
    }

    private static KeyCode keyOf(int point) {
        if (point == ' ') return KeyCode.SPACE;
        var key = KeyCode.getKeyCode(Character.toString(Character.toUpperCase(point)));
        assertThat(key).as(Character.toString(point)).isNotNull();
        return key;
    }

    private static CountDownLatch start() {
        var started = new CountDownLatch(1);
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            started.countDown();
        });
        return started;
    }
}
