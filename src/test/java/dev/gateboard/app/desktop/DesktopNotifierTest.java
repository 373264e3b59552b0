package dev.gateboard.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.ui.control.PngEncoder;
import dev.gateboard.ui.control.TestWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

class DesktopNotifierTest {
    @Test
    void aSentenceOfADocumentIsNeitherAnOptionNorMarkup() {
        assertThat(DesktopNotifier.command("Gate turned red", "--icon=x: a < b && <img src=\"x\"> failed."))
                .containsExactly(
                        "notify-send",
                        "--app-name=Gateboard",
                        "--",
                        "Gate turned red",
                        "--icon=x: a &lt; b &amp;&amp; &lt;img src=\"x\"&gt; failed.");
    }

    @Test
    void besideAWindowThatIsBehindItIsShownAndLeadsToTheGate() throws Exception {
        var opened = new AtomicBoolean();
        try (var window = TestWindow.of(700, 400, StackPane::new)) {
            window.interact(() -> new DesktopNotifier(window.stage())
                    .show("Gate turned red", "pay: rollback rehearsed failed.", () -> opened.set(true)));
            window.until(() -> bars().anyMatch(bar -> bar.lookup(".pane").getOpacity() == 1));
            var texts = TestWindow.call(() -> bar().lookupAll(".label").stream()
                    .map(node -> ((Labeled) node).getText())
                    .toList());
            assertThat(texts).contains("Gate turned red", "pay: rollback rehearsed failed.");
            picture("notification-light");
            TestWindow.call(() -> {
                bar().getScene().getPreferences().setColorScheme(ColorScheme.DARK);
                return true;
            });
            picture("notification-dark");
            window.interact(() -> bar().fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_CLICKED,
                    5,
                    5,
                    5,
                    5,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    false,
                    true,
                    true,
                    null)));
            assertThat(opened).isTrue();
        }
    }

    private static Node bar() {
        return bars().findFirst().orElseThrow();
    }

    private static Stream<Node> bars() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .flatMap(window -> window.getScene().getRoot().lookupAll(".notification-bar").stream());
    }

    private static void picture(String name) throws Exception {
        var image = TestWindow.call(() -> bar().getScene().snapshot(null));
        Files.createDirectories(Path.of("target", "screens"));
        Files.write(Path.of("target", "screens", name + ".png"), PngEncoder.encode(image));
    }
}
