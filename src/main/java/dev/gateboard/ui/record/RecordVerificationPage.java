package dev.gateboard.ui.record;

import dev.gateboard.language.Messages;
import dev.gateboard.model.meeting.RecordVerification;
import dev.gateboard.model.meeting.RecordVerification.VerificationResult;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What verifying a record found, in words: the verdict, a row a role, what else is worth knowing, and one paragraph
/// that ends with what signatures do not prove (rule R30).
public final class RecordVerificationPage extends ScrollPane {
    private static final double WIDEST = 860;
    private static final double LARGE = 30;
    private static final double SMALL = 18;

    private final Messages messages;
    private final RecordController verbs;
    private final VBox found = new VBox(12);
    private final InlineMessage message = new InlineMessage();
    private final javafx.scene.control.Button open;
    private Optional<Path> place = Optional.empty();

    public RecordVerificationPage(Messages messages, RecordController verbs) {
        this.messages = messages;
        this.verbs = verbs;
        var title = new Label(messages.text("verify.title"));
        title.getStyleClass().add("title");
        open = ButtonFactory.secondary(messages.text("verify.open"), () -> place.ifPresent(verbs::open));
        var choose = ButtonFactory.primary(messages.text("verify.choose"), this::choose);
        choose.setId("choose-record");
        var content = new VBox(
                16, title, secondary(messages.text("verify.about")), message, found, ButtonFactory.row(choose, open));
        content.setMaxWidth(WIDEST);
        content.getStyleClass().setAll("page", "verify-page");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("side-pane");
        setAccessibleText(messages.text("verify.title"));
        setShown(open, false);
    }

    private static Label secondary(String text) {
        var label = wrapped(text);
        label.getStyleClass().add("secondary");
        return label;
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static void setShown(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private void choose() {
        verbs.chooseRecord().ifPresent(this::verify);
    }

    /// Verifies what lies at a place and shows what that found.
    public void verify(Path at) {
        message.showInfo(messages.text("verify.verifying", at));
        var _ = verbs.verify(at).thenAccept(this::show);
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
        var verdict = new Label(word(verification));
        verdict.getStyleClass().add("verify-verdict");
        var where = secondary(at.toString());
        var words = new VBox(2, verdict, where);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var head = new HBox(14, new StatusIcon(LARGE, shape(verification)), words);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().setAll("verify-head");
        nodes.add(head);
        for (var finding : verification.findings()) nodes.add(row(finding));
        for (var remark : verification.remarks()) nodes.add(secondary(remark));
        nodes.add(wrapped(verification.summary()));
        setAccessibleText(verdict.getText() + ". " + verification.summary());
    }

    private static Node row(RecordVerification.RoleFinding finding) {
        var role = new Label(finding.role());
        role.getStyleClass().add("strong");
        var words = new VBox(2, role, secondary(finding.text()));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var row = new HBox(12, new StatusIcon(SMALL, shape(finding.result())), words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().setAll("signing-row");
        row.setAccessibleText(finding.sentence());
        return row;
    }

    /// Green is for what was decided to go; a no-go that everybody signed is as it was signed, and no more.
    private static StatusSymbol shape(RecordVerification verification) {
        return verification.isGood() && !verification.isGo()
                ? StatusSymbol.NOT_APPLICABLE
                : shape(verification.result());
    }

    private static StatusSymbol shape(VerificationResult result) {
        return switch (result) {
            case APPROVED -> StatusSymbol.PASSED_WITH_EVIDENCE;
            case EXPIRED_SINCE -> StatusSymbol.STALE;
            case NOT_A_RECORD, NOT_SIGNED -> StatusSymbol.OPEN;
            case DAMAGED, CHANGED, DEMO -> StatusSymbol.FAILED;
            case SIGNED_BY_ANOTHER -> StatusSymbol.DISPUTED;
            case DECIDED_WITHOUT -> StatusSymbol.NOT_APPLICABLE;
            case UNCHECKED -> StatusSymbol.PASSED_WITHOUT_EVIDENCE;
        };
    }

    private String word(RecordVerification verification) {
        if (verification.isGood() && !verification.isGo())
            return messages.text("verify.signed", verification.decision());
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
