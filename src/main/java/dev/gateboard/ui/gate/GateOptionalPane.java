package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.OptionalGatesAnswer;
import dev.gateboard.model.review.ApplicabilityRules;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.NodeVisibility;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.ui.gate.action.ActionRequest;
import dev.gateboard.ui.gate.action.ActionSubmitter;
import dev.gateboard.ui.gate.action.GateSelection;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// What the document says of whether the gate may be left out, and the answers to that (rule R7).
final class GateOptionalPane extends VBox {
    private final Messages messages;
    private final ActionSubmitter actions;
    private final Consumer<String> notApplicable;
    private final InlineMessage message = new InlineMessage();

    /// @param notApplicable opens the form that says why a gate does not apply, with this reason in it
    GateOptionalPane(Messages messages, ActionSubmitter actions, Consumer<String> notApplicable) {
        this.messages = messages;
        this.actions = actions;
        this.notApplicable = notApplicable;
        getStyleClass().setAll("gate-part");
    }

    void show(GateSelection selected) {
        message.clear();
        var text = selected.isOne() && selected.firstGate().isLeaf() ? sentence(selected) : "";
        NodeVisibility.show(this, !text.isEmpty());
        if (text.isEmpty()) return;
        getChildren()
                .setAll(
                        new WrappedLabel(text),
                        ButtonFactory.row(buttons(selected).toArray(Button[]::new)),
                        message);
    }

    private String sentence(GateSelection selected) {
        var review = selected.reviewStatus().review();
        var gate = selected.firstGate();
        var said = gate.hints().optional();
        if (review.exclusion(gate).isPresent()) return "";
        if (ApplicabilityRules.isOffered(review, gate))
            return review.mark(gate).isDecided() ? "" : messages.text("offer.says", said);
        return switch (review.state(gate).necessity().answer()) {
            case NOT_ASKED -> "";
            case YES -> review.isRequired(gate) ? "" : optional(said);
            case NO -> said.isEmpty() ? messages.text("offer.required") : messages.text("offer.requiredSays", said);
        };
    }

    private String optional(String said) {
        return said.isEmpty() ? messages.text("offer.optional") : messages.text("offer.optionalSays", said);
    }

    private List<Button> buttons(GateSelection selected) {
        var review = selected.reviewStatus().review();
        var gate = selected.firstGate();
        var buttons = new ArrayList<Button>();
        if (review.isRequired(gate)) {
            buttons.add(answer(messages.text("offer.makeOptional"), selected, gate, true));
            if (review.state(gate).necessity().answer() == OptionalGatesAnswer.NOT_ASKED)
                buttons.add(ButtonFactory.secondary(
                        messages.text("offer.notApplicable"),
                        () -> notApplicable.accept(gate.hints().optional())));
        } else buttons.add(answer(messages.text("offer.requiredAgain"), selected, gate, false));
        return buttons;
    }

    private Button answer(String text, GateSelection selected, Gate gate, boolean optional) {
        var action = new Action.SetOptional(
                gate.id(), optional, optional ? gate.hints().optional() : "");
        return ButtonFactory.secondary(text, () -> {
            var _ = actions.perform(ActionRequest.basedOn(selected.reviewStatus(), action))
                    .thenAccept(result -> {
                        if (result instanceof WorkspaceResult.ActionRefused(String sentence))
                            message.showError(sentence);
                    });
        });
    }
}
