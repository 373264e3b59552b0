package dev.gateboard.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.gate.Boards;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ViewSettingsStoreTest {
    private static final String WEEKS = """
        # Release team

        ## Week 1

        ### For Lead

        - [ ] one

        ### For Shadow

        - [ ] two

        ## Week 5

        ### For Lead

        - [ ] three
        """;

    private final ViewSettingsStore settings = new ViewSettingsStore((_, _) -> {});

    private static ReviewStatus passed(String... gates) {
        var board = Boards.of(WEEKS);
        return Boards.after(
                board,
                Arrays.stream(gates)
                        .<Action>map(
                                gate -> new Action.Pass(Boards.gate(board, gate).id(), "", Duration.ZERO, List.of()))
                        .toList());
    }

    private Set<String> folded(ReviewStatus board) {
        return settings.viewOptions(board).folded();
    }

    @Test
    void aHeadingIsFoldedAtFirstOnceAllBelowItIsCleared() {
        assertThat(folded(passed("one"))).containsExactly("section-2");
        assertThat(folded(passed("one", "two"))).containsExactlyInAnyOrder("section-1", "section-2", "section-3");
    }

    @Test
    void theHeadingAboveEverythingStaysOpen() {
        assertThat(folded(passed("one", "two", "three")))
                .containsExactlyInAnyOrder("section-1", "section-2", "section-3", "section-4", "section-5");
    }
}
