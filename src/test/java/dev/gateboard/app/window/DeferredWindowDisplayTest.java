package dev.gateboard.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.ui.control.TestWindow;
import java.util.concurrent.CompletableFuture;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// When a window comes up.
class DeferredWindowDisplayTest {

    @Test
    void windowWaitsForItsBoard() {
        var stage = TestWindow.call(Stage::new);
        TestWindow.call(() -> {
            var show = new DeferredWindowDisplay(stage);
            assertThat(stage.isShowing()).isFalse();
            show.showNow();
            assertThat(stage.isShowing()).isTrue();
            return show;
        });
        TestWindow.call(() -> close(stage));
    }

    @Test
    void windowComesWithoutABoardWhereThatTakesLong() {
        var stage = TestWindow.call(Stage::new);
        var shown = new CompletableFuture<Boolean>();
        TestWindow.call(() -> {
            stage.setOnShown(_ -> shown.complete(true));
            return new DeferredWindowDisplay(stage);
        });
        assertThat(shown.join()).isTrue();
        TestWindow.call(() -> close(stage));
    }

    @Test
    void windowThatWasClosedMeanwhileDoesNotComeBack() {
        var stage = TestWindow.call(Stage::new);
        TestWindow.call(() -> {
            var show = new DeferredWindowDisplay(stage);
            show.showNow();
            close(stage);
            show.showNow();
            assertThat(stage.isShowing()).isFalse();
            return show;
        });
    }

    private static Stage close(Stage stage) {
        stage.close();
        return stage;
    }
}
