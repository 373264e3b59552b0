package dev.gateboard.ui.log;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.SearchField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/// What narrows a log: kinds of events, a person, a gate, a text.
final class EventLogFilterBar extends FlowPane {
    private static final double CHOICE = 190;
    private static final double SEARCH = 240;

    private final Messages messages;
    private final CheckComboBox<EventKind> kinds = new CheckComboBox<>();
    private final ComboBox<String> person = new SearchableComboBox<>();
    private final ComboBox<String> gate = new SearchableComboBox<>();
    private final SearchField search;
    private final Map<String, UUID> gates = new LinkedHashMap<>();
    private boolean isShowing;

    /// @param find the keys that lead to the search
    /// @param narrowed takes what is asked for from now on
    /// @param left goes to the list
    EventLogFilterBar(Messages messages, KeyCombination find, Consumer<EventLogFilter> narrowed, Runnable left) {
        super(8, 8);
        this.messages = messages;
        Runnable changed = () -> {
            if (!isShowing) narrowed.accept(filter());
        };
        search = new SearchField(
                messages.text("log.search"), messages.text("board.findClear"), find, _ -> changed.run(), left);
        search.setPrefWidth(SEARCH);
        kinds.getItems().setAll(EventKind.values());
        kinds.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable EventKind kind) {
                return kind == null ? "" : kind.label(messages);
            }

            @Override
            public @Nullable EventKind fromString(String text) {
                return null;
            }
        });
        kinds.setTitle(messages.text("log.kinds"));
        kinds.setShowCheckedCount(true);
        kinds.setId("log-kinds");
        kinds.setAccessibleText(messages.text("log.kinds"));
        kinds.getCheckModel().getCheckedItems().addListener((ListChangeListener<EventKind>) _ -> changed.run());
        dress(person, messages.text("log.person"), messages.text("log.everybody"), changed);
        dress(gate, messages.text("log.gate"), messages.text("log.everyGate"), changed);
        getChildren().setAll(search, kinds, person, gate);
    }

    private static void dress(ComboBox<String> choice, String name, String all, Runnable changed) {
        choice.getStyleClass().add("entry");
        choice.setAccessibleText(name);
        choice.setPrefWidth(CHOICE);
        choice.getItems().setAll(all);
        choice.setValue(all);
        choice.valueProperty().addListener(_ -> changed.run());
    }

    /// Offers the people and the gates of these events; what is chosen stays.
    void offer(List<EventLogRow> entries) {
        isShowing = true;
        var people = new TreeSet<String>();
        gates.clear();
        for (var entry : entries) {
            people.add(entry.person());
            if (!entry.gateName().isEmpty())
                gates.putIfAbsent(entry.gateName(), entry.gate().getFirst());
        }
        offer(person, messages.text("log.everybody"), List.copyOf(people));
        offer(
                gate,
                messages.text("log.everyGate"),
                gates.keySet().stream().sorted().toList());
        isShowing = false;
    }

    private static void offer(ComboBox<String> choice, String all, List<String> names) {
        var options = new ArrayList<>(List.of(all));
        options.addAll(names);
        if (choice.getItems().equals(options)) return;
        var before = choice.getValue();
        choice.getItems().setAll(options);
        choice.setValue(options.contains(before) ? before : all);
    }

    private EventLogFilter filter() {
        return new EventLogFilter(
                Set.copyOf(kinds.getCheckModel().getCheckedItems()),
                person.getItems().indexOf(person.getValue()) > 0 ? person.getValue() : "",
                gates.containsKey(gate.getValue()) ? List.of(gates.get(gate.getValue())) : List.of(),
                search.getText());
    }

    void focusSearch() {
        search.focus();
    }
}
