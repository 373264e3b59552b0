package dev.gateboard.ui.changes;

import dev.gateboard.language.Messages;
import dev.gateboard.text.review.DocumentChangeText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.NodeVisibility;
import dev.gateboard.ui.control.WrappedLabel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The quiet line above the gates that offers what a file brings, or says why the file cannot be taken in.
public final class DocumentUpdateNotice extends HBox {
    private final Messages messages;
    private final Runnable open;
    private final Map<UUID, PendingDocumentUpdate> updates = new HashMap<>();
    private final Map<UUID, String> troubles = new HashMap<>();
    private UUID shown = new UUID(0, 0);

    /// @param open opens the page of what the file brings
    public DocumentUpdateNotice(Messages messages, Runnable open) {
        super(8);
        this.messages = messages;
        this.open = open;
        getStyleClass().setAll("notices", "arrival-line");
        setAlignment(Pos.CENTER_LEFT);
        draw();
    }

    /// Turns to another review.
    public void show(UUID review) {
        shown = review;
        draw();
    }

    /// Something came in to a review, or nothing is left of it.
    public void showUpdate(UUID review, Optional<PendingDocumentUpdate> update) {
        troubles.remove(review);
        updates.remove(review);
        update.ifPresent(each -> updates.put(review, each));
        draw();
    }

    /// The review's file cannot be taken in.
    public void showError(UUID review, String sentence) {
        updates.remove(review);
        troubles.put(review, sentence);
        draw();
    }

    /// What came in to the review on screen.
    public Optional<PendingDocumentUpdate> shownUpdate() {
        return Optional.ofNullable(updates.get(shown));
    }

    private void draw() {
        var update = updates.get(shown);
        var trouble = troubles.getOrDefault(shown, "");
        NodeVisibility.show(this, update != null || !trouble.isEmpty());
        if (update != null)
            getChildren()
                    .setAll(
                            label(sentence(update)),
                            compact(ButtonFactory.secondary(messages.text("notice.reviewChanges"), open)));
        else
            getChildren().setAll(label(trouble), compact(ButtonFactory.quiet(messages.text("notice.notNow"), () -> {
                troubles.remove(shown);
                draw();
            })));
    }

    private String sentence(PendingDocumentUpdate update) {
        var changes = update.incoming().changes();
        return messages.text(
                "changes.arrived",
                changes.fileName(),
                changes.isNothing() ? messages.text("changes.onlyText") : DocumentChangeText.summary(changes));
    }

    private static Label label(String text) {
        var label = new WrappedLabel(text);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private static Button compact(Button button) {
        button.getStyleClass().add("compact");
        return button;
    }
}
