package dev.gateboard.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.ui.control.Screen;
import dev.gateboard.ui.gate.Boards;
import dev.gateboard.workspace.WorkspaceState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class ReviewListTest {
    private final Messages messages = Messages.WINDOW;
    private final List<Object> chosen = new ArrayList<>();

    @Test
    void reviewsAndTemplatesAreChosenByKeyboard() {
        var opened = Boards.opened();
        var gate = Boards.gate(opened, "Migrations");
        var reviewStatus = Boards.after(opened, List.of(new Action.Pass(gate.id(), "", Duration.ZERO, List.of())));
        var template = new WorkspaceState.TemplateLine("0", "ready.md", "Production readiness");
        var state = new WorkspaceState(List.of(reviewStatus), List.of(template), Boards.NOW);
        var list = Screen.call(() -> new ReviewList(messages, chosen::add, chosen::add, () -> chosen.add("open")));
        var welcome = Screen.call(() -> new WelcomePane(messages, asked()));
        try (var screen = Screen.of(208, 480, () -> new VBox(welcome, list))) {
            screen.run(() -> list.show(state, reviewStatus.review().id()));
            screen.save("reviews-light");
            screen.dark();
            screen.save("reviews-dark");
            screen.run(() -> screen.all(".review-row").getFirst().requestFocus());
            screen.press(KeyCode.SPACE);
            screen.press(KeyCode.DOWN);
            screen.press(KeyCode.SPACE);
            assertThat(chosen)
                    .as("a template that is chosen begins nothing yet")
                    .containsExactly(reviewStatus.review().id());
            screen.save("reviews-template");
            screen.press(KeyCode.SPACE);
            screen.run(() -> screen.all(".review-list > .button").getLast().requestFocus());
            screen.press(KeyCode.SPACE);
            screen.click(screen.named("Close"));
            screen.click(screen.named("Play the demo week"));
            assertThat(chosen).containsExactly(reviewStatus.review().id(), template, "open", "close", "week");
        }
    }

    private WelcomePane.WelcomeListener asked() {
        return new WelcomePane.WelcomeListener() {
            @Override
            public void chooseFile() {
                chosen.add("open");
            }

            @Override
            public void playDemo() {
                chosen.add("week");
            }

            @Override
            public void close() {
                chosen.add("close");
            }
        };
    }
}
