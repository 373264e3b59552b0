package dev.gateboard.ui.gate.action;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.ui.control.EvidenceInput;
import dev.gateboard.workspace.review.FileAttachment;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.TextField;

/// Makes the request of a form from what is typed into it.
///
/// @param added the evidence that comes with it, beside what is typed
/// @param refuse says what is missing, at its field
record GateFormReader(
        Messages messages,
        GateFormFields fields,
        AssignmentForm assignment,
        QuestionListPane questions,
        List<EvidenceInput> added,
        BiConsumer<TextField, String> refuse) {

    /// The request for these gates; empty where something is missing.
    Optional<ActionRequest> read(GateSelection selected) {
        var verb = fields.verb();
        var reason = fields.reasonText();
        return switch (verb) {
            case FIRE, PROBE, ARM, DISARM, CONFIRM, SAME -> throw new IllegalStateException(verb + " has no line");
            case OVERRULE -> withReason(selected, leaf -> new Action.Overrule(leaf.id(), reason));
            case AGREE -> withReason(selected, leaf -> new Action.Fail(leaf.id(), reason, List.of()));
            case PASS -> pass(selected, reason);
            case FAIL -> withReason(selected, leaf -> new Action.Fail(leaf.id(), reason, evidence()));
            case RULE_OUT -> withReason(selected, leaf -> new Action.MarkNotApplicable(leaf.id(), reason, evidence()));
            case REOPEN -> Optional.of(request(selected, leaf -> new Action.Reopen(leaf.id(), reason)));
            case REVOKE -> withReason(selected, leaf -> new Action.Revoke(leaf.id(), reason));
            case WAIVE ->
                new WaiverForm(messages, fields, assignment.people())
                        .read(refuse)
                        .map(waiver -> request(selected, leaf -> new Action.Waive(leaf.id(), waiver)));
            case ASK -> ask(selected);
            case ASSIGN -> assignment.read(refuse).map(to -> assign(selected, to));
        };
    }

    private Optional<ActionRequest> pass(GateSelection selected, String reason) {
        var validFor = fields.typedDuration();
        if (validFor.isEmpty()) refuse.accept(fields.validFor(), messages.text("gate.needsDuration"));
        return validFor.map(
                duration -> request(selected, leaf -> new Action.Pass(leaf.id(), reason, duration, evidence())));
    }

    private Optional<ActionRequest> withReason(GateSelection selected, Function<Gate, Action> action) {
        if (!fields.reasonText().isEmpty()) return Optional.of(request(selected, action));
        refuse.accept(fields.reason(), messages.text("gate.needsReason"));
        return Optional.empty();
    }

    private Optional<ActionRequest> ask(GateSelection selected) {
        return assignment
                .read(refuse)
                .map(to -> ActionRequest.basedOn(selected.reviewStatus(), questions.copyToClipboard(to)));
    }

    private ActionRequest assign(GateSelection selected, Assignment assignment) {
        if (selected.section().isEmpty() || !selected.hiddenLeaves().isEmpty())
            return request(selected, gate -> new Action.AssignGate(gate.id(), assignment));
        return ActionRequest.basedOn(
                selected.reviewStatus(),
                selected.section().stream()
                        .<Action>map(section -> new Action.AssignSection(
                                section.index(),
                                SectionText.name(
                                        selected.reviewStatus().review().checklist(), section),
                                assignment))
                        .toList());
    }

    private ActionRequest request(GateSelection selected, Function<Gate, Action> action) {
        var verb = fields.verb();
        return ActionRequest.basedOn(
                        selected.reviewStatus(),
                        selected.affectedBy(verb).stream().map(action).toList())
                .withAttachments(attachments())
                .onMany(!selected.isOne() && verb.onMany().isPresent());
    }

    private List<EvidenceInput> allEvidence() {
        return Stream.concat(fields.typedEvidence().stream(), added.stream()).toList();
    }

    private List<Evidence> evidence() {
        return allEvidence().stream().map(EvidenceInput::evidence).toList();
    }

    private List<FileAttachment> attachments() {
        return fields.verb().takesEvidence()
                ? allEvidence().stream()
                        .flatMap(each -> each.attachments().stream())
                        .toList()
                : List.of();
    }
}
