package dev.gateboard.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.board.header.BoardHeader;
import dev.gateboard.ui.checklist.ChecklistFilter;
import dev.gateboard.ui.checklist.ChecklistViewModelBuilder;
import dev.gateboard.ui.checklist.ChecklistViewOptions;
import dev.gateboard.ui.control.Screen;
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

    private final BoardHeader header = Screen.call(() -> new BoardHeader(Messages.WINDOW, asked(), List.of()));

    @Test
    void nothingIsCountedUnderTheFilledDiscWhereNothingPassedIsBackedR10() {
        try (var screen = Screen.of(900, 140, () -> header)) {
            screen.run(() -> show(passed(List.of())));
            screen.save("header-words-alone");
            assertThat(discs(screen, "1 passed without evidence")).isZero();
            assertThat(screen.named("1 passed without evidence")).isNotNull();
            screen.run(() -> show(passed(List.of(new Evidence.Address("https://ci.example/run/7")))));
            assertThat(discs(screen, "1 passed")).isPositive();
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
            try (var screen = Screen.of(width, 300, () -> new VBox(header, new Region()))) {
                screen.run(() -> show(opened));
                double before = Screen.call(header::getHeight);
                screen.run(() -> show(more));
                assertThat(Screen.call(header::getHeight)).as("at " + width).isEqualTo(before);
                screen.run(() -> show(opened));
                assertThat(Screen.call(header::getHeight)).as("at " + width).isEqualTo(before);
            }
        }
    }

    private static int discs(Screen screen, String counted) {
        return ((Parent) ((Labeled) screen.named(counted)).getGraphic())
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
