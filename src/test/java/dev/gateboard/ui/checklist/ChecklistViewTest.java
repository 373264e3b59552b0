package dev.gateboard.ui.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.control.Screen;
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
    private final List<String> toggled = new ArrayList<>();
    private final DraftStore drafts = DraftStore.inMemory();
    private final ChecklistView list =
            Screen.call(() -> new ChecklistView(Messages.WINDOW, drafts, asked(filled::add, toggled::add)));

    @Test
    void choiceOffersItsOptionsInItsRowAndEscLeavesIt() {
        var reviewStatus = Boards.opened();
        var sheet = new ChecklistViewModelBuilder(Person.parse("Ada <ada@example.org>"), Messages.WINDOW)
                .of(reviewStatus, new ChecklistViewOptions(ChecklistFilter.ALL, "", Set.of()));
        try (var screen = Screen.of(800, 300, () -> list)) {
            screen.run(() -> list.show(sheet));
            screen.run(() -> list.select(
                    List.of(Boards.gate(reviewStatus, "Topology").id().toString())));
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
        var reviewStatus = Boards.of(FIELDS);
        var sheets = new ChecklistViewModelBuilder(Person.parse("Ada <ada@example.org>"), Messages.WINDOW);
        var field = reviewStatus.review().checklist().fields().getFirst();
        var row = "field-" + field.placeholder().index();
        try (var screen = Screen.of(800, 300, () -> list)) {
            screen.run(() -> list.show(sheets.of(reviewStatus, ALL)));
            edit(screen, row);
            screen.type("carla");
            screen.save("board-value-edited");
            screen.run(() -> list.select(
                    List.of(Boards.gate(reviewStatus, "Migrations").id().toString())));
            screen.run(list::requestFocus);
            screen.press(KeyCode.ESCAPE);
            assertThat(screen.all(".value-editor")).isEmpty();
            assertThat(screen.texts(".board-row .label")).contains("entered, not saved: carla");
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
        var reviewStatus = Boards.of(FIELDS);
        var sheets = new ChecklistViewModelBuilder(Person.parse("Ada <ada@example.org>"), Messages.WINDOW);
        var field = reviewStatus.review().checklist().fields().getFirst();
        var index = field.placeholder().index();
        try (var screen = Screen.of(800, 300, () -> list)) {
            screen.run(() -> list.show(sheets.of(reviewStatus, ALL)));
            edit(screen, "field-" + index);
            screen.type("ca");
            var passed = Boards.after(
                    reviewStatus,
                    List.of(new Action.Pass(
                            Boards.gate(reviewStatus, "Migrations").id(), "seen", Duration.ZERO, List.of())));
            screen.run(() -> list.show(sheets.of(passed, ALL)));
            screen.type("r");
            var another = Boards.after(passed, List.of(new Action.Fill(index, field.label(), "bob")));
            screen.run(() -> list.show(sheets.of(another, ALL)));
            screen.type("la");
            assertThat(typed(screen)).isEqualTo("carla");
            screen.run(() ->
                    list.show(sheets.of(another, new ChecklistViewOptions(ChecklistFilter.ALL, "owner", Set.of()))));
            screen.type("s");
            assertThat(typed(screen)).isEqualTo("carlas");
            screen.press(KeyCode.ENTER);
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
        try (var screen = Screen.of(800, 560, () -> list)) {
            screen.run(() -> list.show(sheets.of(board, ALL)));
            screen.save("board-headings");
            assertThat(screen.all(".section-row").stream().map(Node::getAccessibleText))
                    .anyMatch(spoken -> spoken.startsWith("Week 1 › For Lead, "));
            screen.run(() -> list.select(List.of(week)));
            screen.run(list::requestFocus);
            screen.press(KeyCode.LEFT);
            assertThat(toggled).containsExactly(week);
            screen.run(() -> list.show(sheets.of(board, ALL.withFoldToggled(week))));
            screen.save("board-headings-folded");
            screen.press(KeyCode.LEFT);
            assertThat(list.selectedKeys()).containsExactly("section-0");
            assertThat(toggled).containsExactly(week);
            screen.dark();
            screen.save("board-headings-dark");
        }
    }

    @Test
    void rolesAreTakenBackWithOneClickInTheirPlaceR8() {
        var text = "# Beep\n\n## Checks\n\n- [ ] smoke\n\n## Approvals\n\n- [ ] Engineering\n- [ ] QA lead\n";
        var table = text + "\n## Sign-off\n\n| Role | Name |\n|---|---|\n| Ops | Bo Fox |\n";
        var form = GateSyntax.TASKS.withRoleChoice(new GateSyntax.RoleChoice("Beep > Approvals", 1, true));
        var board = Boards.of(table, form);
        var sheets = new ChecklistViewModelBuilder(Person.parse("Ada <ada@example.org>"), Messages.WINDOW);
        try (var screen = Screen.of(800, 360, () -> list)) {
            screen.run(() -> list.show(sheets.of(board, ALL)));
            screen.save("board-roles");
            screen.click(screen.named("Make them gates again"));
            screen.click(screen.named("Not roles"));
            assertThat(filled).containsExactly("Beep > Approvals false", "Beep > Sign-off false");
            screen.dark();
            screen.save("board-roles-dark");
        }
    }

    private void edit(Screen screen, String row) {
        screen.run(() -> list.select(List.of(row)));
        screen.run(list::requestFocus);
        screen.run(list::fill);
        screen.pulses();
    }

    private static String typed(Screen screen) {
        return ((TextField) screen.find(".value-editor .entry")).getText();
    }

    public static ChecklistListener asked(Consumer<String> filled) {
        return asked(filled, _ -> {});
    }

    private static ChecklistListener asked(Consumer<String> filled, Consumer<String> toggled) {
        return new ChecklistListener() {
            @Override
            public void openLink(String target) {}

            @Override
            public void fill(ChecklistRow row, String value) {
                filled.accept(value);
            }

            @Override
            public void toggle(ChecklistRow row) {
                toggled.accept(row.key());
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
