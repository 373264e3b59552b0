package dev.gateboard.ui.gate.action;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.status.EarlierDecisionRules;
import dev.gateboard.text.review.EarlierDecisionText;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.signal.SignalController;
import java.util.List;
import java.util.function.Consumer;

/// Does what needs no form: pressing its button was all.
///
/// @param perform performs a request, and says beside the button why it was refused
/// @param message says what is under way
record InstantGateAction(
        Messages messages, SignalController signals, Consumer<ActionRequest> perform, InlineMessage message) {

    void perform(GateActionKind verb, GateSelection selected) {
        var gates = selected.affectedBy(verb).stream().map(Gate::id).toList();
        var board = selected.reviewStatus();
        var review = board.review().id();
        switch (verb) {
            case PROBE -> {
                message.showInfo(messages.text("gate.probing"));
                signals.ask(review, gates);
            }
            case FIRE -> signals.fire(review, gates.getFirst());
            case ARM -> signals.arm(review, gates);
            case DISARM ->
                perform.accept(ActionRequest.basedOn(
                        board,
                        gates.stream()
                                .<Action>map(gate -> new Action.Disarm(gate, ""))
                                .toList()));
            case CONFIRM ->
                perform.accept(ActionRequest.basedOn(
                                board,
                                gates.stream().<Action>map(Action.Confirm::new).toList())
                        .onMany(!selected.isOne()));
            case SAME -> perform.accept(ActionRequest.basedOn(board, same(selected)));
            case OVERRULE, AGREE, PASS, FAIL, RULE_OUT, WAIVE, ASK, REVOKE, REOPEN, ASSIGN ->
                throw new IllegalStateException(verb + " has a line");
        }
    }

    private static List<Action> same(GateSelection selected) {
        var board = selected.reviewStatus();
        return selected.affectedBy(GateActionKind.SAME).stream()
                .flatMap(leaf ->
                        EarlierDecisionRules.repeatAction(board, leaf, EarlierDecisionText::repeatReason).stream())
                .toList();
    }
}
