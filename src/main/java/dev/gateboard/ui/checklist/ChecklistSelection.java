package dev.gateboard.ui.checklist;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.status.ReviewStatus;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/// What is selected among the rows. It goes by the rows' keys, so that it outlives filtering.
final class ChecklistSelection {
    private final TreeView<ShownRow> view;
    private final Runnable changed;
    private List<String> keys = List.of();
    private boolean paused;
    /// Whether rows above what is selected are still to be unfolded, once they are there.
    private boolean asked;
    private String focused = "";

    /// @param changed runs where a person selected something else
    ChecklistSelection(TreeView<ShownRow> view, Runnable changed) {
        this.view = view;
        this.changed = changed;
        model().setSelectionMode(SelectionMode.MULTIPLE);
        model().getSelectedItems().subscribe(this::read);
    }

    private MultipleSelectionModel<TreeItem<ShownRow>> model() {
        return view.getSelectionModel();
    }

    private void read() {
        if (paused) return;
        keys = items().map(item -> item.getValue().key()).toList();
        changed.run();
    }

    private Stream<TreeItem<ShownRow>> items() {
        return model().getSelectedItems().stream().filter(Objects::nonNull);
    }

    private Stream<ChecklistRow> rows() {
        return items().map(item -> item.getValue().get());
    }

    /// While rows are replaced, what the tree selects is no one's choice: nothing is, as it would otherwise move its
    /// selection and its focus by what comes and goes, and several changes at once mislead it.
    void pause() {
        paused = true;
        var item = view.getFocusModel().getFocusedItem();
        focused = item == null ? "" : item.getValue().key();
        model().clearSelection();
        view.getFocusModel().focus(-1);
    }

    void resume() {
        paused = false;
    }

    List<String> keys() {
        return keys;
    }

    /// Selects the rows with these keys and unfolds what is above them, now or when they are there.
    void select(Collection<String> wanted, ChecklistTree tree) {
        keys = List.copyOf(wanted);
        asked = true;
        pause();
        focused = "";
        restore(tree);
        resume();
    }

    /// Selects the rows again that are there.
    void restore(ChecklistTree tree) {
        var wanted = keys.stream().flatMap(key -> tree.find(key).stream()).collect(Collectors.toSet());
        if (asked) {
            wanted.forEach(ChecklistTree::unfoldAbove);
            asked = wanted.isEmpty();
        }
        var visible = wanted.isEmpty() ? List.of() : tree.visible();
        var indexes = IntStream.range(0, visible.size())
                .filter(index -> wanted.contains(visible.get(index)))
                .toArray();
        if (indexes.length > 0) model().selectIndices(indexes[0], indexes);
        int at = tree.find(focused).map(view::getRow).orElse(-1);
        if (model().isSelected(at) || (indexes.length == 0 && at >= 0))
            view.getFocusModel().focus(at);
        else if (indexes.length == 0) view.getFocusModel().focus(0);
    }

    /// The gates of the selected rows, each once; a heading's are all below it.
    List<Gate> gates(ReviewStatus reviewStatus) {
        return rows().flatMap(row -> row.gates(reviewStatus).stream())
                .distinct()
                .toList();
    }

    /// The section whose heading alone is selected; else empty.
    List<Section> section() {
        return rows().count() == 1 && rows().findFirst().orElseThrow() instanceof ChecklistRow.SectionRow row
                ? List.of(row.section())
                : List.of();
    }
}
