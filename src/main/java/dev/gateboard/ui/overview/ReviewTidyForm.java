package dev.gateboard.ui.overview;

import dev.gateboard.language.Messages;
import dev.gateboard.model.overview.ReviewSummary;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.TextFieldFactory;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.TextField;

/// Renames, archives and removes a review. Before a removal it offers to save the review as one file.
final class ReviewTidyForm extends TidyForm {
    private final Messages messages;
    private final OverviewController controller;
    private final ArchivedLine archived;
    private final Runnable changed;
    private final TextField name;
    private Optional<ReviewSummary> shown = Optional.empty();

    /// @param archived says what was archived
    /// @param changed draws the overview anew
    ReviewTidyForm(Messages messages, OverviewController controller, ArchivedLine archived, Runnable changed) {
        super(messages, messages.text("overview.removeForever"), changed);
        this.messages = messages;
        this.controller = controller;
        this.archived = archived;
        this.changed = changed;
        name = TextFieldFactory.singleLine(messages.text("overview.newName"));
        name.setOnAction(_ -> rename());
    }

    void show(ReviewSummary summary) {
        shown = Optional.of(summary);
    }

    void openRename() {
        name.setText(name());
        open(ButtonFactory.primary(messages.text("overview.renameNow"), this::rename), name);
    }

    void openRemoval() {
        openRemoval(
                controller
                        .previewRemoval(review())
                        .thenApply(content -> messages.text(
                                "overview.goes", name(), messages.count("overview.files", content.files()))),
                List.of(ButtonFactory.secondary(messages.text("overview.bundle"), this::saveBundle)));
    }

    void archive() {
        var review = review();
        var name = name();
        report(controller.archive(review, true).thenApply(trouble -> {
            if (trouble.isEmpty()) archived.show(name, () -> bringBack(review));
            return trouble;
        }));
    }

    private void bringBack(UUID review) {
        var _ = controller.archive(review, false).thenAccept(_ -> {
            archived.hide();
            changed.run();
        });
    }

    void unarchive() {
        report(controller.archive(review(), false));
    }

    void saveBundle() {
        controller.saveBundle(review(), name());
    }

    private void rename() {
        report(controller.rename(review(), name.getText()));
    }

    @Override
    CompletableFuture<String> remove(String why) {
        return controller.remove(review(), why);
    }

    private String name() {
        return shown.map(each -> each.names().name()).orElse("");
    }

    private UUID review() {
        return shown.map(ReviewSummary::review).orElseThrow();
    }
}
