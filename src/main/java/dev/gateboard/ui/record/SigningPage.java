package dev.gateboard.ui.record;

import dev.gateboard.model.Board;
import dev.gateboard.ui.kit.Buttons;
import dev.gateboard.ui.kit.Entries;
import dev.gateboard.ui.kit.MessageLine;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.words.Votes;
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
/// somebody to sign elsewhere; and amendments of what was signed (rule R23).
public final class SigningPage extends ScrollPane {
    private static final double WIDEST = 860;

    private final Messages messages;
    private final RecordVerbs verbs;
    private final Label decided = new Label();
    private final MessageLine message = new MessageLine();
    private final VBox rows = new VBox();
    private final VBox asking = new VBox(8);
    private final Label question = new Label();
    private final PasswordField secret = new PasswordField();
    private final TextField key;
    private final TextField reason;
    private final VBox below;
    private Optional<Board> board = Optional.empty();
    private Optional<RecordVerbs.Question> asked = Optional.empty();

    public SigningPage(Messages messages, RecordVerbs verbs, Runnable verify) {
        this.messages = messages;
        this.verbs = verbs;
        var title = new Label(messages.text("signing.title"));
        title.getStyleClass().add("title");
        decided.getStyleClass().add("strong");
        decided.setWrapText(true);
        decided.setMinHeight(USE_PREF_SIZE);
        key = Entries.line(messages.text("signing.keyPrompt"));
        key.setId("signing-key");
        HBox.setHgrow(key, Priority.ALWAYS);
        var keyRow = new HBox(
                8,
                label(messages.text("signing.key")),
                key,
                Buttons.secondary(
                        messages.text("signing.chooseKey"),
                        () -> verbs.chooseKey().ifPresent(path -> key.setText(path.toString()))));
        keyRow.getStyleClass().add("record-line");
        reason = Entries.line(messages.text("signing.amendPrompt"));
        reason.setId("amend-reason");
        HBox.setHgrow(reason, Priority.ALWAYS);
        var amend = new HBox(
                8,
                label(messages.text("signing.amend")),
                reason,
                Buttons.secondary(messages.text("signing.doAmend"), this::amend));
        amend.getStyleClass().add("record-line");
        below = new VBox(
                12,
                keyRow,
                amend,
                secondary(messages.text("signing.limits")),
                Buttons.row(Buttons.secondary(messages.text("signing.verify"), verify)));
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
                                Buttons.primary(
                                        messages.text("signing.answer"), () -> answer(Optional.of(secret.getText()))),
                                Buttons.quiet(messages.text("signing.stop"), this::stop)));
        put(asking, false);
        return asking;
    }

    private static void put(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    /// Draws what of this board is to be signed.
    public void show(Board next) {
        boolean another = board.map(
                        shown -> !shown.review().id().equals(next.review().id()))
                .orElse(true);
        board = Optional.of(next);
        if (another) message.silence();
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
                                .map(made -> Votes.decided(next.review(), made))
                                .orElse(messages.text("signing.undecided")));
        var _ = verbs.signatures(next.review().id()).thenAccept(this::draw);
    }

    private void draw(List<RecordVerbs.Signature> signatures) {
        put(below, !signatures.isEmpty());
        var nodes = new ArrayList<Node>();
        for (var signature : signatures)
            nodes.add(new SigningRow(messages, signature, this::sign, verbs::request, this::requested));
        rows.getChildren().setAll(nodes);
    }

    private void requested(RecordVerbs.Signature signature) {
        message.inform(messages.text("signing.requested", signature.signable().label()));
    }

    private void sign(RecordVerbs.Signature signature) {
        var named = key.getText().strip();
        Entries.refused(key, named.isEmpty());
        if (named.isEmpty()) {
            message.refuse(messages.text("signing.noKey"));
            key.requestFocus();
            return;
        }
        board.ifPresent(each -> {
            message.inform(messages.text("signing.signing", signature.signable().label()));
            var _ = verbs.sign(each.review().id(), signature.signable(), named, this::ask)
                    .thenAccept(trouble -> {
                        put(asking, false);
                        if (trouble.isEmpty())
                            message.inform(messages.text(
                                    "signing.signed", signature.signable().label()));
                        else message.refuse(trouble);
                        again();
                    });
        });
    }

    private void ask(RecordVerbs.Question next) {
        asked = Optional.of(next);
        question.setText(next.words());
        secret.clear();
        put(asking, true);
        secret.requestFocus();
    }

    private void answer(Optional<String> answer) {
        put(asking, false);
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
        board.ifPresent(each -> {
            var _ = verbs.amend(each.review().id(), why).thenAccept(trouble -> {
                Entries.refused(reason, !trouble.isEmpty());
                if (trouble.isEmpty()) {
                    reason.clear();
                    message.inform(messages.text("signing.amended"));
                } else message.refuse(trouble);
                again();
            });
        });
    }

    private void again() {
        board.ifPresent(each -> {
            var _ = verbs.signatures(each.review().id()).thenAccept(this::draw);
        });
    }
}
