package dev.gateboard.ui.record;

import dev.gateboard.model.Person;
import dev.gateboard.ui.kit.Buttons;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.Sign;
import dev.gateboard.ui.kit.SignShape;
import dev.gateboard.workspace.Signable;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One role, or one amendment: whose signature it needs, and how that stands, in shape and words.
final class SigningRow extends HBox {
    private static final double SIZE = 18;
    private static final double DEED = 92; // as wide whatever it says, so that the rows line up

    private final Messages messages;
    private final RecordVerbs.Signature signature;

    SigningRow(
            Messages messages,
            RecordVerbs.Signature signature,
            Consumer<RecordVerbs.Signature> sign,
            Consumer<Signable> request,
            Consumer<RecordVerbs.Signature> requested) {
        super(12);
        this.messages = messages;
        this.signature = signature;
        getStyleClass().setAll("signing-row");
        setAlignment(Pos.CENTER_LEFT);
        var signable = signature.signable();
        var label = new Label(signable.label());
        label.getStyleClass().add("strong");
        var state = new Label(state());
        state.getStyleClass().add("secondary");
        state.setWrapText(true);
        state.setMinHeight(USE_PREF_SIZE);
        var words = new VBox(2, label, state);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var nodes = new ArrayList<Node>();
        nodes.add(new SignShape(SIZE, shape()));
        nodes.add(words);
        if (!signable.person().isEmpty()) {
            nodes.add(Buttons.quiet(messages.text("signing.request"), () -> {
                request.accept(signable);
                requested.accept(signature);
            }));
            var signing = Buttons.secondary(
                    signable.filed().isEmpty() ? messages.text("signing.here") : messages.text("signing.again"),
                    () -> sign.accept(signature));
            signing.setMinWidth(DEED);
            nodes.add(signing);
        }
        getChildren().setAll(nodes);
        setAccessibleText(signable.label() + ": " + state.getText());
    }

    private String person() {
        return signature.signable().person().stream().map(Person::toString).collect(Collectors.joining());
    }

    private Sign shape() {
        var signable = signature.signable();
        if (signable.person().isEmpty()) return Sign.NOT_APPLICABLE;
        if (signable.filed().isEmpty()) return Sign.OPEN;
        if (!signature.other().isEmpty()) return Sign.DISPUTED;
        return signature.checked() ? Sign.PASSED_BACKED : Sign.PASSED_ON_A_WORD;
    }

    private String state() {
        var signable = signature.signable();
        if (signable.person().isEmpty()) return messages.text("signing.nobody");
        if (signable.filed().isEmpty()) return messages.text("signing.waits", person());
        if (!signature.other().isEmpty()) return messages.text("signing.other", signature.other(), person());
        return signature.checked()
                ? messages.text("signing.done", person())
                : messages.text("signing.unchecked", person());
    }
}
