package dev.gateboard.ui.checklist;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.control.FieldDrafts;
import dev.gateboard.workspace.ReviewProbeMonitor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;

/// The rows of a sheet, with what is selected among them. Selection goes by the rows' keys, so that it outlives
/// filtering and folding.
public final class ChecklistView extends ListView<ChecklistRow> {
    static final int ABOVE = 6;
    private static final int LIKELY = 15;

    private final ChecklistRowCell.Actions actions;
    private final ChecklistListener asked;
    private final ChecklistNavigator keyboard;
    private final DraftStore drafts;
    private final ObservableList<ChecklistRow> rows = FXCollections.observableArrayList();
    private Optional<ChecklistViewModel> shown = Optional.empty();
    private Optional<RowValueEditor> editor = Optional.empty();
    private List<String> keys = List.of();
    private final List<ChecklistRowCell> cells = new ArrayList<>();
    private Instant now = Instant.MIN;
    private boolean drawing;
    private boolean anybodyAsks = true;
    private double laidOut;

    public interface ChecklistListener {
        void openLink(String target);

        void fill(ChecklistRow row, String value);

        void toggle(ChecklistRow row);

        void openTestAlert(ChecklistRow.GateRow row);

        /// Something else was selected.
        void onSelectionChanged();

        /// What is selected is drawn anew, or is not shown any more.
        void onRedrawn();
    }

    public ChecklistView(Messages messages, DraftStore drafts, ChecklistListener asked) {
        this.asked = asked;
        this.drafts = drafts;
        this.actions = actions(asked);
        this.keyboard = new ChecklistNavigator(this, rows, asked);
        getStyleClass().add("gate-list");
        setItems(rows);
        setEditable(true);
        setCellFactory(_ -> {
            var cell = new ChecklistRowCell(actions, messages);
            cells.add(cell);
            return cell;
        });
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().getSelectedItems().subscribe(this::select);
        addEventFilter(KeyEvent.KEY_PRESSED, keyboard::fold);
    }

    private ChecklistRowCell.Actions actions(ChecklistListener asked) {
        return new ChecklistRowCell.Actions() {
            @Override
            public void openLink(String target) {
                asked.openLink(target);
            }

            @Override
            public void toggle(ChecklistRow row) {
                asked.toggle(row);
            }

            @Override
            public void fill(ChecklistRow row, String value) {
                asked.fill(row, value);
            }

            @Override
            public Instant now() {
                return now;
            }

            @Override
            public boolean isProbing() {
                return anybodyAsks;
            }

            @Override
            public void openTestAlert(ChecklistRow.GateRow row) {
                asked.openTestAlert(row);
            }

            @Override
            public void edited(RowValueEditor next) {
                editor = Optional.of(next);
            }

            @Override
            public FieldDrafts drafts() {
                return fieldDrafts();
            }
        };
    }

    private FieldDrafts fieldDrafts() {
        var review = shown.map(sheet -> sheet.reviewStatus().review().id()).orElse(new UUID(0, 0));
        return new FieldDrafts(drafts, review);
    }

    /// Where there is less or more room below, the rows stay where they are: one may be about to be clicked.
    @Override
    protected void layoutChildren() {
        boolean other = getHeight() != laidOut;
        laidOut = getHeight();
        if (!other || !(lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            super.layoutChildren();
            return;
        }
        var before = ChecklistNavigator.places(flow);
        super.layoutChildren();
        flow.layout();
        var after = ChecklistNavigator.places(flow);
        after.keySet().stream()
                .filter(before::containsKey)
                .findFirst()
                .ifPresent(row -> flow.scrollPixels(after.getOrDefault(row, 0.0) - before.getOrDefault(row, 0.0)));
    }

    /// It is later now: ages go on, everything else stays as it is.
    public void tick(Instant later) {
        now = later;
        cells.forEach(ChecklistRowCell::age);
    }

    /// Whether anybody asks the probes: while nobody does, each gate that signals speak of says so.
    public void showProbeState(ReviewProbeMonitor.State state) {
        anybodyAsks = !(state instanceof ReviewProbeMonitor.State.Stopped);
        cells.forEach(ChecklistRowCell::updateProbeState);
    }

    /// Draws a newer sheet; rows that look as before are left alone.
    public void show(ChecklistViewModel sheet) {
        drawing = true;
        if (sheet.reviewStatus().at().isAfter(now)) now = sheet.reviewStatus().at();
        var edited = edited();
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
        edited.filter(_ -> same).ifPresent(this::editOn);
        reselect();
        if (!same) begin(top(getSelectionModel().getSelectedIndex()), first);
        drawing = false;
        asked.onRedrawn();
    }

    private Optional<ChecklistRow> edited() {
        return getEditingIndex() >= 0 && getEditingIndex() < rows.size()
                ? Optional.of(rows.get(getEditingIndex()))
                : Optional.empty();
    }

    /// Goes on with the row that is edited, where it is now: whoever types does not lose the keyboard to an answer
    /// that came in. Where its value is another now and nothing waits for it, it is done.
    private void editOn(ChecklistRow before) {
        int index = shown.map(sheet -> sheet.indexes().getOrDefault(before.key(), -1))
                .orElse(-1);
        if (index >= 0 && rows.get(index).equals(before) && getEditingIndex() == index) return;
        boolean waits = index >= 0
                && (rows.get(index).equals(before)
                        || (rows.get(index) instanceof ChecklistRow.FieldRow(Field field, String value)
                                && fieldDrafts().find(field, value).isPresent()));
        edit(-1);
        if (waits) edit(index);
    }

    /// The value of this row is on record.
    public void onFilled(ChecklistRow row) {
        if (edited().filter(each -> each.key().equals(row.key())).isPresent()) edit(-1);
    }

    /// A list that showed nothing begins with its first row by itself.
    private void begin(int top, boolean first) {
        if (!first || top > 0) scrollTo(top);
    }

    /// The row to begin with, so that a selected one is seen: the first, unless that one is too far below it.
    private int top(int selected) {
        double seen = getHeight() > 0 ? getHeight() / ChecklistRowCell.ROW : LIKELY;
        return selected < seen - 2 ? 0 : selected - ABOVE;
    }

    private void select() {
        if (drawing) return;
        keys = getSelectionModel().getSelectedItems().stream()
                .map(ChecklistRow::key)
                .toList();
        asked.onSelectionChanged();
    }

    private void reselect() {
        var indexes = shown.stream()
                .flatMap(sheet ->
                        keys.stream().filter(sheet.indexes()::containsKey).map(sheet.indexes()::get))
                .mapToInt(Integer::intValue)
                .toArray();
        var model = getSelectionModel();
        if (List.copyOf(model.getSelectedIndices())
                .equals(java.util.Arrays.stream(indexes).sorted().boxed().toList())) return;
        model.clearSelection();
        if (indexes.length > 0) model.selectIndices(indexes[0], indexes);
    }

    public List<String> selectedKeys() {
        return keys;
    }

    /// Selects these rows, now or when they are there.
    public void select(Collection<String> wanted) {
        keys = List.copyOf(wanted);
        drawing = true;
        reselect();
        drawing = false;
        getSelectionModel().getSelectedIndices().stream()
                .findFirst()
                .ifPresent(index -> scrollTo(Math.max(0, index - ABOVE)));
        asked.onSelectionChanged();
    }

    /// The gates of the selected rows; a section's are all that are in it.
    public List<Gate> selectedGates(ReviewStatus board) {
        return getSelectionModel().getSelectedItems().stream()
                .flatMap(row -> row.gates(board).stream())
                .toList();
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
        return getSelectionModel().getSelectedItems().size() == 1
                        && getSelectionModel().getSelectedItem() instanceof ChecklistRow.SectionRow row
                ? List.of(row.section())
                : List.of();
    }

    /// Says why a value was not taken, in its row; false where nothing is being edited.
    public boolean showError(String sentence) {
        if (getEditingIndex() < 0) return false;
        editor.ifPresent(each -> each.showError(sentence));
        return editor.isPresent();
    }

    /// Fills the field, or makes the choice, of the row at hand; false where it has none.
    public boolean fill() {
        int index = getFocusModel().getFocusedIndex();
        if (getEditingIndex() >= 0 || index < 0 || index >= rows.size() || !RowValueEditor.canEdit(rows.get(index)))
            return false;
        edit(index);
        return true;
    }
}
