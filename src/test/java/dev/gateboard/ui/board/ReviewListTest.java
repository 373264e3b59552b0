package dev.gateboard.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.ui.gate.Boards;
import dev.gateboard.workspace.WorkspaceState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
        var list = TestWindow.call(() ->
                new ReviewList(messages, chosen::add, chosen::add, () -> chosen.add("open"), () -> chosen.add("all")));
        var welcome = TestWindow.call(() -> new WelcomePane(messages, asked()));
        try (var window = TestWindow.of(208, 480, () -> new VBox(welcome, list))) {
            window.interact(() -> list.show(state, reviewStatus.review().id()));
            window.save("reviews-light");
            window.dark();
            window.save("reviews-dark");
            window.interact(() -> window.lookup(".review-row").query().requestFocus());
            window.push(KeyCode.SPACE);
            window.push(KeyCode.DOWN);
            window.push(KeyCode.SPACE);
            assertThat(chosen)
                    .as("a template that is chosen begins nothing yet")
                    .containsExactly(reviewStatus.review().id());
            window.save("reviews-template");
            window.push(KeyCode.SPACE);
            window.interact(() -> window.all(".review-list > .button").getLast().requestFocus());
            window.push(KeyCode.SPACE);
            window.clickOn("Close");
            window.clickOn("Play the demo week");
            assertThat(chosen).containsExactly(reviewStatus.review().id(), template, "open", "close", "week");
        }
    }

    private static ReviewStatus review(int id, String build, String date) {
        return Boards.of(
                new UUID(0, id),
                "# api\n\n- Environment: `staging`\n- Release id: `" + build + "`\n- Date: `" + date
                        + "`\n\n- [ ] smoke\n");
    }

    private List<String> lines(ReviewStatus... all) {
        return Stream.of(all)
                .map(each -> ReviewRowText.of(messages, each, List.of(all)))
                .map(text -> text.release() + " | " + text.date() + text.started())
                .toList();
    }

    @Test
    void whatDiffersBetweenReviewsOfOneNameComesFirstAndTheirStartLast() {
        assertThat(lines(review(1, "4f2a91c", "2026-11-24"))).containsExactly("staging · 4f2a91c | ");
        assertThat(lines(review(1, "4f2a91c", "2026-11-24"), review(2, "7c1d20e", "2026-11-24")))
                .containsExactly("4f2a91c · staging | ", "7c1d20e · staging | ");
        assertThat(lines(review(1, "4f2a91c", "2026-11-24"), review(2, "4f2a91c", "2026-12-01")))
                .containsExactly("staging · 4f2a91c | Tue 24 Nov 2026", "staging · 4f2a91c | Tue 1 Dec 2026");
        assertThat(lines(review(1, "4f2a91c", "2026-11-24"), review(2, "4f2a91c", "2026-11-24")))
                .containsExactly("staging · 4f2a91c | started 13:02", "staging · 4f2a91c | started 13:02");
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
