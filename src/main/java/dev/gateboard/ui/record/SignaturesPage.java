package dev.gateboard.ui.record;

import dev.gateboard.language.Messages;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.VoteText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.ScrollPage;
import dev.gateboard.ui.control.TextFieldFactory;
import dev.gateboard.ui.control.WrappedLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The sign-offs of a decided review: a row a role, with who signs it and how far that is; signing here, or asking
/// someone to sign elsewhere; and amendments of what was signed (rule R23).
public final class SignaturesPage extends ScrollPage {
    private final Messages messages;
    private final RecordController verbs;
    private final Label decided = new WrappedLabel("", "strong");
    private final InlineMessage message = new InlineMessage();
    private final VBox rows = new VBox();
    private final PassphrasePane passphrase;
    private final RecordLine key;
    private final RecordLine reason;
    private final VBox below;
    private Optional<ReviewStatus> reviewStatus = Optional.empty();

    public SignaturesPage(Messages messages, RecordController verbs, Runnable verify) {
        super(WIDE, 12, "signing-page");
        this.messages = messages;
        this.verbs = verbs;
        passphrase = new PassphrasePane(messages, verbs::stop);
        key = new RecordLine(
                messages.text("signing.key"),
                messages.text("signing.keyPrompt"),
                "signing-key",
                ButtonFactory.secondary(messages.text("signing.chooseKey"), this::chooseKey));
        reason = new RecordLine(
                messages.text("signing.amend"),
                messages.text("signing.amendPrompt"),
                "amend-reason",
                ButtonFactory.secondary(messages.text("signing.doAmend"), this::amend));
        below = new VBox(
                12,
                key,
                reason,
                text(messages.text("signing.limits")),
                ButtonFactory.row(ButtonFactory.secondary(messages.text("signing.verify"), verify)));
        add(
                title(messages.text("signing.title")),
                decided,
                text(messages.text("signing.about")),
                message,
                passphrase,
                rows,
                below);
    }

    private void chooseKey() {
        verbs.chooseKey().ifPresent(path -> key.field().setText(path.toString()));
    }

    /// Draws what of this board is to be signed.
    public void show(ReviewStatus next) {
        boolean another = reviewStatus
                .map(shown -> !shown.review().id().equals(next.review().id()))
                .orElse(true);
        reviewStatus = Optional.of(next);
        if (another) message.clear();
        if (key.field().getText().isEmpty()) {
            var _ = verbs.key().thenAccept(found -> {
                if (key.field().getText().isEmpty()) key.field().setText(found);
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
            nodes.add(new SignatureRow(
                    messages,
                    signature,
                    this::sign,
                    verbs::copyRequest,
                    this::requested,
                    signature.signable().person().stream().anyMatch(verbs::isCurrentUser)));
        rows.getChildren().setAll(nodes);
    }

    private void requested(RecordController.SignatureStatus signature) {
        message.showInfo(messages.text("signing.requested", signature.signable().label()));
    }

    private void sign(RecordController.SignatureStatus signature) {
        var named = key.text();
        TextFieldFactory.setInvalid(key.field(), named.isEmpty());
        if (named.isEmpty()) {
            message.showError(messages.text("signing.noKey"));
            key.field().requestFocus();
            return;
        }
        reviewStatus.ifPresent(each -> {
            message.showInfo(
                    messages.text("signing.signing", signature.signable().label()));
            var _ = verbs.sign(each.review().id(), signature.signable(), named, passphrase::ask)
                    .thenAccept(trouble -> {
                        passphrase.hide();
                        if (trouble.isEmpty())
                            message.showInfo(messages.text(
                                    "signing.signed", signature.signable().label()));
                        else message.showError(trouble);
                        reload();
                    });
        });
    }

    private void amend() {
        var why = reason.text();
        reviewStatus.ifPresent(each -> {
            var _ = verbs.amend(each.review().id(), why).thenAccept(trouble -> {
                TextFieldFactory.setInvalid(reason.field(), !trouble.isEmpty());
                if (trouble.isEmpty()) {
                    reason.field().clear();
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
