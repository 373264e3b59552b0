package dev.gateboard.ui.board.page;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.review.Review;
import dev.gateboard.ui.changes.DocumentChangeController;
import dev.gateboard.ui.changes.DocumentChangesPage;
import dev.gateboard.ui.changes.DocumentUpdateNotice;
import dev.gateboard.ui.changes.InclusionsPage;
import dev.gateboard.ui.changes.OpenQuestionsPage;
import dev.gateboard.ui.changes.PendingDocumentUpdate;
import dev.gateboard.ui.changes.ProbesFileNotice;
import dev.gateboard.ui.control.LazyView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The quiet lines above the gates that say what files bring, and the pages they open.
public final class ChangePageNavigator {
    private final LazyView<DocumentChangesPage> changes;
    private final LazyView<OpenQuestionsPage> questions;
    private final LazyView<InclusionsPage> inclusions;
    private Optional<Review> newest = Optional.empty();
    private final Consumer<Region> page;
    private final DocumentUpdateNotice update;
    private final ProbesFileNotice probes;
    private final VBox lines;
    private UUID shown = new UUID(0, 0);

    /// @param actions does what answers an open question
    /// @param back takes a page away
    public ChangePageNavigator(
            Messages messages,
            DocumentChangeController verbs,
            Consumer<Region> page,
            Runnable back,
            Consumer<List<Action>> actions) {
        this.inclusions = new LazyView<>(() -> new InclusionsPage(messages, verbs, back));
        this.questions = new LazyView<>(() -> new OpenQuestionsPage(messages, actions));
        this.changes = new LazyView<>(() -> new DocumentChangesPage(messages, verbs));
        this.page = page;
        this.update = new DocumentUpdateNotice(messages, this::open);
        this.probes = new ProbesFileNotice(messages, verbs.probes());
        this.lines = new VBox(update, probes);
    }

    /// What a file brings, and below it what the file of probes brings.
    public Region noticeLine() {
        return lines;
    }

    /// Turns to another review.
    public void show(UUID review) {
        shown = review;
        update.show(review);
        probes.show(review);
    }

    /// Something came in to a review, or nothing is left of it. What someone brought is opened at once.
    public void showUpdate(UUID review, Optional<PendingDocumentUpdate> arrival) {
        update.showUpdate(review, arrival);
        if (!review.equals(shown)) return;
        arrival.filter(each -> each.origin() == PendingDocumentUpdate.UpdateOrigin.OPENED_BY_USER)
                .ifPresent(_ -> open());
    }

    /// The review's file is another checklist now.
    public void showOtherChecklist(UUID review, String sentence, Runnable another) {
        update.showOtherChecklist(review, sentence, another);
    }

    /// The review's file cannot be taken in.
    public void showError(UUID review, String sentence) {
        update.showError(review, sentence);
    }

    /// The newest of the review on screen.
    public void show(Review review) {
        newest = Optional.of(review);
        questions.ifCreated(there -> there.show(review));
        inclusions.ifCreated(there -> there.show(review));
    }

    /// The page of what files said otherwise and no one has answered.
    public void openQuestions() {
        newest.ifPresent(questions.get()::show);
        page.accept(questions.get());
    }

    /// The page of the tables and lists that are gates or could be.
    public void openInclusions() {
        newest.ifPresent(inclusions.get()::show);
        page.accept(inclusions.get());
    }

    /// The page of what came in.
    public void open() {
        update.shownUpdate().ifPresent(each -> {
            changes.get().show(each);
            page.accept(changes.get());
        });
    }
}
