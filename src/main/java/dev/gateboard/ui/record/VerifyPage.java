package dev.gateboard.ui.record;

import dev.gateboard.model.Verification;
import dev.gateboard.model.Verification.Result;
import dev.gateboard.ui.kit.Buttons;
import dev.gateboard.ui.kit.MessageLine;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.Sign;
import dev.gateboard.ui.kit.SignShape;
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
public final class VerifyPage extends ScrollPane {
    private static final double WIDEST = 860;
    private static final double LARGE = 30;
    private static final double SMALL = 18;

    private final Messages messages;
    private final RecordVerbs verbs;
    private final VBox found = new VBox(12);
    private final MessageLine message = new MessageLine();
    private final javafx.scene.control.Button open;
    private Optional<Path> place = Optional.empty();

    public VerifyPage(Messages messages, RecordVerbs verbs) {
        this.messages = messages;
        this.verbs = verbs;
        var title = new Label(messages.text("verify.title"));
        title.getStyleClass().add("title");
        open = Buttons.secondary(messages.text("verify.open"), () -> place.ifPresent(verbs::open));
        var choose = Buttons.primary(messages.text("verify.choose"), this::choose);
        choose.setId("choose-record");
        var content = new VBox(
                16, title, secondary(messages.text("verify.about")), message, found, Buttons.row(choose, open));
        content.setMaxWidth(WIDEST);
        content.getStyleClass().setAll("page", "verify-page");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("side-pane");
        setAccessibleText(messages.text("verify.title"));
        put(open, false);
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

    private static void put(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private void choose() {
        verbs.chooseRecord().ifPresent(this::verify);
    }

    /// Verifies what lies at a place and shows what that found.
    public void verify(Path at) {
        message.inform(messages.text("verify.verifying", at));
        var _ = verbs.verify(at).thenAccept(this::show);
    }

    /// Draws what was found.
    public void show(RecordVerbs.Verified verified) {
        place = Optional.of(verified.place());
        put(open, verified.opens());
        var nodes = new ArrayList<Node>();
        for (var each : verified.found()) draw(each, verified.place(), nodes);
        found.getChildren().setAll(nodes);
        if (verified.trouble().isEmpty()) message.silence();
        else message.refuse(verified.trouble());
    }

    private void draw(Verification verification, Path at, List<Node> nodes) {
        var verdict = new Label(word(verification));
        verdict.getStyleClass().add("verify-verdict");
        var where = secondary(at.toString());
        var words = new VBox(2, verdict, where);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var head = new HBox(14, new SignShape(LARGE, shape(verification)), words);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().setAll("verify-head");
        nodes.add(head);
        for (var finding : verification.findings()) nodes.add(row(finding));
        for (var remark : verification.remarks()) nodes.add(secondary(remark));
        nodes.add(wrapped(verification.summary()));
        setAccessibleText(verdict.getText() + ". " + verification.summary());
    }

    private static Node row(Verification.Finding finding) {
        var role = new Label(finding.role());
        role.getStyleClass().add("strong");
        var words = new VBox(2, role, secondary(finding.words()));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var row = new HBox(12, new SignShape(SMALL, shape(finding.result())), words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().setAll("signing-row");
        row.setAccessibleText(finding.sentence());
        return row;
    }

    /// Green is for what was decided to go; a no-go that everybody signed is as it was signed, and no more.
    private static Sign shape(Verification verification) {
        return verification.isGood() && !verification.isGo() ? Sign.NOT_APPLICABLE : shape(verification.result());
    }

    private static Sign shape(Result result) {
        return switch (result) {
            case APPROVED -> Sign.PASSED_BACKED;
            case EXPIRED_SINCE -> Sign.STALE;
            case NOT_A_RECORD, NOT_SIGNED -> Sign.OPEN;
            case DAMAGED, CHANGED, DEMO -> Sign.FAILED;
            case SIGNED_BY_ANOTHER -> Sign.DISPUTED;
            case DECIDED_WITHOUT -> Sign.NOT_APPLICABLE;
            case UNCHECKED -> Sign.PASSED_ON_A_WORD;
        };
    }

    private String word(Verification verification) {
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
