package dev.gateboard.ui.log;

import dev.gateboard.language.Messages;
import dev.gateboard.model.review.Review;
import dev.gateboard.ui.control.WrappedLabel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// Everything that happened to the review on screen, the newest first. Only the rows that are seen are drawn.
public final class EventLogPage extends BorderPane {
    private final Messages messages;
    private final EventLogController controller;
    private final Consumer<UUID> openGate;
    private final EventLogFilterBar filters;
    private final Label count = new WrappedLabel("", "secondary");
    private final ListView<EventLogRow> list = new ListView<>();
    private List<EventLogRow> entries = List.of();
    private EventLogFilter filter = EventLogFilter.ALL;
    private int questions;
    private Optional<Review> shown = Optional.empty();

    /// @param find the keys that lead to the search, shown in it
    /// @param openGate goes to a gate of the review
    public EventLogPage(
            Messages messages, EventLogController controller, KeyCombination find, Consumer<UUID> openGate) {
        this.messages = messages;
        this.controller = controller;
        this.openGate = openGate;
        filters = new EventLogFilterBar(messages, find, this::narrow, this::focusList);
        var title = new WrappedLabel(messages.text("log.title"), "title");
        var top = new VBox(10, title, filters, count);
        top.getStyleClass().setAll("log-top");
        list.setCellFactory(_ -> new EventLogCell());
        list.getStyleClass().add("log-list");
        list.setAccessibleText(messages.text("log.title"));
        list.setPlaceholder(new WrappedLabel(messages.text("log.nothing"), "secondary"));
        list.setOnKeyPressed(press -> {
            if (press.getCode() != KeyCode.ENTER) return;
            openSelectedGate();
            press.consume();
        });
        list.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) openSelectedGate();
        });
        getStyleClass().addAll("side-pane", "log-page");
        setAccessibleText(messages.text("log.title"));
        setTop(top);
        setCenter(list);
    }

    /// Draws the events of a review; asks for them where there are newer ones.
    public void show(Review review) {
        boolean same = shown.filter(before -> before.id().equals(review.id())
                        && before.lastEvent().number() == review.lastEvent().number())
                .isPresent();
        if (same) return;
        shown = Optional.of(review);
        var _ = controller.entries(review).thenAccept(found -> {
            if (shown.filter(review::equals).isPresent()) show(found);
        });
    }

    private void show(List<EventLogRow> found) {
        entries = found;
        filters.offer(found);
        narrow(filter);
    }

    private void narrow(EventLogFilter next) {
        filter = next;
        int question = ++questions;
        var _ = controller.filter(entries, next).thenAccept(found -> {
            // An older answer says nothing about what is asked for now.
            if (question == questions) draw(found);
        });
    }

    private void draw(List<EventLogRow> found) {
        list.setItems(FXCollections.observableList(found));
        count.setText(messages.text("log.count", found.size(), entries.size()));
    }

    private void openSelectedGate() {
        var selected = list.getSelectionModel().getSelectedItem();
        if (selected != null) selected.gate().forEach(openGate);
    }

    private void focusList() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) list.getSelectionModel().selectFirst();
    }

    /// Puts the keyboard into the search.
    public void focusSearch() {
        filters.focusSearch();
    }
}
