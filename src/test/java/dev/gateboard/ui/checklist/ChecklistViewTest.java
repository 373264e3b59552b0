package dev.gateboard.ui.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;
import static org.testfx.matcher.base.NodeMatchers.isVisible;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.ui.gate.Boards;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

public class ChecklistViewTest {
    private static final String FIELDS = """
        # beep-api

        ## Who

        - Owner: `TBD`

        ## Ops

        - [ ] Migrations run before deploy
        """;

    private final List<String> filled = new ArrayList<>();
    private final List<Set<String>> folded = new ArrayList<>();
    private final DraftStore drafts = DraftStore.inMemory();
    private final ChecklistView list =
            TestWindow.call(() -> new ChecklistView(Messages.WINDOW, drafts, asked(filled::add, folded::add)));

    @Test
    void choiceOffersItsOptionsInItsRowAndEscLeavesIt() {
        var reviewStatus = Boards.opened();
        var sheet = new ChecklistViewModelBuilder(Person.parse("Ada <ada@example.org>"), Messages.WINDOW)
                .of(reviewStatus, new ChecklistViewOptions(ChecklistFilter.ALL, "", Set.of()));
        try (var window = TestWindow.of(800, 300, () -> list)) {
            window.interact(() -> list.show(sheet));
            window.interact(() -> list.select(
                    List.of(Boards.gate(reviewStatus, "Topology").id().toString())));
            window.interact(list::requestFocus);
            window.push(KeyCode.F2);
            window.save("board-choice-edited");
            verifyThat(window.only(".value-editor"), isVisible());
            window.clickOn("multi-node");
            assertThat(filled).containsExactly("multi-node");
            window.push(KeyCode.ESCAPE);
            assertThat(window.lookup(".value-editor").queryAll()).isEmpty();
        }
    }

    /// Whoever clicks elsewhere or closes the window has typed it for nothing otherwise.
    @Test
    void aValueHalfTypedWaitsInItsRow() {
        var reviewStatus = Boards.of(FIELDS);
        var sheets = new ChecklistViewModelBuilder(Person.parse("Ada <ada@example.org>"), Messages.WINDOW);
        var field = reviewStatus.review().checklist().fields().getFirst();
        var row = "field-" + field.placeholder().index();
        try (var window = TestWindow.of(800, 300, () -> list)) {
            window.interact(() -> list.show(sheets.of(reviewStatus, ALL)));
            edit(window, row);
            window.write("carla");
            window.save("board-value-edited");
            window.interact(() -> list.select(
                    List.of(Boards.gate(reviewStatus, "Migrations").id().toString())));
            window.interact(list::requestFocus);
            window.push(KeyCode.ESCAPE);
            assertThat(window.lookup(".value-editor").queryAll()).isEmpty();
            assertThat(window.texts(".board-row .label")).contains("entered, not saved: carla");
            window.save("board-value-waits");
            edit(window, row);
            assertThat(typed(window)).isEqualTo("carla");
            window.push(KeyCode.S);
            assertThat(typed(window)).isEqualTo("carlas");
            window.push(KeyCode.ESCAPE);
            edit(window, row);
            window.clickOn("Cancel");
            edit(window, row);
            assertThat(typed(window)).isEmpty();
        }
    }

    /// An answer that comes in, or somebody else's value, takes nobody's keyboard away: the next letters would be keys
    /// of the list.
    @Test
    void whoTypesAValueGoesOnWhateverComesIn() {
        var reviewStatus = Boards.of(FIELDS);
        var sheets = new ChecklistViewModelBuilder(Person.parse("Ada <ada@example.org>"), Messages.WINDOW);
        var field = reviewStatus.review().checklist().fields().getFirst();
        var index = field.placeholder().index();
        try (var window = TestWindow.of(800, 300, () -> list)) {
            window.interact(() -> list.show(sheets.of(reviewStatus, ALL)));
            edit(window, "field-" + index);
            window.write("ca");
            var passed = Boards.after(
                    reviewStatus,
                    List.of(new Action.Pass(
                            Boards.gate(reviewStatus, "Migrations").id(), "seen", Duration.ZERO, List.of())));
            window.interact(() -> list.show(sheets.of(passed, ALL)));
            window.push(KeyCode.R);
            var another = Boards.after(passed, List.of(new Action.Fill(index, field.label(), "bob")));
            window.interact(() -> list.show(sheets.of(another, ALL)));
            window.write("la");
            assertThat(typed(window)).isEqualTo("carla");
            window.interact(() ->
                    list.show(sheets.of(another, new ChecklistViewOptions(ChecklistFilter.ALL, "owner", Set.of()))));
            window.push(KeyCode.S);
            assertThat(typed(window)).isEqualTo("carlas");
            window.push(KeyCode.ENTER);
            assertThat(filled).containsExactly("carlas");
        }
    }

    private static final ChecklistViewOptions ALL = new ChecklistViewOptions(ChecklistFilter.ALL, "", Set.of());

    @Test
    void headingsAreIndentedAndFoldByTheArrowKeysWithAllThatIsBelowThem() { // R2
        var text = """
            # Release team

            - Owner: `TBD`

            ## Week 1

            ### For Lead

            - [ ] Open an issue
            - [x] Call a meeting

            ### For Shadow

            - [ ] Follow the lead

            ## Week 5

            Read the notes.

            ### For Lead

            - [ ] Branches:
              - [ ] tagged

            #### Afterwards

            - [ ] Announce
            """;
        var board = Boards.of(text);
        var week = ChecklistRow.SectionRow.key(
                board.review().checklist().sections().get(1));
        var sheets = new ChecklistViewModelBuilder(Person.parse("Ada <ada@example.org>"), Messages.WINDOW);
        try (var window = TestWindow.of(800, 560, () -> list)) {
            window.interact(() -> list.show(sheets.of(board, ALL)));
            window.save("board-headings");
            assertThat(window.lookup(".section-row").queryAll().stream().map(Node::getAccessibleText))
                    .anyMatch(spoken -> spoken.startsWith("Week 1 › For Lead, "));
            window.interact(() -> list.select(List.of(week)));
            window.interact(list::requestFocus);
            window.push(KeyCode.LEFT);
            assertThat(folded).containsExactly(Set.of(week));
            window.save("board-headings-folded");
            window.push(KeyCode.LEFT);
            assertThat(list.selectedKeys()).containsExactly("section-0");
            assertThat(folded).containsExactly(Set.of(week));
            window.dark();
            window.save("board-headings-dark");
        }
    }

    @Test
    void rolesAreTakenBackWithOneClickInTheirPlaceR8() {
        var text = "# Beep\n\n## Checks\n\n- [ ] smoke\n\n## Approvals\n\n- [ ] Engineering\n- [ ] QA lead\n";
        var table = text + "\n## Sign-off\n\n| Role | Name |\n|---|---|\n| Ops | Bo Fox |\n";
        var form = GateSyntax.TASKS.withRoleChoice(new GateSyntax.RoleChoice("Beep > Approvals", 1, true));
        var board = Boards.of(table, form);
        var sheets = new ChecklistViewModelBuilder(Person.parse("Ada <ada@example.org>"), Messages.WINDOW);
        try (var window = TestWindow.of(800, 360, () -> list)) {
            window.interact(() -> list.show(sheets.of(board, ALL)));
            window.save("board-roles");
            window.clickOn("Make them gates again");
            window.clickOn("Not roles");
            assertThat(filled).containsExactly("Beep > Approvals false", "Beep > Sign-off false");
            window.dark();
            window.save("board-roles-dark");
        }
    }

    private void edit(TestWindow window, String row) {
        window.interact(() -> list.select(List.of(row)));
        window.interact(list::requestFocus);
        window.interact(list::fill);
        window.interrupt();
    }

    private static String typed(TestWindow window) {
        return ((TextField) window.only(".value-editor .entry").query()).getText();
    }

    public static ChecklistListener asked(Consumer<String> filled) {
        return asked(filled, _ -> {});
    }

    private static ChecklistListener asked(Consumer<String> filled, Consumer<Set<String>> folded) {
        return new ChecklistListener() {
            @Override
            public void openLink(String target) {}

            @Override
            public void fill(ChecklistRow row, String value) {
                filled.accept(value);
            }

            @Override
            public void onFolded(Set<String> keys) {
                folded.accept(keys);
            }

            @Override
            public void chooseRoles(GateSyntax.RoleChoice choice) {
                filled.accept(choice.path() + " " + choice.areRoles());
            }

            @Override
            public void openTestAlert(ChecklistRow.GateRow row) {
                filled.accept("fire " + row.gate().text());
            }

            @Override
            public void onSelectionChanged() {}

            @Override
            public void onRedrawn() {}
        };
    }
}
