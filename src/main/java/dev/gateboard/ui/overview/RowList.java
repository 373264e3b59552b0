package dev.gateboard.ui.overview;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;

/// Draws the rows of a list anew and leaves the keyboard where it is: at its row, or at the one that takes the place of
/// a row that is gone.
record RowList(Pane list) {

    /// What the keyboard can be put on.
    interface Row {
        void focus();
    }

    void draw(List<? extends Node> parts) {
        if (list.getChildren().equals(parts)) return;
        var focused = Optional.ofNullable(list.getScene()).map(Scene::getFocusOwner);
        int place = focused.map(this::place).orElse(-1);
        list.getChildren().setAll(parts);
        if (place < 0) return;
        if (place(focused.orElseThrow()) >= 0) focused.orElseThrow().requestFocus();
        else near(place).ifPresent(Row::focus);
    }

    /// Puts the keyboard on the first row.
    void focusFirst() {
        near(0).ifPresent(Row::focus);
    }

    private int place(Node node) {
        var part = Stream.iterate(node, each -> each != null, Node::getParent)
                .filter(each -> list.equals(each.getParent()))
                .findFirst();
        return part.map(list.getChildren()::indexOf).orElse(-1);
    }

    private Optional<Row> near(int place) {
        var parts = list.getChildren();
        var after = IntStream.range(Math.min(place, parts.size()), parts.size());
        var before = IntStream.range(0, Math.min(place, parts.size()))
                .map(index -> Math.min(place, parts.size()) - 1 - index);
        return IntStream.concat(after, before)
                .mapToObj(parts::get)
                .filter(Row.class::isInstance)
                .map(Row.class::cast)
                .findFirst();
    }
}
