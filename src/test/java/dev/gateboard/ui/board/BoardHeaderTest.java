package dev.gateboard.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;
import static org.testfx.matcher.base.NodeMatchers.isVisible;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.board.header.BoardHeader;
import dev.gateboard.ui.checklist.ChecklistFilter;
import dev.gateboard.ui.checklist.ChecklistViewModelBuilder;
import dev.gateboard.ui.checklist.ChecklistViewOptions;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.ui.gate.Boards;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class BoardHeaderTest {
    private static final String DISC = ".solid";

    private final BoardHeader header = TestWindow.call(() -> new BoardHeader(Messages.WINDOW, asked(), List.of()));

    @Test
    void nothingIsCountedUnderTheFilledDiscWhereNothingPassedIsBackedR10() {
        try (var window = TestWindow.of(900, 140, () -> header)) {
            window.interact(() -> show(passed(List.of())));
            window.save("header-words-alone");
            assertThat(discs(window, "1 passed without evidence")).isZero();
            verifyThat(window.only("1 passed without evidence"), isVisible());
            window.interact(() -> show(passed(List.of(new Evidence.Address("https://ci.example/run/7")))));
            assertThat(discs(window, "1 passed")).isPositive();
        }
    }

    /// A count that comes while somebody points at a row moves no row.
    @Test
    void theHeaderIsAsHighWhateverIsCounted() {
        var opened = Boards.opened();
        var more = Boards.after(
                opened,
                List.of(
                        new Action.Fail(Boards.gate(opened, "Migrations").id(), "no", List.of()),
                        new Action.Pass(Boards.gate(opened, "RPO/RTO").id(), "seen", Duration.ZERO, List.of()),
                        new Action.MarkNotApplicable(
                                Boards.gate(opened, "tabletop").id(), "no table", List.of())));
        for (int width : new int[] {640, 760, 990, 1366}) {
            try (var window = TestWindow.of(width, 300, () -> new VBox(header, new Region()))) {
                window.interact(() -> show(opened));
                double before = TestWindow.call(header::getHeight);
                window.interact(() -> show(more));
                assertThat(TestWindow.call(header::getHeight)).as("at " + width).isEqualTo(before);
                window.interact(() -> show(opened));
                assertThat(TestWindow.call(header::getHeight)).as("at " + width).isEqualTo(before);
            }
        }
    }

    private static int discs(TestWindow window, String counted) {
        return ((Parent) ((Labeled) window.only(counted).query()).getGraphic())
                .lookupAll(DISC)
                .size();
    }

    private void show(ReviewStatus reviewStatus) {
        header.show(new ChecklistViewModelBuilder(Person.parse("Ada <ada@example.org>"), Messages.WINDOW)
                .of(reviewStatus, new ChecklistViewOptions(ChecklistFilter.ALL, "", Set.of())));
    }

    /// One gate passed on this, beside the one that the file cleared.
    private static ReviewStatus passed(List<Evidence> evidence) {
        var reviewStatus = Boards.opened();
        var gate = Boards.gate(reviewStatus, "RPO/RTO");
        return Boards.after(reviewStatus, List.of(new Action.Pass(gate.id(), "seen", Duration.ZERO, evidence)));
    }

    private static BoardHeader.HeaderListener asked() {
        return new BoardHeader.HeaderListener() {
            @Override
            public void nextBlocker() {}

            @Override
            public void openReviews() {}

            @Override
            public void openChangesSince() {}

            @Override
            public void openGate() {}
        };
    }
}
