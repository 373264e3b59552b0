package dev.gateboard.ui.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;
import static org.testfx.matcher.base.NodeMatchers.isVisible;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.control.TestWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.matcher.control.LabeledMatchers;

/// What a document says below a gate, and whom it names as owner.
class GuidancePaneTest {
    static final String TEXT = """
        # beep-api

        ## Data

        - [ ] Restore drill done in the last quarter — Owner: Bo, due 2026-12-04
          - **Priority**: CRITICAL
          - Take the newest dump from the [bucket](https://bucket.example) and restore it into a cluster of its own
            - never into `staging`
          - Compare the row counts

            ```sh
            pg_restore --clean --dbname=drill dump.bin
            psql drill -c 'select count(*) from orders'
            ```

          The drill counts only if it took less than the time the objectives allow.
        - [ ] Logs are kept (@ada)
        - [ ] Backups are made
        """;

    private final List<String> links = new ArrayList<>();
    private final List<Gate> taken = new ArrayList<>();
    private final GatePane pane = TestWindow.call(() -> new GatePane(
            Messages.WINDOW,
            _ -> new CompletableFuture<>(),
            links::add,
            new KeptFiles(Optional.empty()),
            new Asked(),
            new DraftStore((_, _) -> {})));

    @Test
    void guidanceIsReadBesideTheGateAndItsLinksOpen() {
        var board = Boards.of(TEXT);
        try (var window = TestWindow.of(356, 860, () -> pane)) {
            window.interact(() -> pane.show(board, List.of(Boards.gate(board, "Restore"))));
            window.save("guidance-light");
            window.dark();
            window.save("guidance-dark");
            verifyThat(window.only(".guidance > .strong"), LabeledMatchers.hasText("Guidance"));
            assertThat(shown(window))
                    .contains("bucket", "staging", "Compare the row counts")
                    .contains("pg_restore --clean --dbname=drill dump.bin\npsql drill");
            var link = window.lookup(".guidance .link").query();
            window.interact(link::requestFocus);
            window.push(KeyCode.ENTER);
            assertThat(links).containsExactly("https://bucket.example");
            verifyThat(window.only(".priority"), LabeledMatchers.hasText("CRITICAL"));
            window.interact(() -> pane.show(board, List.of(Boards.gate(board, "Backups"))));
            assertThat(window.lookup(".guidance").queryAll()).isEmpty();
            assertThat(window.lookup(".priority").queryAll()).isEmpty();
        }
    }

    @Test
    void longGuidanceIsFoldedUntilItIsAskedFor() {
        var lines = IntStream.range(0, 40)
                .mapToObj(index -> "  - step " + index + "\n")
                .collect(Collectors.joining());
        var board = Boards.of("# beep\n\n- [ ] Restore drill done\n" + lines);
        try (var window = TestWindow.of(356, 760, () -> pane)) {
            window.interact(() -> pane.show(board, List.of(Boards.gate(board, "Restore"))));
            window.save("guidance-long");
            assertThat(shown(window)).contains("step 9").doesNotContain("step 10");
            window.clickOn("Show all 40 lines");
            assertThat(shown(window)).contains("step 39");
        }
    }

    @Test
    void theOwnerThatTheFileNamesIsTakenWithAButton() {
        var board = Boards.of(TEXT);
        var gate = Boards.gate(board, "Restore");
        try (var window = TestWindow.of(356, 760, () -> pane)) {
            window.interact(() -> {
                pane.onTakeOwner(taken::add);
                pane.show(board, List.of(gate));
            });
            verifyThat(window.only("The file names Bo as owner, due Fri 4 Dec 2026."), isVisible());
            window.clickOn("Take");
            assertThat(taken).containsExactly(gate);
            var after = Boards.after(
                    board,
                    List.of(new Action.AssignGate(
                            gate.id(), new Assignment.To(Person.parse("Zoe"), Assignment.Due.NEVER))));
            window.interact(() -> pane.show(after, List.of(gate)));
            assertThat(window.lookup("#take-owner").queryAll()).isEmpty();
        }
    }

    private static String shown(TestWindow window) {
        return window.lookup(".guidance .text").queryAll().stream()
                .map(node -> node instanceof Text text ? text.getText() : "")
                .collect(Collectors.joining(" "));
    }
}
