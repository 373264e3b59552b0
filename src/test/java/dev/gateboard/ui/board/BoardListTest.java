package dev.gateboard.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.Person;
import dev.gateboard.ui.gate.Boards;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class BoardListTest {
    private final List<String> filled = new ArrayList<>();
    private final BoardList list = Screen.call(() -> new BoardList(new Messages(), asked(filled::add)));

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
        };
    }
}
