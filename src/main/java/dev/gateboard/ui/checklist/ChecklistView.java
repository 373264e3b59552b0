package dev.gateboard.ui.checklist;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.control.FieldDrafts;
import dev.gateboard.workspace.ReviewProbeMonitor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

/// The rows of a sheet, with what is selected among them and what is edited in them.
public final class ChecklistView extends ListView<ChecklistRow> {
    private final ChecklistListener listener;
    private final ChecklistScroller scroller = new ChecklistScroller(this);
    private final ChecklistNavigator keyboard;
    private final ChecklistSelection selection;
    private final ChecklistRowEditing editing = new ChecklistRowEditing(this);
    private final DraftStore drafts;
    private final ObservableList<ChecklistRow> rows = FXCollections.observableArrayList();
    private Optional<ChecklistViewModel> shown = Optional.empty();
    private final ChecklistCells cells = new ChecklistCells();

    public ChecklistView(Messages messages, DraftStore drafts, ChecklistListener listener) {
        this.listener = listener;
        this.drafts = drafts;
        getStyleClass().add("gate-list");
        setItems(rows);
        this.keyboard = new ChecklistNavigator(this, scroller, listener);
        setEditable(true);
        setCellFactory(_ -> cells.add(new ChecklistRowCell(this, messages)));
        this.selection = new ChecklistSelection(this, listener::onSelectionChanged);
        addEventFilter(KeyEvent.KEY_PRESSED, keyboard::fold);
    }

    ChecklistListener listener() {
        return listener;
    }

    ChecklistCells cells() {
        return cells;
    }

    void setEditor(RowValueEditor editor) {
        editing.setEditor(editor);
    }

    FieldDrafts fieldDrafts() {
        var review = shown.map(sheet -> sheet.reviewStatus().review().id()).orElse(new UUID(0, 0));
        return new FieldDrafts(drafts, review);
    }

    @Override
    protected void layoutChildren() {
        scroller.layOut(super::layoutChildren);
    }

    /// It is later now: ages go on, everything else stays as it is.
    public void tick(Instant later) {
        cells.tick(later);
    }

    /// Whether anybody asks the probes: while nobody does, each gate that signals speak of says so.
    public void showProbeState(ReviewProbeMonitor.State state) {
        cells.setProbing(!(state instanceof ReviewProbeMonitor.State.Stopped));
    }

    /// Draws a newer sheet; rows that look as before are left alone.
    public void show(ChecklistViewModel sheet) {
        selection.pause();
        cells.setTime(sheet.reviewStatus().at());
        var edited = editing.edited();
        boolean same = shown.filter(old -> old.reviewStatus()
                        .review()
                        .id()
                        .equals(sheet.reviewStatus().review().id()))
                .isPresent();
        boolean first = shown.isEmpty();
        shown = Optional.of(sheet);
        switch (sheet.changed()) {
            case ChecklistViewModel.RowChanges.At(List<Integer> indexes)
            when rows.size() == sheet.rows().size() -> {
                for (int index : indexes) rows.set(index, sheet.rows().get(index));
            }
            case ChecklistViewModel.RowChanges.At _, ChecklistViewModel.RowChanges.All _ -> rows.setAll(sheet.rows());
        }
        edited.filter(_ -> same).ifPresent(row -> editing.resume(row, sheet.indexes()));
        selection.restore(sheet.indexes());
        if (!same) scroller.begin(first);
        selection.resume();
        listener.onRedrawn();
    }

    /// The value of this row is on record.
    public void onFilled(ChecklistRow row) {
        editing.end(row);
    }

    public List<String> selectedKeys() {
        return selection.keys();
    }

    /// Selects these rows, now or when they are there.
    public void select(Collection<String> wanted) {
        selection.select(wanted, shown.map(ChecklistViewModel::indexes).orElse(Map.of()));
        getSelectionModel().getSelectedIndices().stream().findFirst().ifPresent(scroller::reveal);
        listener.onSelectionChanged();
    }

    /// The gates of the selected rows, each once; a heading's are all below it.
    public List<Gate> selectedGates(ReviewStatus board) {
        return selection.gates(board);
    }

    /// Goes to the next row that blocks, after the last one from the top again.
    public void nextBlocker() {
        keyboard.nextBlocker();
    }

    /// The leaves that the search or the filter hides at present; none where neither narrows.
    public Set<UUID> hiddenLeaves() {
        return shown.map(ChecklistViewModel::hidden).orElse(Set.of());
    }

    /// The section whose heading alone is selected; else empty.
    public List<Section> selectedSection() {
        return selection.section();
    }

    /// Says why a value was not taken, in its row; false where nothing is being edited.
    public boolean showError(String sentence) {
        return editing.showError(sentence);
    }

    /// Fills the field, or makes the choice, of the row at hand; false where it has none.
    public boolean fill() {
        return editing.begin();
    }
}
