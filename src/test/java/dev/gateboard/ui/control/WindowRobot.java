package dev.gateboard.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import org.hamcrest.Matcher;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.robot.Motion;
import org.testfx.service.query.NodeQuery;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/// TestFX's robot on one window. What is overridden works round TestFX
/// (docs/decisions/0054-testfx-without-a-display.md).
abstract class WindowRobot extends FxRobot {
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(30);

    static {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new AssertionError("JavaFX did not start", e);
        }
    }

    /// What the window shows now.
    public abstract Scene scene();

    /// Runs on the JavaFX thread, and hands over what comes of it.
    public static <T> T call(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE, action);
    }

    /// What is seen in this window; TestFX looks through all windows, on the test's thread, and finds hidden nodes.
    @Override
    public NodeQuery lookup(String query) {
        return seen(root -> from(root).lookup(query));
    }

    @Override
    public <T extends Node> NodeQuery lookup(Predicate<T> predicate) {
        return seen(root -> from(root).lookup(predicate));
    }

    @Override
    public <T extends Node> NodeQuery lookup(Matcher<T> matcher) {
        return seen(root -> from(root).lookup(matcher));
    }

    /// The one node that is seen and matches; TestFX takes the first of several.
    public NodeQuery only(String query) {
        var found = lookup(query).match((Node node) -> !(node instanceof Text && node.getParent() instanceof Labeled));
        assertThat(found.queryAll()).as(query).hasSize(1);
        return found;
    }

    /// The nodes that are seen and match, in the order of the scene graph.
    public List<Node> all(String query) {
        return List.copyOf(lookup(query).queryAll());
    }

    /// What the labels, buttons and links that match say.
    public List<String> texts(String query) {
        return lookup(query).match(Labeled.class::isInstance).<Labeled>queryAll().stream()
                .map(Labeled::getText)
                .toList();
    }

    private NodeQuery seen(Function<Node, NodeQuery> query) {
        return call(() -> {
            layOut();
            return query.apply(scene().getRoot()).match(WindowRobot::isSeen);
        });
    }

    private static boolean isSeen(Node node) {
        for (var each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) return false;
        }
        return true;
    }

    /// Gives everything its style and place, on the JavaFX thread.
    final void layOut() {
        var root = scene().getRoot();
        root.applyCss();
        root.layout();
    }

    /// Goes straight to the one node; TestFX moves the mouse pixel by pixel to the first of several.
    @Override
    public FxRobot clickOn(String query, Motion motion, MouseButton... buttons) {
        return clickOn(only(query).<Node>query(), motion, buttons);
    }

    @Override
    public FxRobot clickOn(PointQuery point, Motion motion, MouseButton... buttons) {
        return click(point, 1, buttons);
    }

    @Override
    public FxRobot doubleClickOn(PointQuery point, Motion motion, MouseButton... buttons) {
        return click(point, 2, buttons);
    }

    @Override
    public FxRobot moveTo(PointQuery point, Motion motion) {
        return click(point, 0);
    }

    private FxRobot click(PointQuery point, int times, MouseButton... buttons) {
        var mouse = robotContext().getMouseRobot();
        mouse.moveNoWait(call(point::query));
        for (int click = 0; click < times; click++) {
            mouse.pressNoWait(buttons);
            mouse.releaseNoWait(buttons);
        }
        return interrupt();
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        robotContext().getKeyboardRobot().pressNoWait(keys);
        return interrupt();
    }

    /// What a key does that is held down; TestFX presses no key that is.
    public FxRobot repeat(KeyCode key, int times) {
        for (int repeat = 0; repeat < times; repeat++)
            robotContext().getBaseRobot().pressKeyboard(key);
        return interrupt();
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        robotContext().getKeyboardRobot().releaseNoWait(keys);
        return interrupt();
    }

    @Override
    public FxRobot push(KeyCode... keys) {
        var keyboard = robotContext().getKeyboardRobot();
        keyboard.pressNoWait(keys);
        keyboard.releaseNoWait(Arrays.asList(keys).reversed().toArray(KeyCode[]::new));
        return interrupt();
    }

    /// Presses the keys of letters, digits and blanks, so that a shortcut which listens hears them; TestFX sends the
    /// bare characters, as is done here for the others.
    @Override
    public FxRobot write(String text) {
        var keyboard = robotContext().getKeyboardRobot();
        for (int letter : text.codePoints().toArray()) {
            var key = keyOf(letter);
            if (key == KeyCode.UNDEFINED) {
                robotContext().getBaseRobot().typeKeyboard(scene(), key, Character.toString(letter));
            } else {
                keyboard.pressNoWait(key);
                keyboard.releaseNoWait(key);
            }
        }
        return interrupt();
    }

    /// Clicks into a field and types instead of what is there.
    public FxRobot enter(String query, String text) {
        clickOn(query).push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
        return write(text);
    }

    /// Pastes a text, as one does with a long one.
    public FxRobot paste(String text) {
        call(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
        return push(KeyCode.CONTROL, KeyCode.V);
    }

    private static KeyCode keyOf(int letter) {
        if (letter == ' ') return KeyCode.SPACE;
        if (letter == '-') return KeyCode.MINUS;
        if (!Character.isLowerCase(letter) && !Character.isDigit(letter)) return KeyCode.UNDEFINED;
        return Objects.requireNonNullElse(
                KeyCode.getKeyCode(Character.toString(Character.toUpperCase(letter))), KeyCode.UNDEFINED);
    }

    @Override
    public FxRobot interact(Runnable action) {
        return interactNoWait(() -> {
            action.run();
            layOut();
        });
    }

    @Override
    public <T> FxRobot interact(Callable<T> action) {
        return interactNoWait(() -> {
            var result = action.call();
            layOut();
            return result;
        });
    }

    /// Lets the toolkit draw twice, so that everything asked for so far is laid out and seen; TestFX sleeps five times
    /// 10 ms after each event, and may have drawn nothing then.
    @Override
    public FxRobot interrupt() {
        for (int pulse = 0; pulse < 2; pulse++) {
            var drawn = new CountDownLatch(1);
            interactNoWait(() -> {
                scene().addPostLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        scene().removePostLayoutPulseListener(this);
                        drawn.countDown();
                    }
                });
                Platform.requestNextPulse();
            });
            await(drawn);
        }
        return this;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE, TimeUnit.MILLISECONDS))
                    .as("a pulse")
                    .isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Draws until this is seen, at most twenty seconds; what is asserted next says what is missing.
    public void until(Callable<Boolean> seen) throws Exception {
        var end = System.nanoTime() + 20_000_000_000L;
        while (!seen.call() && System.nanoTime() < end) interrupt();
    }

    /// Draws until the bar of the notification pane is in its place: it slides in from above, and a click would miss
    /// its buttons before.
    public void untilNoticeIsIn() throws Exception {
        until(() -> all(".notification-bar").stream()
                .anyMatch(bar -> bar.getBoundsInParent().getMinY() >= 0));
    }
}
