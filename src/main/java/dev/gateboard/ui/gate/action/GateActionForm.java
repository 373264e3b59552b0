package dev.gateboard.ui.gate.action;

import dev.gateboard.language.Messages;
import dev.gateboard.model.agenda.ReviewParticipants;
import dev.gateboard.model.apply.ActionTextRules;
import dev.gateboard.text.signal.SignalText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.EvidenceInput;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.PersonCompletion;
import dev.gateboard.ui.control.TextFieldFactory;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The line of one verb, opened in the pane: Enter does it, Esc leaves it. It stays as typed until the deed is done,
/// so that a refusal costs no typing.
public final class GateActionForm extends VBox {
    private final Messages messages;
    private final GateActionKind verb;
    private final GateFormActions actions;
    private final GateFormFields fields;
    private final AssignmentForm assignment;
    private final GateFormReader reader;
    private final Button commit;
    private final SkippedGatesLabel skipped;
    private final AddedEvidenceLabel evidence;
    private final InlineMessage message = new InlineMessage();
    private GateSelection selected;
    private boolean asksAgain;

    /// @param people those of whom the name is enough
    GateActionForm(
            Messages messages,
            GateActionKind verb,
            GateSelection selected,
            GateFormActions actions,
            Supplier<ReviewParticipants> people) {
        this.messages = messages;
        this.verb = verb;
        this.selected = selected;
        this.actions = actions;
        var review = selected.reviewStatus().review();
        fields = GateFormFields.of(messages, verb, selected);
        assignment = new AssignmentForm(messages, fields.person(), fields.until(), review.zone(), people);
        PersonCompletion.bind(fields.person(), assignment.people());
        var questions = new QuestionListPane(messages, review, selected.affectedBy(GateActionKind.ASK));
        evidence = new AddedEvidenceLabel(messages);
        skipped = new SkippedGatesLabel(messages);
        reader = new GateFormReader(messages, fields, assignment, questions, evidence.added(), this::showError);
        commit = ButtonFactory.primary(commitText(), this::commit);
        getStyleClass().setAll("deed-form");
        prefill();
        getChildren().setAll(fields.shown());
        if (verb == GateActionKind.ASK) addQuestions(questions);
        skipped.show(selected.reviewStatus().review().checklist(), selected.skippedBy(verb));
        getChildren()
                .addAll(
                        evidence,
                        skipped,
                        message,
                        ButtonFactory.row(
                                commit, ButtonFactory.secondary(messages.text("gate.cancel"), actions::discard)));
        resume();
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    private void addQuestions(QuestionListPane questions) {
        getChildren().add(questions);
        Runnable write = () -> assignment.typed().ifPresent(questions::write);
        fields.person().textProperty().addListener(_ -> write.run());
        fields.until().textProperty().addListener(_ -> write.run());
        write.run();
    }

    private void resume() {
        var draft = new GateFormDraft(actions.drafts(), selected.draftKey(), verb, fields.named());
        var before = draft.resume(() -> message.showInfo(messages.text("entry.shortened", ActionTextRules.MOST)));
        var files = actions.drafts().files(selected.draftKey());
        if (before && !files.isEmpty()) addEvidence(files);
    }

    private void press(KeyEvent press) {
        if (press.getCode() == KeyCode.ESCAPE) actions.leave();
        else if (press.getCode() == KeyCode.ENTER && press.getTarget() instanceof TextField) commit();
        else return;
        press.consume();
    }

    /// Puts the focus into the first field.
    void focus() {
        fields.shown().getFirst().requestFocus();
    }

    /// Puts a reason into the empty field; what was typed stays.
    void suggestReason(String text) {
        if (fields.reason().getText().isBlank()) fields.reason().setText(text);
    }

    void showError(String sentence) {
        message.showError(sentence);
    }

    private void showError(TextField field, String sentence) {
        TextFieldFactory.setInvalid(field, true);
        field.requestFocus();
        showError(sentence);
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
        skipped.show(selected.reviewStatus().review().checklist(), selected.skippedBy(verb));
    }

    private String commitText() {
        return new GateActionText(messages)
                .commitText(verb, selected.affectedBy(verb).size());
    }

    /// Keeps proofs for the deed.
    public void addEvidence(List<EvidenceInput> more) {
        evidence.add(more);
        actions.drafts().addEvidence(selected.draftKey(), evidence.added());
    }

    private void prefill() {
        if (verb == GateActionKind.AGREE)
            SignalText.finding(selected.reviewStatus().status(selected.firstGate()))
                    .ifPresent(finding ->
                            fields.reason().setText(messages.text("gate.agreed", SignalText.finding(finding))));
        if (verb == GateActionKind.ASSIGN || verb == GateActionKind.ASK) assignment.prefill(selected);
    }

    private void commit() {
        message.clear();
        fields.clearErrors();
        reader.read(selected).ifPresent(actions::perform);
    }
}
