package dev.gateboard.ui.record;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import dev.gateboard.workspace.record.SignableStatement;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One role, or one amendment: whose signature it needs, and how that stands, in shape and words.
final class SignatureRow extends HBox {
    private static final double SIZE = 18;
    private static final double ACTION_WIDTH = 152; // as wide whatever it says, so that the rows line up

    private final Messages messages;
    private final RecordController.SignatureStatus signature;

    SignatureRow(
            Messages messages,
            RecordController.SignatureStatus signature,
            Consumer<RecordController.SignatureStatus> sign,
            Consumer<SignableStatement> request,
            Consumer<RecordController.SignatureStatus> requested,
            boolean isOwn) {
        super(12);
        this.messages = messages;
        this.signature = signature;
        getStyleClass().setAll("signing-row");
        setAlignment(Pos.CENTER_LEFT);
        var signable = signature.signable();
        var label = new Label(signable.label());
        label.getStyleClass().add("strong");
        var state = new WrappedLabel(state(), "secondary");
        var words = new VBox(2, label, state);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var nodes = new ArrayList<Node>();
        nodes.add(new StatusIcon(SIZE, shape()));
        nodes.add(words);
        if (!signable.person().isEmpty()) {
            nodes.add(button(!isOwn, messages.text("signing.request"), () -> {
                request.accept(signable);
                requested.accept(signature);
            }));
            var signing = button(
                    isOwn,
                    signable.filedSignatures().isEmpty()
                            ? messages.text("signing.here", name())
                            : messages.text("signing.again"),
                    () -> sign.accept(signature));
            signing.setMinWidth(ACTION_WIDTH);
            nodes.add(signing);
        }
        getChildren().setAll(nodes);
        setAccessibleText(signable.label() + ": " + state.getText());
    }

    /// Of the two ways, the one that fits stands out: signing one's own, asking anyone else.
    private static Button button(boolean fits, String text, Runnable action) {
        return fits ? ButtonFactory.secondary(text, action) : ButtonFactory.quiet(text, action);
    }

    private String person() {
        return signature.signable().person().stream().map(Person::toString).collect(Collectors.joining());
    }

    private String name() {
        return signature.signable().person().stream().map(Person::name).collect(Collectors.joining());
    }

    private StatusSymbol shape() {
        var signable = signature.signable();
        if (signable.person().isEmpty()) return StatusSymbol.NOT_APPLICABLE;
        if (signable.filedSignatures().isEmpty()) return StatusSymbol.OPEN;
        if (!signature.otherSigner().isEmpty()) return StatusSymbol.DISPUTED;
        return signature.isChecked() ? StatusSymbol.PASSED_WITH_EVIDENCE : StatusSymbol.PASSED_WITHOUT_EVIDENCE;
    }

    private String state() {
        var signable = signature.signable();
        if (signable.person().isEmpty()) return messages.text("signing.nobody");
        if (signable.filedSignatures().isEmpty()) return messages.text("signing.waits", person());
        if (!signature.otherSigner().isEmpty())
            return messages.text("signing.other", signature.otherSigner(), person());
        return signature.isChecked()
                ? messages.text("signing.done", person())
                : messages.text("signing.unchecked", person());
    }
}
