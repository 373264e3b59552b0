package dev.gateboard.ui.record;

import dev.gateboard.language.Messages;
import dev.gateboard.model.meeting.RecordVerification;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.text.review.VoteText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.ScrollPage;
import dev.gateboard.ui.control.WrappedLabel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What verifying a record found, in words: the verdict, a row a role, what else is worth knowing, and one paragraph
/// that ends with what signatures do not prove (rule R30).
public final class RecordVerificationPage extends ScrollPage {
    private final Messages messages;
    private final RecordController verbs;
    private final VBox found = new VBox(12);
    private final InlineMessage message = new InlineMessage();
    private final Button open;
    private final Label signers = new WrappedLabel("", "secondary");
    private final Button standard;
    private Optional<Path> place = Optional.empty();
    private Optional<Path> chosenSigners = Optional.empty();

    public RecordVerificationPage(Messages messages, RecordController verbs) {
        super(WIDE, 16, "verify-page");
        this.messages = messages;
        this.verbs = verbs;
        open = ButtonFactory.secondary(messages.text("verify.open"), () -> place.ifPresent(verbs::open));
        var choose = ButtonFactory.primary(messages.text("verify.choose"), this::choose);
        choose.setId("choose-record");
        var chooseSigners = ButtonFactory.secondary(messages.text("verify.chooseSigners"), this::chooseSigners);
        chooseSigners.setId("choose-signers");
        standard = ButtonFactory.secondary(messages.text("verify.standardSigners"), () -> useSigners(Optional.empty()));
        add(
                title(messages.text("verify.title")),
                text(messages.text("verify.about")),
                message,
                found,
                ButtonFactory.row(choose, open),
                signers,
                ButtonFactory.row(chooseSigners, standard));
        setShown(open, false);
        showSigners();
    }

    private void chooseSigners() {
        verbs.chooseAllowedSigners().ifPresent(list -> useSigners(Optional.of(list)));
    }

    /// What was verified is verified again.
    private void useSigners(Optional<Path> list) {
        chosenSigners = list;
        showSigners();
        place.ifPresent(this::verify);
    }

    private void showSigners() {
        setShown(standard, chosenSigners.isPresent());
        if (chosenSigners.isPresent()) signers.setText(messages.text("verify.signers", chosenSigners.get()));
        else {
            var _ = verbs.gitAllowedSigners().thenAccept(list -> {
                if (chosenSigners.isEmpty())
                    signers.setText(
                            list.isEmpty()
                                    ? messages.text("verify.noSigners")
                                    : messages.text("verify.gitSigners", list));
            });
        }
    }

    private void choose() {
        verbs.chooseRecord().ifPresent(this::verify);
    }

    /// Verifies what lies at a place and shows what that found.
    public void verify(Path at) {
        message.showInfo(messages.text("verify.verifying", at));
        var _ = verbs.verify(at, chosenSigners).thenAccept(this::show);
    }

    /// Draws what was found.
    public void show(RecordController.FolderVerification verified) {
        place = Optional.of(verified.place());
        setShown(open, verified.canOpen());
        var nodes = new ArrayList<Node>();
        for (var each : verified.verifications()) draw(each, verified.place(), nodes);
        found.getChildren().setAll(nodes);
        if (verified.problem().isEmpty()) message.clear();
        else message.showError(verified.problem());
    }

    private void draw(RecordVerification verification, Path at, List<Node> nodes) {
        var verdict = word(verification);
        nodes.add(new VerificationRow(verification, verdict, at));
        for (var finding : verification.findings()) nodes.add(new VerificationRow(finding));
        for (var remark : verification.remarks()) nodes.add(text(remark));
        nodes.add(plain(verification.summary()));
        setAccessibleText(verdict + ". " + verification.summary());
    }

    private String word(RecordVerification verification) {
        if (verification.isGood() && !verification.isGo())
            return messages.text(
                    "verify.signed",
                    Vote.Answer.of(verification.decision())
                            .map(VoteText::answer)
                            .orElse(verification.decision()));
        return switch (verification.result()) {
            case APPROVED, EXPIRED_SINCE -> messages.text("verify.approved");
            case NOT_A_RECORD -> messages.text("verify.noRecord");
            case DEMO -> messages.text("verify.demo");
            case DAMAGED -> messages.text("verify.damaged");
            case CHANGED -> messages.text("verify.changed");
            case SIGNED_BY_ANOTHER -> messages.text("verify.another");
            case NOT_SIGNED -> messages.text("verify.notSigned");
            case DECIDED_WITHOUT -> messages.text("verify.without");
            case UNCHECKED -> messages.text("verify.unchecked");
        };
    }
}
