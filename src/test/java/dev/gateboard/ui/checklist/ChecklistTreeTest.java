package dev.gateboard.ui.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.ui.gate.Boards;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The tree by keyboard alone, and what a screen reader is told of it.
class ChecklistTreeTest {
    private static final String TEXT = """
        # Release

        ## Data

        - [ ] Dump taken
        - [ ] Backups:
          - [ ] daily
          - [ ] restored once
        - [ ] Migrations run

        ## Ops

        - [ ] Dashboards are up
        - [ ] Traffic drained
        - [ ] Pager works
        """;
    private static final ChecklistViewOptions ALL = new ChecklistViewOptions(ChecklistFilter.ALL, "", Set.of());

    private final ReviewStatus board = Boards.of(TEXT);
    private final ChecklistViewModelBuilder sheets =
            new ChecklistViewModelBuilder(Person.parse("Ada <ada@example.org>"), Messages.WINDOW);
    private final List<String> announced = new ArrayList<>();
    private final ChecklistView tree = TestWindow.call(() -> new ChecklistView(
            Messages.WINDOW,
            DraftStore.inMemory(),
            ChecklistViewTest.asked(_ -> {}),
            list -> announced.add(spoken((Node) list.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM)))));

    private static String spoken(Node row) {
        return (String) row.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }

    private TestWindow opened(ReviewStatus shown) {
        var window = TestWindow.of(700, 480, () -> tree);
        window.interact(() -> tree.show(sheets.of(shown, ALL)));
        window.interact(tree::requestFocus);
        window.interrupt();
        return window;
    }

    private String at(TestWindow window) {
        window.interrupt();
        return TestWindow.call(
                () -> tree.getFocusModel().getFocusedItem().getValue().text());
    }

    private List<String> rows(TestWindow window) {
        window.interrupt();
        return TestWindow.call(() -> IntStream.range(0, tree.getExpandedItemCount())
                .mapToObj(index -> tree.getTreeItem(index).getValue().text())
                .toList());
    }

    private void select(TestWindow window, String... gates) {
        window.interact(() -> tree.select(List.of(gates).stream()
                .map(text -> Boards.gate(board, text).id().toString())
                .toList()));
    }

    private ReviewStatus passed(ReviewStatus before, String gate) {
        return Boards.after(
                before, List.of(new Action.Pass(Boards.gate(board, gate).id(), "seen", Duration.ZERO, List.of())));
    }

    @Test
    void arrowsFoldUnfoldAndGoToParentAndChild() {
        try (var window = opened(board)) {
            select(window, "daily");
            window.push(KeyCode.LEFT);
            assertThat(at(window)).startsWith("Backups");
            window.push(KeyCode.LEFT);
            assertThat(rows(window)).doesNotContain("daily", "restored once").contains("Migrations run");
            window.push(KeyCode.RIGHT);
            assertThat(rows(window)).contains("daily", "restored once");
            window.push(KeyCode.RIGHT);
            assertThat(at(window)).isEqualTo("daily");
        }
    }

    @Test
    void homeAndEndGoToTheFirstAndTheLastRow() {
        try (var window = opened(board)) {
            select(window, "daily");
            window.push(KeyCode.END);
            assertThat(at(window)).isEqualTo("Pager works");
            window.push(KeyCode.HOME);
            assertThat(at(window)).isEqualTo("Release");
        }
    }

    @Test
    void enterAndTheSpaceBarFoldAHeadingAndLeaveAGateAlone() {
        try (var window = opened(board)) {
            window.push(KeyCode.HOME);
            window.push(KeyCode.ENTER);
            assertThat(rows(window)).containsExactly("Release");
            window.push(KeyCode.SPACE);
            assertThat(rows(window)).hasSize(11);
            select(window, "daily");
            window.push(KeyCode.ENTER);
            assertThat(rows(window)).hasSize(11);
        }
    }

    @Test
    void lettersGoToTheRowThatBeginsWithThemElseToOneThatContainsThem() {
        try (var window = opened(board)) {
            window.push(KeyCode.HOME);
            window.write("dash");
            assertThat(at(window)).isEqualTo("Dashboards are up");
            pause(window);
            window.write("once");
            assertThat(at(window)).isEqualTo("restored once");
            pause(window);
            window.write("taken zzz");
            assertThat(at(window)).isEqualTo("Dump taken");
        }
    }

    @Test
    void theSameLetterAgainGoesOnToTheNextRow() {
        try (var window = opened(board)) {
            window.push(KeyCode.HOME);
            var seen = new ArrayList<String>();
            for (int press = 0; press < 5; press++) {
                window.write("d");
                seen.add(at(window));
            }
            assertThat(seen).containsExactly("Data", "Dump taken", "daily", "Dashboards are up", "Data");
        }
    }

    private void pause(TestWindow window) {
        try {
            window.until(() -> TestWindow.call(() -> !tree.isTyping()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        assertThat(TestWindow.call(tree::isTyping)).isFalse();
    }

    @Test
    void aScreenReaderIsToldRoleLevelPositionAndWhetherARowIsExpanded() {
        try (var window = opened(board)) {
            window.save("board-tree");
            assertThat(tree.getAccessibleRole()).isEqualTo(AccessibleRole.TREE_VIEW);
            var rows = cells(window);
            assertThat(rows.values()).extracting(Node::getAccessibleRole).containsOnly(AccessibleRole.TREE_ITEM);
            assertThat(level(cell(window, "Release"))).isEqualTo(1);
            assertThat(level(cell(window, "Ops"))).isEqualTo(2);
            assertThat(level(cell(window, "Pager works"))).isEqualTo(3);
            assertThat(level(cell(window, "daily"))).isEqualTo(4);
            assertThat(spoken(cell(window, "Pager works"))).isEqualTo("Pager works, open, 3 of 3");
            assertThat(spoken(cell(window, "Ops"))).startsWith("Ops, ").endsWith(", 2 of 2");
            assertThat(isExpanded(cell(window, "Ops"))).isEqualTo(true);
            assertThat(cell(window, "Pager works").queryAccessibleAttribute(AccessibleAttribute.LEAF))
                    .isEqualTo(true);
            select(window, "Pager works");
            window.push(KeyCode.LEFT).push(KeyCode.LEFT);
            assertThat(isExpanded(cell(window, "Ops"))).isEqualTo(false);
            assertThat(spoken((Node)
                            TestWindow.call(() -> tree.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM))))
                    .startsWith("Ops, ");
        }
    }

    private static Map<String, Node> cells(TestWindow window) {
        window.interrupt();
        var cells = new HashMap<String, Node>();
        for (var cell : window.all(".board-row:filled"))
            cells.put(cell.getAccessibleText().replaceFirst(":?,.*", ""), cell);
        return cells;
    }

    private static Node cell(TestWindow window, String text) {
        return Objects.requireNonNull(cells(window).get(text), text);
    }

    private static Object level(Node row) {
        return row.queryAccessibleAttribute(AccessibleAttribute.DISCLOSURE_LEVEL);
    }

    private static Object isExpanded(Node row) {
        return row.queryAccessibleAttribute(AccessibleAttribute.EXPANDED);
    }

    @Test
    void theStatusOfTheRowWithTheKeyboardIsSaidWhenItChangesAndNoOther() {
        try (var window = opened(board)) {
            select(window, "Pager works");
            announced.clear();
            var other = passed(board, "daily");
            window.interact(() -> tree.show(sheets.of(other, ALL)));
            assertThat(announced).isEmpty();
            window.interact(() -> tree.show(sheets.of(passed(other, "Pager works"), ALL)));
            assertThat(announced).hasSize(1);
            assertThat(announced.getFirst()).startsWith("Pager works, passed").endsWith(", 3 of 3");
        }
    }

    @Test
    void anUpdateKeepsSelectionFoldsAndItemsAndDrawsTheChangedRowsAlone() {
        try (var window = opened(board)) {
            select(window, "Traffic drained", "Pager works");
            window.interact(() -> tree.getRoot()
                    .getChildren()
                    .getFirst()
                    .getChildren()
                    .getFirst()
                    .setExpanded(false));
            var item = tree.getFocusModel().getFocusedItem();
            var drawn = TestWindow.call(() -> {
                tree.show(sheets.of(passed(board, "Dashboards are up"), ALL));
                return drawn();
            });
            assertThat(drawn).containsExactlyInAnyOrder("Release", "Ops", "Dashboards are up");
            assertThat(tree.selectedGates(board))
                    .extracting(gate -> gate.text())
                    .containsExactly("Traffic drained", "Pager works");
            assertThat(rows(window)).doesNotContain("Dump taken");
            assertThat(TestWindow.call(() -> tree.getFocusModel().getFocusedItem()))
                    .isSameAs(item);
        }
    }

    /// The rows whose cells were drawn since the last layout.
    private List<String> drawn() {
        return tree.lookupAll(".board-row:filled").stream()
                .filter(cell -> cell.lookup(".row-line") instanceof Parent line && line.isNeedsLayout())
                .map(cell -> ((TreeCell<?>) cell).getItem())
                .map(row -> ((ShownRow) row).text())
                .toList();
    }

    /// A gate that leaves what is narrowed takes its own item out: the others stay, with what is selected and focused.
    @Test
    void whatANarrowedTreeLosesMovesNoSelection() {
        var blocking = ALL.withFilter(ChecklistFilter.BLOCKING);
        try (var window = opened(board)) {
            window.interact(() -> tree.show(sheets.of(board, blocking)));
            select(window, "Traffic drained");
            var item = tree.getSelectionModel().getSelectedItem();
            var two = passed(passed(board, "Dump taken"), "Dashboards are up");
            window.interact(() -> tree.show(sheets.of(two, blocking)));
            assertThat(rows(window)).doesNotContain("Dump taken", "Dashboards are up");
            assertThat(TestWindow.call(() -> tree.getSelectionModel().getSelectedItem()))
                    .isSameAs(item);
            assertThat(at(window)).isEqualTo("Traffic drained");
            window.interact(() -> tree.show(sheets.of(board, blocking)));
            assertThat(at(window)).isEqualTo("Traffic drained");
            window.interact(() -> tree.show(sheets.of(board, ALL.withSearch("drained"))));
            assertThat(rows(window)).containsExactly("Release", "Ops", "Traffic drained");
            assertThat(tree.selectedGates(board)).hasSize(1);
        }
    }

    /// Whoever goes to a gate sees it, whatever is folded.
    @Test
    void whatIsSelectedIsUnfolded() {
        try (var window = opened(board)) {
            window.push(KeyCode.HOME);
            window.push(KeyCode.LEFT);
            assertThat(rows(window)).containsExactly("Release");
            select(window, "daily");
            assertThat(at(window)).isEqualTo("daily");
            window.push(KeyCode.HOME);
            window.push(KeyCode.LEFT);
            window.interact(tree::nextBlocker);
            assertThat(at(window)).isEqualTo("Dump taken");
        }
    }

    @Test
    void theWholeTreeIsSelectedByOneKey() {
        try (var window = opened(board)) {
            window.push(KeyCode.CONTROL, KeyCode.A);
            assertThat(tree.selectedKeys()).hasSize(11);
        }
    }

    /// JavaFX moves the texts in a tree; the columns of a row are counted to the pixel.
    @Test
    void aRowsTextsBeginWhereTheyArePlaced() {
        try (var window = opened(passed(board, "Pager works"))) {
            assertThat(window.lookup(".row-line .label").queryAllAs(Label.class))
                    .isNotEmpty()
                    .allMatch(label -> label.getInsets().getLeft() == 0);
        }
    }
}
