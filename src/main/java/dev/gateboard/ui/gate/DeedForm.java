package dev.gateboard.ui.gate;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Waiver;
import dev.gateboard.ui.kit.Buttons;
import dev.gateboard.ui.kit.Deeds;
import dev.gateboard.ui.kit.Entries;
import dev.gateboard.ui.kit.MessageLine;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.words.Signals;
import dev.gateboard.workspace.Enclosure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The line of one verb, opened in the pane: Enter does it, Esc leaves it. It stays as typed until the deed is done, so
/// that a refusal costs no typing.
final class DeedForm extends VBox {
    private final Messages messages;
    private final GateVerb verb;
    private final Selected selected;
    private final Deeds deeds;
    private final List<Brought> brought = new ArrayList<>();
    private final TextField reason;
    private final TextField proof;
    private final TextField risk;
    private final TextField mitigation;
    private final TextField person;
    private final TextField until;
    private final Letter letter;
    private final Label proofs = new Label();
    private final MessageLine message = new MessageLine();

    DeedForm(Messages messages, GateVerb verb, Selected selected, Deeds deeds, Runnable cancel) {
        this.messages = messages;
        this.verb = verb;
        this.selected = selected;
        this.deeds = deeds;
        reason = Entries.line(reasonPrompt());
        proof = Entries.line(messages.text("gate.proofPrompt"));
        risk = Entries.line(messages.text("gate.risk"));
        mitigation = Entries.line(messages.text("gate.mitigation"));
        person = Entries.line(
                switch (verb) {
                    case WAIVE -> messages.text("gate.approver");
                    case ASK -> messages.text("gate.askWhom");
                    default -> messages.text("gate.ownerPrompt");
                });
        until = Entries.line(verb == GateVerb.WAIVE ? messages.text("gate.until") : messages.text("gate.duePrompt"));
        proofs.getStyleClass().addAll("secondary", "small");
        proofs.setWrapText(true);
        show(proofs, false);
        letter = new Letter(messages, selected.board().review(), selected.touchedBy(GateVerb.ASK));
        getStyleClass().setAll("deed-form");
        prefill();
        getChildren().setAll(fields());
        if (verb == GateVerb.ASK) getChildren().add(letter);
        var commit = Buttons.primary(
                new VerbWords(messages).commit(verb, selected.touchedBy(verb).size()), this::commit);
        if (verb == GateVerb.ASK) {
            person.textProperty().addListener(_ -> write());
            until.textProperty().addListener(_ -> write());
            write();
        }
        getChildren()
                .addAll(proofs, message, Buttons.row(commit, Buttons.secondary(messages.text("gate.cancel"), cancel)));
        addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE) cancel.run();
            else if (press.getCode() == KeyCode.ENTER && press.getTarget() instanceof TextField) commit();
            else return;
            press.consume();
        });
    }

    /// Puts the focus into the first field.
    void enter() {
        fields().getFirst().requestFocus();
    }

    void refuse(String sentence) {
        message.refuse(sentence);
    }

    /// Keeps proofs for the deed.
    void bring(List<Brought> more) {
        brought.addAll(more);
        proofs.setText(messages.text(
                "gate.with",
                brought.stream().map(each -> each.evidence().label()).collect(Collectors.joining(", "))));
        show(proofs, true);
    }

    boolean takesProof() {
        return switch (verb) {
            case PASS, FAIL, RULE_OUT -> true;
            case FIRE, PROBE, ARM, DISARM, OVERRULE, AGREE, CONFIRM, SAME, WAIVE, ASK, REVOKE, REOPEN, ASSIGN -> false;
        };
    }

    private String reasonPrompt() {
        var asked = selected.isOne() ? Written.asked(selected.first().text()) : "";
        if (verb == GateVerb.PASS && !asked.isEmpty()) return asked;
        return switch (verb) {
            case PASS, REOPEN, FIRE, PROBE, ARM, DISARM, CONFIRM, SAME, ASK, ASSIGN -> messages.text("gate.reasonMay");
            case OVERRULE -> messages.text("gate.overruleReason");
            case FAIL, AGREE, RULE_OUT, WAIVE, REVOKE -> messages.text("gate.reason");
        };
    }

    private void prefill() {
        if (verb == GateVerb.AGREE)
            Signals.finding(selected.board().standing(selected.first()))
                    .ifPresent(finding -> reason.setText(messages.text("gate.agreed", Signals.finding(finding))));
        boolean names = verb == GateVerb.ASSIGN || verb == GateVerb.ASK;
        if (!names || (selected.section().isEmpty() && selected.gates().size() != 1)) return;
        var review = selected.board().review();
        var now = selected.section().isEmpty()
                ? review.assignment(selected.first())
                : review.assignment(selected.section().getFirst());
        if (now instanceof Assignment.To(var owner, var due)) {
            person.setText(owner.toString());
            until.setText(Written.due(due, review.zone()));
        }
    }

    private List<TextField> fields() {
        return switch (verb) {
            case PASS -> List.of(reason, proof);
            case FAIL, RULE_OUT, REOPEN, REVOKE, OVERRULE, AGREE, FIRE, PROBE, ARM, DISARM, CONFIRM, SAME ->
                List.of(reason);
            case WAIVE -> List.of(reason, risk, mitigation, person, until);
            case ASK, ASSIGN -> List.of(person, until);
        };
    }

    private void commit() {
        message.silence();
        fields().forEach(field -> Entries.refused(field, false));
        switch (verb) {
            case FIRE, PROBE, ARM, DISARM, CONFIRM, SAME -> throw new IllegalStateException(verb + " has no line");
            case OVERRULE -> reasoned(leaf -> new Deed.Overrule(leaf.id(), reason()));
            case AGREE -> reasoned(leaf -> new Deed.Fail(leaf.id(), reason(), List.of()));
            case PASS -> perform(leaf -> new Deed.Pass(leaf.id(), reason(), Duration.ZERO, evidence()));
            case FAIL -> reasoned(leaf -> new Deed.Fail(leaf.id(), reason(), evidence()));
            case RULE_OUT -> reasoned(leaf -> new Deed.RuleOut(leaf.id(), reason(), evidence()));
            case REOPEN -> perform(leaf -> new Deed.Reopen(leaf.id(), reason()));
            case REVOKE -> reasoned(leaf -> new Deed.Revoke(leaf.id(), reason()));
            case WAIVE -> waive();
            case ASK -> ask();
            case ASSIGN -> assign();
        }
    }

    private void reasoned(Function<Gate, Deed> deed) {
        if (reason().isEmpty()) refuse(reason, messages.text("gate.needsReason"));
        else perform(deed);
    }

    private void waive() {
        var approver = Written.person(person.getText());
        var last = Written.day(until.getText());
        if (reason().isEmpty()) refuse(reason, messages.text("gate.needsReason"));
        else if (risk.getText().isBlank()) refuse(risk, messages.text("gate.needsRisk"));
        else if (approver.isEmpty()) refuse(person, messages.text("gate.needsApprover"));
        else if (last.isEmpty()) refuse(until, messages.text("gate.needsUntil"));
        else {
            var waiver = new Waiver(
                    reason(), risk.getText().strip(), mitigation.getText().strip(), approver.get(), last.get());
            perform(leaf -> new Deed.Waive(leaf.id(), waiver));
        }
    }

    private void assign() {
        if (person.getText().isBlank()) {
            assign(Assignment.NOBODY);
            return;
        }
        var owner = Written.person(person.getText());
        var due = Written.due(until.getText(), selected.board().review().zone());
        if (owner.isEmpty()) refuse(person, messages.text("gate.needsOwner"));
        else if (due.isEmpty()) refuse(until, messages.text("gate.needsDue"));
        else {
            assign(new Assignment.To(owner.get(), due.get()));
        }
    }

    private void assign(Assignment assignment) {
        if (selected.section().isEmpty()) perform(gate -> new Deed.AssignGate(gate.id(), assignment));
        else
            deeds.perform(
                    selected.section().stream()
                            .<Deed>map(section -> new Deed.AssignSection(section.index(), section.title(), assignment))
                            .toList(),
                    List.of());
    }

    /// Who is asked by when, as far as it is typed; each gate's own owner where nobody is.
    private Optional<Assignment> whom() {
        if (person.getText().isBlank()) return Optional.of(Assignment.NOBODY);
        var owner = Written.person(person.getText());
        var due = Written.due(until.getText(), selected.board().review().zone());
        return owner.isPresent() && due.isPresent()
                ? Optional.of(new Assignment.To(owner.get(), due.get()))
                : Optional.empty();
    }

    private void write() {
        whom().ifPresent(letter::write);
    }

    private void ask() {
        var whom = whom();
        if (whom.isEmpty()) refuse(person, messages.text("gate.needsAsked"));
        else deeds.perform(letter.copied(whom.get()), List.of());
    }

    private void perform(Function<Gate, Deed> deed) {
        deeds.perform(selected.touchedBy(verb).stream().map(deed).toList(), enclosures());
    }

    private void refuse(TextField field, String sentence) {
        Entries.refused(field, true);
        field.requestFocus();
        refuse(sentence);
    }

    private String reason() {
        return reason.getText().strip();
    }

    private List<Brought> all() {
        var typed = proof.getText().isBlank() ? Stream.<Brought>of() : Stream.of(Brought.text(proof.getText()));
        return Stream.concat(typed, brought.stream()).toList();
    }

    private List<Evidence> evidence() {
        return all().stream().map(Brought::evidence).toList();
    }

    private List<Enclosure> enclosures() {
        return takesProof()
                ? all().stream().flatMap(each -> each.enclosures().stream()).toList()
                : List.of();
    }

    private static void show(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }
}
