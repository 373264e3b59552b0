package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.language.ShortenedText;
import dev.gateboard.language.VisibleText;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.text.review.UndoStepText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.WindowWidthClass;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// The links that undo and redo (rule R25), each shown where this person has a step for it, which the first one names.
final class UndoRedoLinks extends HBox {
    private static final double WIDE = 330;
    private static final int LETTERS = 58;
    private static final int NAME = 22;

    private final Messages messages;
    private final Hyperlink undo;
    private final Hyperlink redo;
    private String undone = "";
    private boolean roomy = true;

    UndoRedoLinks(Messages messages, Runnable undo, Runnable redo) {
        super(18);
        this.messages = messages;
        this.undo = link(messages.text("footer.undo"), undo, "undo");
        this.redo = link(messages.text("footer.redo"), redo, "redo");
        setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(this.undo, this.redo);
    }

    /// What this person can take back, or bring back.
    void show(Review review, Person me) {
        undone = VisibleText.text(review.undoableStep(me)
                .map(step -> messages.text("footer.undoStep", UndoStepText.step(review, step, NAME)))
                .orElse(""));
        show(
                undo,
                review.undoableStep(me).map(step -> messages.text("footer.undoStep", UndoStepText.step(review, step))));
        show(
                redo,
                review.redoableStep(me).map(step -> messages.text("footer.redoStep", UndoStepText.step(review, step))));
        draw();
    }

    /// In a small window the step is in the tooltip alone.
    void fit(WindowWidthClass panes) {
        roomy = panes == WindowWidthClass.THREE_PANES;
        draw();
    }

    private void draw() {
        undo.setPrefWidth(roomy ? WIDE : USE_COMPUTED_SIZE);
        undo.setText(
                roomy && !undone.isEmpty() ? ShortenedText.shorten(undone, LETTERS) : messages.text("footer.undo"));
    }

    private static void show(Hyperlink link, Optional<String> step) {
        var text = VisibleText.text(step.orElse(""));
        link.setVisible(step.isPresent());
        link.setTooltip(new Tooltip(text));
        link.setAccessibleText(text);
    }

    /// Hidden, each keeps its place, so that none comes under a pointer that was on the other.
    private static Hyperlink link(String text, Runnable action, String id) {
        var link = ButtonFactory.link(text, action);
        link.setId(id);
        link.getStyleClass().add("small");
        link.setAlignment(Pos.CENTER_RIGHT);
        link.setMinWidth(USE_PREF_SIZE);
        link.setVisible(false);
        return link;
    }
}
