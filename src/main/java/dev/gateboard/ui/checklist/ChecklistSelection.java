package dev.gateboard.ui.checklist;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.status.ReviewStatus;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;

/// What is selected among the rows. It goes by the rows' keys, so that it outlives filtering and folding.
final class ChecklistSelection {
    private final ListView<ChecklistRow> list;
    private final Runnable changed;
    private List<String> keys = List.of();
    private boolean paused;

    /// @param changed runs where a person selected something else
    ChecklistSelection(ListView<ChecklistRow> list, Runnable changed) {
        this.list = list;
        this.changed = changed;
        model().setSelectionMode(SelectionMode.MULTIPLE);
        model().getSelectedItems().subscribe(this::read);
    }

    private MultipleSelectionModel<ChecklistRow> model() {
        return list.getSelectionModel();
    }

    private void read() {
        if (paused) return;
        keys = model().getSelectedItems().stream().map(ChecklistRow::key).toList();
        changed.run();
    }

    /// While rows are replaced, what the list selects is no one's choice.
    void pause() {
        paused = true;
    }

    void resume() {
        paused = false;
    }

    List<String> keys() {
        return keys;
    }

    /// Selects the rows with these keys, now or when they are there.
    void select(Collection<String> wanted, Map<String, Integer> places) {
        keys = List.copyOf(wanted);
        pause();
        restore(places);
        resume();
    }

    /// Selects the rows again that are there.
    ///
    /// @param places those of the rows, by their keys
    void restore(Map<String, Integer> places) {
        var indexes = keys.stream()
                .filter(places::containsKey)
                .map(places::get)
                .mapToInt(Integer::intValue)
                .toArray();
        if (List.copyOf(model().getSelectedIndices())
                .equals(Arrays.stream(indexes).sorted().boxed().toList())) return;
        model().clearSelection();
        if (indexes.length > 0) model().selectIndices(indexes[0], indexes);
    }

    /// The gates of the selected rows, each once; a heading's are all below it.
    List<Gate> gates(ReviewStatus reviewStatus) {
        return model().getSelectedItems().stream()
                .flatMap(row -> row.gates(reviewStatus).stream())
                .distinct()
                .toList();
    }

    /// The section whose heading alone is selected; else empty.
    List<Section> section() {
        return model().getSelectedItems().size() == 1
                        && model().getSelectedItem() instanceof ChecklistRow.SectionRow row
                ? List.of(row.section())
                : List.of();
    }
}
