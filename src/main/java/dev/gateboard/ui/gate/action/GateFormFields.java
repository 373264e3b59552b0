package dev.gateboard.ui.gate.action;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.BlankText;
import dev.gateboard.ui.control.EvidenceInput;
import dev.gateboard.ui.control.TextFieldFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TextField;

/// The text fields of a form about gates, of which each kind of action shows some.
record GateFormFields(
        GateActionKind verb,
        TextField reason,
        TextField proof,
        TextField risk,
        TextField mitigation,
        TextField person,
        TextField until) {

    static GateFormFields of(Messages messages, GateActionKind verb, GateSelection selected) {
        var prompts = new GateActionText(messages);
        return new GateFormFields(
                verb,
                TextFieldFactory.singleLine(prompts.reasonPrompt(verb, selected)),
                TextFieldFactory.singleLine(messages.text("gate.evidencePrompt")),
                TextFieldFactory.singleLine(messages.text("gate.risk")),
                TextFieldFactory.singleLine(messages.text("gate.mitigation")),
                TextFieldFactory.singleLine(prompts.personPrompt(verb)),
                TextFieldFactory.singleLine(
                        verb == GateActionKind.WAIVE ? messages.text("gate.until") : messages.text("gate.duePrompt")));
    }

    List<TextField> shown() {
        return switch (verb) {
            case PASS -> List.of(reason, proof);
            case FAIL, RULE_OUT, REOPEN, REVOKE, OVERRULE, AGREE, FIRE, PROBE, ARM, DISARM, CONFIRM, SAME ->
                List.of(reason);
            case WAIVE -> List.of(reason, risk, mitigation, person, until);
            case ASK, ASSIGN -> List.of(person, until);
        };
    }

    /// All of them by their names in the store of drafts.
    Map<String, TextField> named() {
        return Map.of(
                "reason",
                reason,
                "proof",
                proof,
                "risk",
                risk,
                "mitigation",
                mitigation,
                "person",
                person,
                "until",
                until);
    }

    String reasonText() {
        return reason.getText().strip();
    }

    Optional<EvidenceInput> typedEvidence() {
        return BlankText.isBlank(proof.getText()) ? Optional.empty() : Optional.of(EvidenceInput.text(proof.getText()));
    }

    void clearErrors() {
        shown().forEach(field -> TextFieldFactory.setInvalid(field, false));
    }
}
