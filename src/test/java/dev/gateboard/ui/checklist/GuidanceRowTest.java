package dev.gateboard.ui.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.ui.gate.Boards;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What stands under a gate is folded into its row, and found there.
class GuidanceRowTest {
    private static final String TEXT = """
        # beep-api

        ## Data

        - [ ] Restore drill done in the last quarter — Owner: Bo, due 2026-12-04 (P0)
          - Take the newest dump
          - Runbook: [R](https://r.example)
          - Ticket: `TBD`
        - [ ] Logs are kept for as long as the law wants it, in a place of their own, and nobody can change them later on
          - **Priority**: High
          - In Europe:
            - [ ] thirty days
        """;

    private final ChecklistViewModelBuilder sheets =
            new ChecklistViewModelBuilder(Person.parse("Ada <ada@example.org>"), Messages.WINDOW);

    private static ChecklistViewOptions options(String search) {
        return new ChecklistViewOptions(ChecklistFilter.ALL, search, Set.of());
    }

    @Test
    void fieldsLinksAndWhatLeadsGatesKeepTheirRows() {
        assertThat(sheets.of(Boards.of(TEXT), options("")).rows())
                .extracting(row -> row.getClass().getSimpleName())
                .containsExactly(
                        "SectionRow", "SectionRow", "GateRow", "TextRow", "FieldRow", "GateRow", "TextRow", "GateRow");
    }

    @Test
    void aGateIsFoundByItsGuidance() {
        assertThat(sheets.of(Boards.of(TEXT), options("newest dump")).rows()).hasSize(3);
    }

    @Test
    void aLineOfGuidanceLeadsToItsGate() {
        var board = Boards.of(TEXT);
        assertThat(RowLocator.key(board.review().checklist(), 6))
                .isEqualTo(Boards.gate(board, "Restore").id().toString());
    }

    @Test
    void aRowSaysThatThereIsGuidanceAndHowUrgentTheGateIs() {
        var list = TestWindow.call(
                () -> new ChecklistView(Messages.WINDOW, DraftStore.inMemory(), ChecklistViewTest.asked(_ -> {})));
        try (var window = TestWindow.of(800, 260, () -> list)) {
            window.interact(() -> list.show(sheets.of(Boards.of(TEXT), options(""))));
            window.save("guidance-rows-light");
            assertThat(window.texts(".row-line > .priority").stream().filter(text -> !text.isEmpty()))
                    .containsExactlyInAnyOrder("P0", "High");
            assertThat(window.lookup(".row-line > .guidance-sign").queryAll().stream()
                            .filter(node -> node.isVisible()))
                    .hasSizeGreaterThanOrEqualTo(2);
            window.dark();
            window.save("guidance-rows-dark");
            assertThat(window.lookup(".board-row").queryAll().stream()
                            .map(row -> String.valueOf(row.getAccessibleText()))
                            .filter(text -> text.startsWith("Restore")))
                    .containsExactly("Restore drill done in the last quarter — Owner: Bo, due 2026-12-04 (P0), open,"
                            + " P0, has guidance");
        }
    }
}
