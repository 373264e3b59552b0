package dev.gateboard.ui.board;

import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.OptionRow;
import dev.gateboard.ui.kit.SearchField;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What the list may be narrowed to, each with how much that is, and the search.
final class FilterBar extends HBox {
    static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final Messages messages;
    private final OptionRow<Filter> filters;
    private final SearchField search;

    FilterBar(Messages messages, Consumer<Filter> chosen, Consumer<String> typed, Runnable left) {
        super(8);
        this.messages = messages;
        filters = new OptionRow<>(chosen, "deed");
        filters.setMinWidth(Region.USE_PREF_SIZE);
        search = new SearchField(messages.text("board.find"), FIND, typed, left);
        search.setPrefWidth(170);
        search.setMaxWidth(170);
        search.setMinWidth(70);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().setAll("filter-bar");
        getChildren().setAll(filters, space, search);
    }

    void show(Sheet sheet) {
        filters.show(
                List.of(
                        new OptionRow.Option<>(Filter.ALL, messages.text("filter.all")),
                        new OptionRow.Option<>(
                                Filter.BLOCKING, messages.text("filter.blocking", count(sheet, Filter.BLOCKING))),
                        new OptionRow.Option<>(
                                Filter.CHANGED, messages.text("filter.changed", count(sheet, Filter.CHANGED))),
                        new OptionRow.Option<>(Filter.MINE, messages.text("filter.mine", count(sheet, Filter.MINE))),
                        new OptionRow.Option<>(
                                Filter.WORD_ALONE, messages.text("filter.wordAlone", count(sheet, Filter.WORD_ALONE)))),
                sheet.look().filter());
    }

    private static int count(Sheet sheet, Filter filter) {
        return sheet.counts().getOrDefault(filter, 0);
    }

    void find() {
        search.enter();
    }

    void clear() {
        search.clear();
    }
}
