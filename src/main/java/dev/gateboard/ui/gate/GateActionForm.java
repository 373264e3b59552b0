package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.apply.ActionTextRules;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.BlankText;
import dev.gateboard.text.review.ConcurrentChangeText;
import dev.gateboard.text.signal.SignalText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.control.EvidenceInput;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.TextFieldFactory;
import dev.gateboard.workspace.review.FileAttachment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The line of one verb, opened in the pane: Enter does it, Esc leaves it. It stays as typed until the deed is done,
/// so that a refusal costs no typing.
final class GateActionForm extends VBox {
    private final Messages messages;
    private final GateActionKind verb;
    private GateSelection selected;
    private boolean asksAgain;
    private final Actions actions;
    private final Button commit;
    private final GateFormDraft draft;
    private final AssignmentForm assignment;
    private final Label leftOut = new Label();
    private final List<EvidenceInput> brought = new ArrayList<>();
    private final TextField reason;
    private final TextField proof;
    private final TextField risk;
    private final TextField mitigation;
    private final TextField person;
    private final TextField until;
    private final QuestionListPane letter;
    private final Label evidence = new Label();
    private final InlineMessage message = new InlineMessage();

    /// What its bar does for it.
    interface Actions {
        void perform(ActionRequest wish);

        /// Closes it; what was typed stays with its gates.
        void leave();

        /// Closes it and throws away what was typed.
        void discard();

        DraftStore drafts();
    }

    GateActionForm(Messages messages, GateActionKind verb, GateSelection selected, Actions actions) {
        this.messages = messages;
        this.verb = verb;
        this.selected = selected;
        this.actions = actions;
        reason = TextFieldFactory.singleLine(new GateActionText(messages).reasonPrompt(verb, selected));
        proof = TextFieldFactory.singleLine(messages.text("gate.proofPrompt"));
        risk = TextFieldFactory.singleLine(messages.text("gate.risk"));
        mitigation = TextFieldFactory.singleLine(messages.text("gate.mitigation"));
        person = TextFieldFactory.singleLine(new GateActionText(messages).personPrompt(verb));
        until = TextFieldFactory.singleLine(
                verb == GateActionKind.WAIVE ? messages.text("gate.until") : messages.text("gate.duePrompt"));
        evidence.getStyleClass().addAll("secondary", "small");
        evidence.setWrapText(true);
        show(evidence, false);
        letter = new QuestionListPane(
                messages, selected.reviewStatus().review(), selected.affectedBy(GateActionKind.ASK));
        getStyleClass().setAll("deed-form");
        assignment = new AssignmentForm(
                messages, person, until, selected.reviewStatus().review().zone());
        prefill();
        getChildren().setAll(fields());
        if (verb == GateActionKind.ASK) getChildren().add(letter);
        commit = ButtonFactory.primary(commitText(), this::commit);
        leftOut.getStyleClass().addAll("secondary", "small");
        leftOut.setWrapText(true);
        leftOut.setMinHeight(USE_PREF_SIZE);
        leftOut.setId("left-out");
        showSkipped();
        if (verb == GateActionKind.ASK) {
            person.textProperty().addListener(_ -> write());
            until.textProperty().addListener(_ -> write());
            write();
        }
        getChildren()
                .addAll(
                        evidence,
                        leftOut,
                        message,
                        ButtonFactory.row(
                                commit, ButtonFactory.secondary(messages.text("gate.cancel"), actions::discard)));
        draft = new GateFormDraft(actions.drafts(), selected.draftKey(), verb, named());
        var before = draft.resume(() -> message.showInfo(messages.text("entry.cut", ActionTextRules.MOST)));
        if (before && !actions.drafts().files(selected.draftKey()).isEmpty())
            addEvidence(actions.drafts().files(selected.draftKey()));
        addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE) actions.leave();
            else if (press.getCode() == KeyCode.ENTER && press.getTarget() instanceof TextField) commit();
            else return;
            press.consume();
        });
    }

    /// Puts the focus into the first field.
    void focus() {
        fields().getFirst().requestFocus();
    }

    void showError(String sentence) {
        message.showError(sentence);
    }

    GateActionKind verb() {
        return verb;
    }

    /// The gates were not as they had been seen: from here on it is about them as they are shown now.
    void confirmAgain(String sentence) {
        asksAgain = true;
        showError(sentence);
    }

    /// A newer state of the same gates. What is decided on stays what was seen when the line was opened, until a
    /// refusal said what happened since.
    void show(GateSelection newest) {
        if (!asksAgain
                || newest.reviewStatus().review().lastEvent().number()
                        <= selected.reviewStatus().review().lastEvent().number()) return;
        asksAgain = false;
        selected = newest;
        commit.setText(commitText());
        showSkipped();
    }

    private String commitText() {
        return new GateActionText(messages)
                .commitText(verb, selected.affectedBy(verb).size());
    }

    /// What an action on several gates leaves alone, before it is done (rule R16).
    private void showSkipped() {
        var left = selected.skippedBy(verb);
        leftOut.setText(left.isEmpty() ? "" : messages.text("gate.leftOut", ConcurrentChangeText.skippedText(left)));
        show(leftOut, !left.isEmpty());
    }

    private Map<String, TextField> named() {
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

    /// Keeps proofs for the deed.
    void addEvidence(List<EvidenceInput> more) {
        brought.addAll(more);
        evidence.setText(messages.text(
                "gate.with",
                brought.stream().map(each -> each.evidence().label()).collect(Collectors.joining(", "))));
        show(evidence, true);
        actions.drafts().addEvidence(selected.draftKey(), brought);
    }

    private void prefill() {
        if (verb == GateActionKind.AGREE)
            SignalText.finding(selected.reviewStatus().status(selected.firstGate()))
                    .ifPresent(finding -> reason.setText(messages.text("gate.agreed", SignalText.finding(finding))));
        boolean names = verb == GateActionKind.ASSIGN || verb == GateActionKind.ASK;
        if (!names || (selected.section().isEmpty() && selected.gates().size() != 1)) return;
        var review = selected.reviewStatus().review();
        assignment.prefill(
                selected.section().isEmpty()
                        ? review.assignment(selected.firstGate())
                        : review.assignment(selected.section().getFirst()));
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
        message.clear();
        fields().forEach(field -> TextFieldFactory.setInvalid(field, false));
        switch (verb) {
            case FIRE, PROBE, ARM, DISARM, CONFIRM, SAME -> throw new IllegalStateException(verb + " has no line");
            case OVERRULE -> performWithReason(leaf -> new Action.Overrule(leaf.id(), reason()));
            case AGREE -> performWithReason(leaf -> new Action.Fail(leaf.id(), reason(), List.of()));
            case PASS -> perform(leaf -> new Action.Pass(leaf.id(), reason(), Duration.ZERO, evidence()));
            case FAIL -> performWithReason(leaf -> new Action.Fail(leaf.id(), reason(), evidence()));
            case RULE_OUT -> performWithReason(leaf -> new Action.MarkNotApplicable(leaf.id(), reason(), evidence()));
            case REOPEN -> perform(leaf -> new Action.Reopen(leaf.id(), reason()));
            case REVOKE -> performWithReason(leaf -> new Action.Revoke(leaf.id(), reason()));
            case WAIVE ->
                new WaiverForm(messages, reason, risk, mitigation, person, until)
                        .read(this::showError)
                        .ifPresent(waiver -> perform(leaf -> new Action.Waive(leaf.id(), waiver)));
            case ASK -> ask();
            case ASSIGN -> assignment.read(this::showError).ifPresent(this::assign);
        }
    }

    private void performWithReason(Function<Gate, Action> action) {
        if (reason().isEmpty()) showError(reason, messages.text("gate.needsReason"));
        else perform(action);
    }

    private void assign(Assignment assignment) {
        if (selected.section().isEmpty() || !selected.hiddenLeaves().isEmpty())
            perform(gate -> new Action.AssignGate(gate.id(), assignment));
        else
            actions.perform(ActionRequest.basedOn(
                    selected.reviewStatus(),
                    selected.section().stream()
                            .<Action>map(
                                    section -> new Action.AssignSection(section.index(), section.title(), assignment))
                            .toList()));
    }

    private void write() {
        assignment.typed().ifPresent(letter::write);
    }

    private void ask() {
        var whom = assignment.typed();
        if (whom.isEmpty()) showError(person, messages.text("gate.needsAsked"));
        else actions.perform(ActionRequest.basedOn(selected.reviewStatus(), letter.copyToClipboard(whom.get())));
    }

    private void perform(Function<Gate, Action> action) {
        actions.perform(ActionRequest.basedOn(
                        selected.reviewStatus(),
                        selected.affectedBy(verb).stream().map(action).toList())
                .withAttachments(attachments())
                .onMany(!selected.isOne() && verb.onMany().isPresent()));
    }

    private void showError(TextField field, String sentence) {
        TextFieldFactory.setInvalid(field, true);
        field.requestFocus();
        showError(sentence);
    }

    private String reason() {
        return reason.getText().strip();
    }

    private List<EvidenceInput> all() {
        var typed = BlankText.isBlank(proof.getText())
                ? Stream.<EvidenceInput>of()
                : Stream.of(EvidenceInput.text(proof.getText()));
        return Stream.concat(typed, brought.stream()).toList();
    }

    private List<Evidence> evidence() {
        return all().stream().map(EvidenceInput::evidence).toList();
    }

    private List<FileAttachment> attachments() {
        return verb.takesEvidence()
                ? all().stream().flatMap(each -> each.attachments().stream()).toList()
                : List.of();
    }

    private static void show(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }
}
