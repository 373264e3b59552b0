package dev.gateboard.ui.changes;

import dev.gateboard.language.Messages;
import dev.gateboard.text.review.DocumentChangeText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.NodeVisibility;
import dev.gateboard.ui.control.WrappedLabel;
import java.util.HashMap;
import java.util.List;
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
    private final Map<UUID, Trouble> troubles = new HashMap<>();
    private UUID shown = new UUID(0, 0);

    /// @param ways what can be done about it besides closing the line
    private record Trouble(String sentence, List<Button> ways) {}

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
        showTrouble(review, new Trouble(sentence, List.of()));
    }

    /// The review's file is another checklist now.
    ///
    /// @param another begins a review of its own with it
    public void showOtherChecklist(UUID review, String sentence, Runnable another) {
        var start = compact(ButtonFactory.secondary(messages.text("window.another"), () -> {
            troubles.remove(review);
            draw();
            another.run();
        }));
        start.setId("other-checklist");
        showTrouble(review, new Trouble(sentence, List.of(start)));
    }

    private void showTrouble(UUID review, Trouble trouble) {
        updates.remove(review);
        troubles.put(review, trouble);
        draw();
    }

    /// What came in to the review on screen.
    public Optional<PendingDocumentUpdate> shownUpdate() {
        return Optional.ofNullable(updates.get(shown));
    }

    private void draw() {
        var update = updates.get(shown);
        var trouble = troubles.getOrDefault(shown, new Trouble("", List.of()));
        NodeVisibility.show(this, update != null || !trouble.sentence().isEmpty());
        if (update != null)
            getChildren()
                    .setAll(
                            label(sentence(update)),
                            compact(ButtonFactory.secondary(messages.text("notice.reviewChanges"), open)));
        else {
            getChildren().setAll(label(trouble.sentence()));
            getChildren().addAll(trouble.ways());
            getChildren().add(compact(ButtonFactory.quiet(messages.text("notice.notNow"), () -> {
                troubles.remove(shown);
                draw();
            })));
        }
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
