package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.ui.control.ButtonFactory;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;

/// The links that undo and redo (rule R25), each shown where this person has a step for it.
final class UndoRedoLinks extends HBox {
    private final Hyperlink undo;
    private final Hyperlink redo;

    UndoRedoLinks(Messages messages, Runnable undo, Runnable redo) {
        super(18);
        this.undo = link(messages.text("footer.undo"), undo);
        this.redo = link(messages.text("footer.redo"), redo);
        setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(this.undo, this.redo);
    }

    /// Whether there is a step that this person can take back, or bring back.
    void show(Review review, Person me) {
        undo.setVisible(review.undoableStep(me).isPresent());
        redo.setVisible(review.redoableStep(me).isPresent());
    }

    /// Hidden, each keeps its place, so that none comes under a pointer that was on the other.
    private static Hyperlink link(String text, Runnable action) {
        var link = ButtonFactory.link(text, action);
        link.getStyleClass().add("small");
        link.setMinWidth(USE_PREF_SIZE);
        link.setVisible(false);
        return link;
    }
}
