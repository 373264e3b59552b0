package dev.gateboard.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import dev.gateboard.ui.gate.Boards;
import dev.gateboard.ui.gate.Drafts;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.Screen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class BoardListTest {
    private static final String FIELDS = """
        # beep-api

        ## Who

        - Owner: `TBD`

        ## Ops

        - [ ] Migrations run before deploy
        """;

    private final List<String> filled = new ArrayList<>();
    private final Drafts drafts = Drafts.passing();
    private final BoardList list = Screen.call(() -> new BoardList(new Messages(), drafts, asked(filled::add)));

    @Test
    void choiceOffersItsOptionsInItsRowAndEscLeavesIt() {
        var board = Boards.opened();
        var sheet = new Sheets(Person.parse("Ada <ada@example.org>"), new Messages())
                .of(board, new Look(Filter.ALL, "", Set.of()));
        try (var screen = Screen.of(800, 300, () -> list)) {
            screen.run(() -> list.show(sheet));
            screen.run(() ->
                    list.select(List.of(Boards.gate(board, "Topology").id().toString())));
            screen.run(list::requestFocus);
            screen.press(KeyCode.F2);
            screen.save("board-choice-edited");
            assertThat(screen.all(".value-editor")).hasSize(1);
            screen.click(screen.named("multi-node"));
            assertThat(filled).containsExactly("multi-node");
            screen.press(KeyCode.ESCAPE);
            assertThat(screen.all(".value-editor")).isEmpty();
        }
    }

    /// Whoever clicks elsewhere or closes the window has typed it for nothing otherwise.
    @Test
    void aValueHalfTypedWaitsInItsRow() {
        var board = Boards.of(FIELDS);
        var sheets = new Sheets(Person.parse("Ada <ada@example.org>"), new Messages());
        var field = board.review().checklist().fields().getFirst();
        var row = "field-" + field.placeholder().index();
        try (var screen = Screen.of(800, 300, () -> list)) {
            screen.run(() -> list.show(sheets.of(board, ALL)));
            edit(screen, row);
            screen.type("carla");
            screen.save("board-value-edited");
            screen.run(() ->
                    list.select(List.of(Boards.gate(board, "Migrations").id().toString())));
            screen.run(list::requestFocus);
            screen.press(KeyCode.ESCAPE);
            assertThat(screen.all(".value-editor")).isEmpty();
            assertThat(screen.texts(".board-row .label")).contains("typed, not kept: carla");
            screen.save("board-value-waits");
            edit(screen, row);
            assertThat(typed(screen)).isEqualTo("carla");
            screen.type("s");
            assertThat(typed(screen)).isEqualTo("carlas");
            screen.press(KeyCode.ESCAPE);
            edit(screen, row);
            screen.click(screen.named("Cancel"));
            edit(screen, row);
            assertThat(typed(screen)).isEmpty();
        }
    }

    /// An answer that comes in, or somebody else's value, takes nobody's keyboard away: the next letters would be keys
    /// of the list.
    @Test
    void whoTypesAValueGoesOnWhateverComesIn() {
        var board = Boards.of(FIELDS);
        var sheets = new Sheets(Person.parse("Ada <ada@example.org>"), new Messages());
        var field = board.review().checklist().fields().getFirst();
        var index = field.placeholder().index();
        try (var screen = Screen.of(800, 300, () -> list)) {
            screen.run(() -> list.show(sheets.of(board, ALL)));
            edit(screen, "field-" + index);
            screen.type("ca");
            var passed = Boards.after(
                    board,
                    List.of(new Deed.Pass(Boards.gate(board, "Migrations").id(), "seen", Duration.ZERO, List.of())));
            screen.run(() -> list.show(sheets.of(passed, ALL)));
            screen.type("r");
            var another = Boards.after(passed, List.of(new Deed.Fill(index, field.label(), "bob")));
            screen.run(() -> list.show(sheets.of(another, ALL)));
            screen.type("la");
            assertThat(typed(screen)).isEqualTo("carla");
            screen.run(() -> list.show(sheets.of(another, new Look(Filter.ALL, "owner", Set.of()))));
            screen.type("s");
            assertThat(typed(screen)).isEqualTo("carlas");
            screen.press(KeyCode.ENTER);
            assertThat(filled).containsExactly("carlas");
        }
    }

    private static final Look ALL = new Look(Filter.ALL, "", Set.of());

    private void edit(Screen screen, String row) {
        screen.run(() -> list.select(List.of(row)));
        screen.run(list::requestFocus);
        screen.run(list::fill);
        screen.pulses();
    }

    private static String typed(Screen screen) {
        return ((TextField) screen.find(".value-editor .entry")).getText();
    }

    static BoardList.Asked asked(Consumer<String> filled) {
        return new BoardList.Asked() {
            @Override
            public void follow(String target) {}

            @Override
            public void fill(Row row, String value) {
                filled.accept(value);
            }

            @Override
            public void toggle(Row row) {}

            @Override
            public void fire(Row.OfGate row) {
                filled.accept("fire " + row.gate().text());
            }

            @Override
            public void selected() {}

            @Override
            public void redrawn() {}
        };
    }
}
