package dev.gateboard.ui.gate.action;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.BlankText;
import dev.gateboard.text.DurationInputParser;
import dev.gateboard.ui.control.EvidenceInput;
import dev.gateboard.ui.control.TextFieldFactory;
import dev.gateboard.ui.control.date.DateField;
import java.time.Duration;
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
        TextField until,
        TextField validFor) {

    static GateFormFields of(Messages messages, GateActionKind verb, GateSelection selected) {
        var prompts = new GateActionText(messages);
        return new GateFormFields(
                verb,
                TextFieldFactory.singleLine(prompts.reasonPrompt(verb, selected)),
                TextFieldFactory.singleLine(messages.text("gate.evidencePrompt")),
                TextFieldFactory.singleLine(messages.text("gate.risk")),
                TextFieldFactory.singleLine(messages.text("gate.mitigation")),
                TextFieldFactory.singleLine(prompts.personPrompt(verb)),
                new DateField(
                        messages,
                        verb == GateActionKind.WAIVE ? messages.text("gate.until") : messages.text("gate.duePrompt")),
                TextFieldFactory.singleLine(messages.text("gate.validFor")));
    }

    List<TextField> shown() {
        return switch (verb) {
            case PASS -> List.of(reason, proof, validFor);
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
                until,
                "validFor",
                validFor);
    }

    String reasonText() {
        return reason.getText().strip();
    }

    Optional<EvidenceInput> typedEvidence() {
        return BlankText.isBlank(proof.getText()) ? Optional.empty() : Optional.of(EvidenceInput.text(proof.getText()));
    }

    /// How long the evidence holds, zero where it says nothing; empty where it cannot be read.
    Optional<Duration> typedDuration() {
        if (validFor.getText().isBlank()) return Optional.of(Duration.ZERO);
        return DurationInputParser.parse(validFor.getText())
                .filter(duration -> duration.compareTo(DurationInputParser.LONGEST) <= 0);
    }

    void clearErrors() {
        shown().forEach(field -> TextFieldFactory.setInvalid(field, false));
    }
}
