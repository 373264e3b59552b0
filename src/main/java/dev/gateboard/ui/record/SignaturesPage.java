package dev.gateboard.ui.record;

import dev.gateboard.language.Messages;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.VoteText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.TextFieldFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The sign-offs of a decided review: a row a role, with who signs it and how far that is; signing here, or asking
/// someone to sign elsewhere; and amendments of what was signed (rule R23).
public final class SignaturesPage extends ScrollPane {
    private static final double WIDEST = 860;

    private final Messages messages;
    private final RecordController verbs;
    private final Label decided = new Label();
    private final InlineMessage message = new InlineMessage();
    private final VBox rows = new VBox();
    private final VBox asking = new VBox(8);
    private final Label question = new Label();
    private final PasswordField secret = new PasswordField();
    private final TextField key;
    private final TextField reason;
    private final VBox below;
    private Optional<ReviewStatus> reviewStatus = Optional.empty();
    private Optional<RecordController.PassphraseRequest> asked = Optional.empty();

    public SignaturesPage(Messages messages, RecordController verbs, Runnable verify) {
        this.messages = messages;
        this.verbs = verbs;
        var title = new Label(messages.text("signing.title"));
        title.getStyleClass().add("title");
        decided.getStyleClass().add("strong");
        decided.setWrapText(true);
        decided.setMinHeight(USE_PREF_SIZE);
        key = TextFieldFactory.singleLine(messages.text("signing.keyPrompt"));
        key.setId("signing-key");
        HBox.setHgrow(key, Priority.ALWAYS);
        var keyRow = new HBox(
                8,
                label(messages.text("signing.key")),
                key,
                ButtonFactory.secondary(
                        messages.text("signing.chooseKey"),
                        () -> verbs.chooseKey().ifPresent(path -> key.setText(path.toString()))));
        keyRow.getStyleClass().add("record-line");
        reason = TextFieldFactory.singleLine(messages.text("signing.amendPrompt"));
        reason.setId("amend-reason");
        HBox.setHgrow(reason, Priority.ALWAYS);
        var amend = new HBox(
                8,
                label(messages.text("signing.amend")),
                reason,
                ButtonFactory.secondary(messages.text("signing.doAmend"), this::amend));
        amend.getStyleClass().add("record-line");
        below = new VBox(
                12,
                keyRow,
                amend,
                secondary(messages.text("signing.limits")),
                ButtonFactory.row(ButtonFactory.secondary(messages.text("signing.verify"), verify)));
        var content = new VBox(
                12, title, decided, secondary(messages.text("signing.about")), message, question(), rows, below);
        content.setMaxWidth(WIDEST);
        content.getStyleClass().setAll("page", "signing-page");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("side-pane");
        setAccessibleText(messages.text("signing.title"));
    }

    private static Label label(String text) {
        var label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label secondary(String text) {
        var label = new Label(text);
        label.getStyleClass().add("secondary");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Node question() {
        question.setWrapText(true);
        question.setLabelFor(secret);
        secret.getStyleClass().add("entry");
        secret.setId("secret");
        secret.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.ENTER) answer(Optional.of(secret.getText()));
        });
        HBox.setHgrow(secret, Priority.ALWAYS);
        asking.getStyleClass().setAll("asking");
        asking.getChildren()
                .setAll(
                        question,
                        new HBox(
                                8,
                                secret,
                                ButtonFactory.primary(
                                        messages.text("signing.answer"), () -> answer(Optional.of(secret.getText()))),
                                ButtonFactory.quiet(messages.text("signing.stop"), this::stop)));
        setShown(asking, false);
        return asking;
    }

    private static void setShown(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    /// Draws what of this board is to be signed.
    public void show(ReviewStatus next) {
        boolean another = reviewStatus
                .map(shown -> !shown.review().id().equals(next.review().id()))
                .orElse(true);
        reviewStatus = Optional.of(next);
        if (another) message.clear();
        if (key.getText().isEmpty()) {
            var _ = verbs.key().thenAccept(found -> {
                if (key.getText().isEmpty()) key.setText(found);
            });
        }
        var conclusion = next.review().meeting().conclusion();
        decided.setText(
                next.review().isDemo()
                        ? messages.text("signing.demo")
                        : conclusion
                                .map(made -> VoteText.decisionText(next.review(), made))
                                .orElse(messages.text("signing.undecided")));
        var _ = verbs.signatures(next.review().id()).thenAccept(this::draw);
    }

    private void draw(List<RecordController.SignatureStatus> signatures) {
        setShown(below, !signatures.isEmpty());
        var nodes = new ArrayList<Node>();
        for (var signature : signatures)
            nodes.add(new SignatureRow(messages, signature, this::sign, verbs::copyRequest, this::requested));
        rows.getChildren().setAll(nodes);
    }

    private void requested(RecordController.SignatureStatus signature) {
        message.showInfo(messages.text("signing.requested", signature.signable().label()));
    }

    private void sign(RecordController.SignatureStatus signature) {
        var named = key.getText().strip();
        TextFieldFactory.setInvalid(key, named.isEmpty());
        if (named.isEmpty()) {
            message.showError(messages.text("signing.noKey"));
            key.requestFocus();
            return;
        }
        reviewStatus.ifPresent(each -> {
            message.showInfo(
                    messages.text("signing.signing", signature.signable().label()));
            var _ = verbs.sign(each.review().id(), signature.signable(), named, this::ask)
                    .thenAccept(trouble -> {
                        setShown(asking, false);
                        if (trouble.isEmpty())
                            message.showInfo(messages.text(
                                    "signing.signed", signature.signable().label()));
                        else message.showError(trouble);
                        reload();
                    });
        });
    }

    private void ask(RecordController.PassphraseRequest next) {
        asked = Optional.of(next);
        question.setText(next.prompt());
        secret.clear();
        setShown(asking, true);
        secret.requestFocus();
    }

    private void answer(Optional<String> answer) {
        setShown(asking, false);
        secret.clear();
        asked.ifPresent(each -> each.answer().complete(answer));
        asked = Optional.empty();
    }

    private void stop() {
        answer(Optional.empty());
        verbs.stop();
    }

    private void amend() {
        var why = reason.getText().strip();
        reviewStatus.ifPresent(each -> {
            var _ = verbs.amend(each.review().id(), why).thenAccept(trouble -> {
                TextFieldFactory.setInvalid(reason, !trouble.isEmpty());
                if (trouble.isEmpty()) {
                    reason.clear();
                    message.showInfo(messages.text("signing.amended"));
                } else message.showError(trouble);
                reload();
            });
        });
    }

    private void reload() {
        reviewStatus.ifPresent(each -> {
            var _ = verbs.signatures(each.review().id()).thenAccept(this::draw);
        });
    }
}
