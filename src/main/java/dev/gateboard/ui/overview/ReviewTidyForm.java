package dev.gateboard.ui.overview;

import dev.gateboard.language.Messages;
import dev.gateboard.model.overview.ReviewSummary;
import dev.gateboard.model.person.BlankText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.TextFieldFactory;
import dev.gateboard.ui.control.WrappedLabel;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.Validator;

/// Renames, archives and removes the review it stands below. A removal says what goes and offers to save the review as
/// one file first; its reason is kept in the database.
final class ReviewTidyForm extends VBox {
    private final Messages messages;
    private final OverviewController controller;
    private final Runnable changed;
    private final TextField name;
    private final TextField reason;
    private final Label goes = new WrappedLabel("");
    private final InlineMessage message = new InlineMessage();
    private final Button remove;
    private Optional<ReviewSummary> shown = Optional.empty();

    /// @param changed draws the overview anew
    ReviewTidyForm(Messages messages, OverviewController controller, Runnable changed) {
        super(8);
        this.messages = messages;
        this.controller = controller;
        this.changed = changed;
        name = TextFieldFactory.singleLine(messages.text("overview.newName"));
        name.setOnAction(_ -> rename());
        reason = TextFieldFactory.singleLine(messages.text("overview.reason"));
        remove = ButtonFactory.primary(messages.text("overview.removeForever"), this::remove);
        reason.setOnAction(_ -> remove());
        // Without a reason there is nothing to press.
        var check = new ValidationSupport();
        check.setErrorDecorationEnabled(false);
        check.registerValidator(
                reason,
                false,
                Validator.createPredicateValidator(
                        (String text) -> !BlankText.isBlank(text), messages.text("overview.needsReason")));
        remove.disableProperty().bind(check.invalidProperty());
        getStyleClass().setAll("deed-form");
        addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() != KeyCode.ESCAPE) return;
            close();
            press.consume();
        });
        close();
    }

    void show(ReviewSummary summary) {
        shown = Optional.of(summary);
    }

    void openRename() {
        name.setText(shown.map(each -> each.names().name()).orElse(""));
        open(name, ButtonFactory.primary(messages.text("overview.renameNow"), this::rename));
        name.requestFocus();
        name.selectAll();
    }

    void openRemoval() {
        var review = review();
        reason.clear();
        goes.setText("");
        getChildren().setAll(goes, reason, message, ButtonFactory.row(remove, bundle(), cancel()));
        setShown(true);
        reason.requestFocus();
        var _ = controller
                .previewRemoval(review)
                .thenAccept(content -> goes.setText(messages.text(
                        "overview.goes",
                        shown.map(each -> each.names().name()).orElse(""),
                        messages.count("overview.files", content.files()))));
    }

    void archive() {
        report(controller.archive(review(), true));
    }

    void unarchive() {
        report(controller.archive(review(), false));
    }

    void saveBundle() {
        shown.ifPresent(
                each -> controller.saveBundle(each.review(), each.names().name()));
    }

    private void open(TextField field, Button commit) {
        message.clear();
        getChildren().setAll(field, message, ButtonFactory.row(commit, cancel()));
        setShown(true);
    }

    private Button bundle() {
        return ButtonFactory.secondary(messages.text("overview.bundle"), this::saveBundle);
    }

    private Button cancel() {
        return ButtonFactory.secondary(messages.text("gate.cancel"), this::close);
    }

    private void rename() {
        report(controller.rename(review(), name.getText()));
    }

    private void remove() {
        if (BlankText.isBlank(reason.getText())) message.showError(messages.text("overview.needsReason"));
        else report(controller.remove(review(), reason.getText().strip()));
    }

    private void report(CompletableFuture<String> asked) {
        var _ = asked.thenAccept(trouble -> {
            if (trouble.isEmpty()) {
                close();
                changed.run();
                return;
            }
            message.showError(trouble);
            if (!getChildren().contains(message)) getChildren().setAll(message, ButtonFactory.row(cancel()));
            setShown(true);
        });
    }

    private UUID review() {
        return shown.map(ReviewSummary::review).orElseThrow();
    }

    private void close() {
        message.clear();
        getChildren().clear();
        setShown(false);
    }

    private void setShown(boolean there) {
        setVisible(there);
        setManaged(there);
    }
}
