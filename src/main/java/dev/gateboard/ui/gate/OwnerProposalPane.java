package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.language.VisibleText;
import dev.gateboard.model.agenda.OwnerProposals;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.review.Review;
import dev.gateboard.text.TimeText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.WrappedLabel;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Says whom the file names as the gate's owner, and by when, and takes that.
final class OwnerProposalPane extends HBox {
    private final Messages messages;
    private final Label sentence = new WrappedLabel("", "secondary");
    private Consumer<Gate> take = _ -> {};
    private List<Gate> shown = List.of();

    OwnerProposalPane(Messages messages) {
        super(8);
        this.messages = messages;
        Button button = ButtonFactory.secondary(messages.text("gate.takeOwner"), () -> shown.forEach(take));
        button.getStyleClass().add("compact");
        button.setId("take-owner");
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(sentence, button);
    }

    void onTake(Consumer<Gate> then) {
        take = then;
    }

    /// Whether there is something to take for the gate.
    boolean show(Review review, Gate gate) {
        boolean offered = new OwnerProposals(review).assignment(gate, List.of()).isPresent();
        shown = offered ? List.of(gate) : List.of();
        if (offered) sentence.setText(VisibleText.text(sentence(gate)));
        return offered;
    }

    private String sentence(Gate gate) {
        var hints = gate.hints();
        var day = hints.due().map(LocalDate::toString).map(TimeText::formatDate).orElse("");
        if (!hints.hasOwner()) return messages.text("gate.fileDue", day);
        return day.isEmpty()
                ? messages.text("gate.fileOwner", hints.owner())
                : messages.text("gate.fileOwnerDue", hints.owner(), day);
    }
}
