package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.ui.kit.Screen;
import java.util.concurrent.CompletableFuture;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// When a window comes up.
class FirstShowTest {

    @Test
    void windowWaitsForItsBoard() {
        var stage = Screen.call(Stage::new);
        Screen.call(() -> {
            var show = new FirstShow(stage);
            assertThat(stage.isShowing()).isFalse();
            show.now();
            assertThat(stage.isShowing()).isTrue();
            return show;
        });
        Screen.call(() -> close(stage));
    }

    @Test
    void windowComesWithoutABoardWhereThatTakesLong() {
        var stage = Screen.call(Stage::new);
        var shown = new CompletableFuture<Boolean>();
        Screen.call(() -> {
            stage.setOnShown(_ -> shown.complete(true));
            return new FirstShow(stage);
        });
        assertThat(shown.join()).isTrue();
        Screen.call(() -> close(stage));
    }

    @Test
    void windowThatWasClosedMeanwhileDoesNotComeBack() {
        var stage = Screen.call(Stage::new);
        Screen.call(() -> {
            var show = new FirstShow(stage);
            show.now();
            close(stage);
            show.now();
            assertThat(stage.isShowing()).isFalse();
            return show;
        });
    }

    private static Stage close(Stage stage) {
        stage.close();
        return stage;
    }
}
