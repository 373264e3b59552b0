package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.board.notice.NoticePane;
import dev.gateboard.ui.board.notice.TierPane;
import dev.gateboard.ui.checklist.ChecklistView;
import dev.gateboard.ui.checklist.ChecklistViewModel;
import dev.gateboard.ui.checklist.FilterBar;
import dev.gateboard.ui.control.EmptyStatePane;
import dev.gateboard.ui.control.HairlineSeparator;
import dev.gateboard.ui.control.InlineMessage;
import javafx.geometry.Orientation;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The pane in the middle: filters and gates, above them what is said first and asked before an export, below them
/// what was refused and what waits.
final class ChecklistPane extends VBox {
    private final Messages messages;
    private final ChecklistView list;
    private final FilterBar filters;
    private final NoticePane notices;
    private final TierPane tiers;
    private final EmptyStatePane empty = new EmptyStatePane();
    private final InlineMessage message = new InlineMessage();

    /// @param arrivals the line that says what a file brings
    ChecklistPane(
            Messages messages,
            ExportPane export,
            FilterBar filters,
            ChecklistView list,
            Region arrivals,
            NoticePane notices,
            TierPane tiers) {
        this.messages = messages;
        this.list = list;
        this.filters = filters;
        this.notices = notices;
        this.tiers = tiers;
        message.getStyleClass().add("board-message");
        empty.setVisible(false);
        var rows = new StackPane(list, empty);
        rows.setMinHeight(0); // a small window gives up rows, not the footer
        VBox.setVgrow(rows, Priority.ALWAYS);
        getStyleClass().add("surface");
        setMinWidth(0);
        setMinHeight(0);
        list.setMinHeight(0);
        // What waits can wait until the export is chosen: in a small window both would not fit.
        var waiting = new VBox(arrivals, notices);
        waiting.visibleProperty().bind(export.visibleProperty().not());
        waiting.managedProperty().bind(export.visibleProperty().not());
        getChildren()
                .setAll(
                        export,
                        filters,
                        new HairlineSeparator(Orientation.HORIZONTAL),
                        tiers,
                        rows,
                        // Below the rows: what comes and goes here moves none of them under the pointer.
                        message,
                        waiting);
    }

    /// Shows what stands around the rows of a board.
    void showAround(ChecklistViewModel sheet) {
        filters.setVisible(true);
        filters.show(sheet);
        notices.show(sheet.reviewStatus());
        tiers.show(sheet.reviewStatus().review());
    }

    /// Shows the rows of a board.
    void showRows(ChecklistViewModel sheet) {
        empty.show(messages.text("filter.nothing"));
        empty.setVisible(sheet.rows().isEmpty());
        list.show(sheet);
    }

    /// Says that there is no review, and offers to open a file.
    void showNothing(Runnable openFile) {
        empty.show(messages.text("board.empty"), messages.text("board.open"), openFile);
        empty.setVisible(true);
        list.clear();
        filters.setVisible(false);
    }

    void focusSearch() {
        filters.focusSearch();
    }

    void showWelcome(WelcomePane welcome) {
        if (!getChildren().contains(welcome)) getChildren().addFirst(welcome);
    }

    void hideWelcome() {
        getChildren().removeIf(WelcomePane.class::isInstance);
    }

    /// Says why something was refused, at the place.
    void showError(String sentence) {
        if (list.showError(sentence)) return;
        message.showError(sentence);
    }

    /// Says something that went well, or nothing.
    void showMessage(String sentence) {
        if (sentence.isEmpty()) message.clear();
        else message.showInfo(sentence);
    }
}
