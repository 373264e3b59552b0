package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.review.Review;
import dev.gateboard.text.review.DocumentChangeText;
import dev.gateboard.ui.changes.DocumentChangeController;
import dev.gateboard.ui.changes.DocumentChangesPage;
import dev.gateboard.ui.changes.OpenQuestionsPage;
import dev.gateboard.ui.changes.PendingDocumentUpdate;
import dev.gateboard.ui.changes.ProbesFileNotice;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.LazyView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The quiet line above the gates that says what a file brings, and the page it opens.
final class ChangePageNavigator {
    private final Messages messages;
    private final LazyView<DocumentChangesPage> changes;
    private final LazyView<OpenQuestionsPage> questions;
    private Optional<Review> newest = Optional.empty();
    private final Consumer<Region> page;
    private final HBox noticeLine = new HBox(8);
    private final ProbesFileNotice probes;
    private final VBox lines;
    private final Map<UUID, PendingDocumentUpdate> arrived = new HashMap<>();
    private final Map<UUID, String> troubles = new HashMap<>();
    private UUID shown = new UUID(0, 0);

    /// @param actions does what answers an open question
    ChangePageNavigator(
            Messages messages, DocumentChangeController verbs, Consumer<Region> page, Consumer<List<Action>> actions) {
        this.messages = messages;
        this.questions = new LazyView<>(() -> new OpenQuestionsPage(messages, actions));
        this.changes = new LazyView<>(() -> new DocumentChangesPage(messages, verbs));
        this.page = page;
        noticeLine.getStyleClass().setAll("notices", "arrival-line");
        noticeLine.setAlignment(Pos.CENTER_LEFT);
        this.probes = new ProbesFileNotice(messages, verbs.probes());
        this.lines = new VBox(noticeLine, probes);
        draw();
    }

    /// What a file brings, and below it what the file of probes brings.
    Region noticeLine() {
        return lines;
    }

    /// Turns to another review.
    void show(UUID review) {
        shown = review;
        probes.show(review);
        draw();
    }

    /// Something came in to a review, or nothing is left of it. What someone brought is opened at once.
    void showUpdate(UUID review, Optional<PendingDocumentUpdate> arrival) {
        troubles.remove(review);
        arrived.remove(review);
        arrival.ifPresent(each -> arrived.put(review, each));
        draw();
        if (!review.equals(shown)) return;
        arrival.filter(each -> each.origin() == PendingDocumentUpdate.UpdateOrigin.OPENED_BY_USER)
                .ifPresent(_ -> open());
    }

    /// The review's file cannot be taken in.
    void showError(UUID review, String sentence) {
        arrived.remove(review);
        troubles.put(review, sentence);
        draw();
    }

    /// The newest of the review on screen.
    void show(Review review) {
        newest = Optional.of(review);
        questions.ifCreated(there -> there.show(review));
    }

    /// The page of what files said otherwise and no one has answered.
    void openQuestions() {
        newest.ifPresent(questions.get()::show);
        page.accept(questions.get());
    }

    /// The page of what came in.
    void open() {
        var arrival = arrived.get(shown);
        if (arrival == null) return;
        changes.get().show(arrival);
        page.accept(changes.get());
    }

    private void draw() {
        var arrival = arrived.get(shown);
        var trouble = troubles.getOrDefault(shown, "");
        noticeLine.setVisible(arrival != null || !trouble.isEmpty());
        noticeLine.setManaged(noticeLine.isVisible());
        if (arrival != null)
            noticeLine
                    .getChildren()
                    .setAll(
                            sentence(sentence(arrival)),
                            compact(ButtonFactory.secondary(messages.text("notice.review"), this::open)));
        else
            noticeLine
                    .getChildren()
                    .setAll(sentence(trouble), compact(ButtonFactory.quiet(messages.text("notice.notNow"), () -> {
                        troubles.remove(shown);
                        draw();
                    })));
    }

    private String sentence(PendingDocumentUpdate arrival) {
        var changes = arrival.incoming().changes();
        return messages.text(
                "changes.arrived",
                changes.fileName(),
                changes.isNothing() ? messages.text("changes.words") : DocumentChangeText.summary(changes));
    }

    private static Label sentence(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private static Button compact(Button button) {
        button.getStyleClass().add("compact");
        return button;
    }
}
