package dev.gateboard.ui.checklist;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.SearchField;
import dev.gateboard.ui.control.SegmentedControl;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What the list may be narrowed to, each with how much that is, and the search.
public final class FilterBar extends HBox {
    private final Messages messages;
    private final SegmentedControl<ChecklistFilter> filters;
    private final SearchField search;

    /// @param find the keys that lead to the search, shown in it
    public FilterBar(
            Messages messages,
            KeyCombination find,
            Consumer<ChecklistFilter> chosen,
            Consumer<String> typed,
            Runnable left) {
        super(8);
        this.messages = messages;
        filters = new SegmentedControl<>(chosen, "deed");
        search = new SearchField(messages.text("board.find"), messages.text("board.findClear"), find, typed, left);
        search.setPrefWidth(170);
        search.setMaxWidth(170);
        search.setMinWidth(70);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().setAll("filter-bar");
        getChildren().setAll(filters, space, search);
    }

    public void show(ChecklistViewModel sheet) {
        filters.show(
                List.of(
                        new SegmentedControl.Option<>(ChecklistFilter.ALL, messages.text("filter.all")),
                        new SegmentedControl.Option<>(
                                ChecklistFilter.BLOCKING,
                                messages.text("filter.blocking", count(sheet, ChecklistFilter.BLOCKING))),
                        new SegmentedControl.Option<>(
                                ChecklistFilter.CHANGED,
                                messages.text("filter.changed", count(sheet, ChecklistFilter.CHANGED)),
                                sheet.changedSince()),
                        new SegmentedControl.Option<>(
                                ChecklistFilter.MINE, messages.text("filter.mine", count(sheet, ChecklistFilter.MINE))),
                        new SegmentedControl.Option<>(
                                ChecklistFilter.WITHOUT_EVIDENCE,
                                messages.text("filter.noEvidence", count(sheet, ChecklistFilter.WITHOUT_EVIDENCE)))),
                sheet.options().filter());
    }

    private static int count(ChecklistViewModel sheet, ChecklistFilter filter) {
        return sheet.counts().getOrDefault(filter, 0);
    }

    public void focusSearch() {
        search.focus();
    }

    void clear() {
        search.clear();
    }
}
