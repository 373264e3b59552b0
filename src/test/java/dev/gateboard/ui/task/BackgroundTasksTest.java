package dev.gateboard.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.PngEncoder;
import dev.gateboard.ui.control.TestWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;

class BackgroundTasksTest {
    private final BackgroundTasks tasks = new BackgroundTasks(Platform::runLater);

    /// What a person waits for who never comes.
    private static String waits() {
        try {
            new CountDownLatch(1).await();
            return "done";
        } catch (InterruptedException _) {
            return "stopped";
        }
    }

    @Test
    void whatTakesLongerIsListedAndEndsWhenItIsStopped() throws Exception {
        var link = TestWindow.call(() -> new BackgroundTaskLink(Messages.WINDOW, tasks));
        try (var window = TestWindow.of(600, 300, () -> new StackPane(link))) {
            assertThat(window.all(".inline-link")).isEmpty();
            var answer = tasks.run("Verifying release.md", BackgroundTasksTest::waits);
            window.until(() -> window.texts(".inline-link").contains("1 task running…"));
            window.interact(link::fire);
            window.interrupt();
            assertThat(TestWindow.call(() -> list().lookupAll(".label").stream()
                            .map(node -> ((Labeled) node).getText())
                            .toList()))
                    .contains("Verifying release.md");
            picture("tasks-light");
            window.dark();
            TestWindow.call(() -> {
                list().getScene().getPreferences().setColorScheme(ColorScheme.DARK);
                return true;
            });
            picture("tasks-dark");
            window.interact(() -> ((Button) list().lookup(".task-cancel-button")).fire());
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("stopped");
            window.interrupt();
            assertThat(window.all(".inline-link")).isEmpty();
            assertThat(TestWindow.call(() -> Window.getWindows().stream()
                            .filter(PopOver.class::isInstance)
                            .filter(Window::isShowing)
                            .count()))
                    .isZero();
        }
    }

    @Test
    void workThatIsDoneElsewhereHearsThatItIsStoppedAndAnswers() throws Exception {
        var link = TestWindow.call(() -> new BackgroundTaskLink(Messages.WINDOW, tasks));
        try (var window = TestWindow.of(600, 300, () -> new StackPane(link))) {
            var answer = tasks.follow("Writing release.md", stop -> stop.thenApply(_ -> "not written"));
            window.until(() -> window.texts(".inline-link").contains("1 task running…"));
            window.interact(link::fire);
            window.interrupt();
            window.interact(() -> ((Button) list().lookup(".task-cancel-button")).fire());
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("not written");
        }
        assertThat(tasks.follow("Writing", _ -> CompletableFuture.failedFuture(new IllegalStateException("no disk")))
                        .handle((_, fault) -> String.valueOf(fault.getMessage()))
                        .get(10, TimeUnit.SECONDS))
                .contains("no disk");
    }

    @Test
    void whatIsDoneAtOnceIsNeverListed() throws Exception {
        var link = TestWindow.call(() -> new BackgroundTaskLink(Messages.WINDOW, tasks));
        assertThat(tasks.run("Verifying release.md", () -> "done").get(10, TimeUnit.SECONDS))
                .isEqualTo("done");
        TestWindow.call(() -> true);
        assertThat(tasks.listed()).isEmpty();
        assertThat(TestWindow.call(link::isVisible)).isFalse();
    }

    private static Parent list() {
        return Window.getWindows().stream()
                .filter(PopOver.class::isInstance)
                .filter(Window::isShowing)
                .map(over -> over.getScene().getRoot())
                .findFirst()
                .orElseThrow();
    }

    private static void picture(String name) throws Exception {
        var image = TestWindow.call(() -> list().getScene().snapshot(null));
        Files.createDirectories(Path.of("target", "screens"));
        Files.write(Path.of("target", "screens", name + ".png"), PngEncoder.encode(image));
    }
}
