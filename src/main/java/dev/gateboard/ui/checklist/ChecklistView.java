package dev.gateboard.ui.checklist;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.control.FieldDrafts;
import dev.gateboard.ui.control.TypeAhead;
import dev.gateboard.workspace.ReviewProbeMonitor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The rows of a sheet as a tree, with what is selected among them and what is edited in them.
public final class ChecklistView extends TreeView<ShownRow> {
    private final ChecklistListener listener;
    private final ChecklistScroller scroller = new ChecklistScroller(this);
    private final ChecklistNavigator keyboard = new ChecklistNavigator(this, scroller);
    private final TypeAhead typeAhead = new TypeAhead();
    private final ChecklistSelection selection;
    private final ChecklistRowEditing editing = new ChecklistRowEditing(this);
    private final ChecklistFolds folds;
    private final DraftStore drafts;
    private final Consumer<ChecklistView> announce;
    private Optional<ChecklistViewModel> shown = Optional.empty();
    private ChecklistTree tree = new ChecklistTree(_ -> false);
    private final ChecklistCells cells = new ChecklistCells();

    public ChecklistView(Messages messages, DraftStore drafts, ChecklistListener listener) {
        this(messages, drafts, listener, list -> list.notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM));
    }

    /// @param announce has a screen reader say the row that has the keyboard
    ChecklistView(Messages messages, DraftStore drafts, ChecklistListener listener, Consumer<ChecklistView> announce) {
        this.announce = announce;
        this.listener = listener;
        this.drafts = drafts;
        this.folds = new ChecklistFolds(listener::onFolded);
        getStyleClass().add("gate-list");
        setShowRoot(false);
        setRoot(tree.root());
        setEditable(true);
        setCellFactory(_ -> cells.add(new ChecklistRowCell(this, messages)));
        this.selection = new ChecklistSelection(this, listener::onSelectionChanged);
        addEventFilter(KeyEvent.KEY_PRESSED, typeAhead::keepBlank);
        addEventFilter(KeyEvent.KEY_PRESSED, keyboard::fold);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        // After JavaFX's own handlers, which go to a parent or a child and leave it out of sight.
        skinProperty().subscribe(_ -> addEventHandler(KeyEvent.KEY_PRESSED, this::follow));
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
        folds.tell(); // each fold asks for a layout
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
        var before = shown;
        boolean same = before.filter(old -> old.isSameReview(sheet)).isPresent();
        var edited = editing.edited();
        var focused = focusedRow();
        cells.setTime(sheet.reviewStatus().at());
        shown = Optional.of(sheet);
        if (isSameList(before, sheet)
                && sheet.changed() instanceof ChecklistViewModel.RowChanges.At(List<Integer> at)) {
            tree.update(sheet.rows(), at);
            if (isFocused() && GateRowContent.isStatusChange(focused, focusedRow())) announce.accept(this);
        } else {
            selection.pause();
            if (same) scroller.keep(() -> replaceRows(before, sheet));
            else replaceRows(before, sheet);
            selection.restore(tree);
            if (!same) scroller.begin(before.isEmpty());
            selection.resume();
        }
        edited.filter(_ -> same).ifPresent(row -> editing.resume(row, tree));
        listener.onRedrawn();
    }

    private @Nullable ChecklistRow focusedRow() {
        var item = getFocusModel().getFocusedItem();
        return item == null ? null : item.getValue().get();
    }

    private boolean isSameList(Optional<ChecklistViewModel> before, ChecklistViewModel sheet) {
        return before.filter(old -> old.isSameReview(sheet) && old.isNarrowedAs(sheet))
                        .isPresent()
                && tree.items().size() == sheet.rows().size();
    }

    /// Another review, filter or search has a tree of its own, which costs less than to change this one everywhere.
    private void replaceRows(Optional<ChecklistViewModel> before, ChecklistViewModel sheet) {
        if (before.filter(old -> old.isSameReview(sheet)).isEmpty())
            folds.begin(sheet.options().folded());
        folds.setNarrowed(sheet.options().isFiltered());
        if (before.filter(old -> old.isSameReview(sheet) && old.isNarrowedAs(sheet))
                .isPresent()) {
            tree.show(sheet.rows());
            return;
        }
        tree = new ChecklistTree(folds::isFolded);
        tree.show(sheet.rows());
        folds.listenTo(tree.root());
        setRoot(tree.root());
    }

    /// There is no review to show.
    public void clear() {
        shown = Optional.empty();
        tree = new ChecklistTree(folds::isFolded);
        selection.pause();
        setRoot(tree.root());
        selection.resume();
    }

    /// Only what has something to fill or to choose is edited.
    @Override
    public void edit(@Nullable TreeItem<ShownRow> item) {
        boolean edits = item != null && RowValueEditor.canEdit(item.getValue().get());
        super.edit(edits ? item : null);
    }

    private void typed(KeyEvent letter) {
        if (!isFocused()) return;
        var texts = tree.visible().stream().map(item -> item.getValue().text()).toList();
        typeAhead.find(letter, texts, getFocusModel().getFocusedIndex()).ifPresent(row -> {
            getSelectionModel().clearAndSelect(row);
            scroller.follow();
        });
        if (typeAhead.isTyping()) letter.consume();
    }

    /// Whether letters are being typed that lead to a row.
    public boolean isTyping() {
        return typeAhead.isTyping();
    }

    private void follow(KeyEvent press) {
        switch (press.getCode()) {
            case LEFT, RIGHT, KP_LEFT, KP_RIGHT -> scroller.follow();
            default -> {}
        }
    }

    /// Whether a field is filled or a choice made in its row.
    public boolean isEditing() {
        return getEditingItem() != null;
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
        selection.select(wanted, tree);
        getSelectionModel().getSelectedIndices().stream().findFirst().ifPresent(scroller::reveal);
        listener.onSelectionChanged();
    }

    /// The gates of the selected rows, each once; a heading's are all below it.
    public List<Gate> selectedGates(ReviewStatus board) {
        return selection.gates(board);
    }

    /// Goes to the next row that blocks, after the last one from the top again.
    public void nextBlocker() {
        keyboard.nextBlocker(tree);
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
