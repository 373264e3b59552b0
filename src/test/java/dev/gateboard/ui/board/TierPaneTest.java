package dev.gateboard.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.ui.board.notice.TierPane;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.ui.gate.Boards;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The line above the gates that says of which kind the release is (rule R7).
class TierPaneTest {
    private final List<Action> heard = new ArrayList<>();
    private final TierPane pane = TestWindow.call(() -> new TierPane(Messages.WINDOW, heard::addAll));

    @Test
    void theChosenKindIsNamedWithWhatItLeavesOutAndTheWayToAnother() {
        var board = Boards.of("# A\n\n- [ ] build\n- [ ] RC only: a\n- [ ] FINAL only: b\n- [ ] FINAL only: c\n");
        try (var window = TestWindow.of(760, 80, () -> pane)) {
            window.interact(() -> pane.show(board.review()));
            assertThat(pane.isVisible()).isFalse();
            var chosen = Boards.after(board, List.of(new Action.ChooseTier("RC")));
            window.interact(() -> pane.show(chosen.review()));
            window.save("tier-line-light");
            assertThat(window.texts(".label")).contains("Kind of release: RC. 2 gates are only for FINAL.");
            window.clickOn("Choose FINAL");
            window.clickOn("All gates");
            assertThat(heard).containsExactly(new Action.ChooseTier("FINAL"), new Action.ChooseTier(""));
            window.dark();
            window.save("tier-line-dark");
        }
    }
}
