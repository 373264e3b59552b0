package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.language.VisibleText;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.TextRun;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.status.EarlierDecisionRules;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.model.status.Tally;
import dev.gateboard.text.review.EarlierDecisionText;
import dev.gateboard.text.review.QuestionListText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.ui.gate.action.GateSelection;
import dev.gateboard.ui.text.RichTextFlow;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What the gate says, how it stands and who said so; for several gates their number and what is still undecided.
final class GateHeader extends VBox {
    private final Messages messages;
    private final GatePathBar path;
    private final RichTextFlow parent;
    private final RichTextFlow title;
    private final GateStatusRow status;
    private final Label reason = new WrappedLabel("", "secondary");
    private final Label beside = new WrappedLabel("", "secondary");
    private final GateOwnerLink owner;
    private final OwnerProposalPane proposal;
    private final AffectedGateList leaves;
    private final Hyperlink hidden;

    /// @param takeIn takes in what a search or a filter hides
    /// @param go goes to the row of a key
    GateHeader(Messages messages, Consumer<String> links, Runnable assign, Runnable takeIn, Consumer<String> go) {
        this.messages = messages;
        path = new GatePathBar(go);
        hidden = ButtonFactory.link("", takeIn);
        hidden.setId("take-hidden");
        hidden.setWrapText(true);
        parent = new RichTextFlow(links);
        parent.getStyleClass().add("secondary");
        title = new RichTextFlow(links);
        title.getStyleClass().add("title");
        status = new GateStatusRow(messages);
        owner = new GateOwnerLink(messages, assign);
        proposal = new OwnerProposalPane(messages);
        leaves = new AffectedGateList(messages);
        getStyleClass().setAll("gate-part", "gate-head");
    }

    void onTakeOwner(Consumer<Gate> take) {
        proposal.onTake(take);
    }

    void show(GateSelection selected) {
        if (selected.isOne()) one(selected.reviewStatus(), selected.firstGate());
        else several(selected);
        getChildren()
                .removeIf(node -> node instanceof Label label && label.getText().isEmpty());
    }

    /// It is later now: "checked 9 s ago" goes on.
    void tick(Instant later) {
        status.tick(later);
    }

    private void one(ReviewStatus board, Gate gate) {
        var review = board.review();
        path.show(review.checklist(), gate);
        parent.show(gate.parent() < 0 ? List.of() : review.gate(gate.parent()).runs());
        title.show(gate.runs());
        var state = board.status(gate);
        status.show(board, gate, state);
        reason.setText(
                isExplainedBelow(state) ? "" : VisibleText.text(EarlierDecisionText.reason(review, gate, state)));
        owner.show(review.assignment(gate), review.zone());
        beside.setText(VisibleText.text(beside(board, gate, state)));
        status.showPriority(gate.hints().priority());
        getChildren().setAll(path, title, status, reason, beside, owner);
        if (gate.parent() >= 0) getChildren().add(1, parent);
        if (proposal.show(review, gate)) getChildren().add(proposal);
    }

    /// Who was asked, else when last time's word was said and what it rested on; empty where neither is.
    private static String beside(ReviewStatus board, Gate gate, GateView state) {
        var review = board.review();
        if (state.status() != GateStatus.OPEN) return "";
        return review.openRequest(gate)
                .map(asked -> QuestionListText.asked(review, asked, board.at()))
                .orElseGet(() -> EarlierDecisionRules.find(review, gate, state)
                        .map(word -> EarlierDecisionText.decidedWhen(word, review.zone()))
                        .orElse(""));
    }

    /// What a signal found is said in full below.
    private static boolean isExplainedBelow(GateView state) {
        return state.reason() instanceof GateView.Reason.BySignal || state.reason() instanceof GateView.Reason.Dispute;
    }

    private void several(GateSelection selected) {
        var board = selected.reviewStatus();
        var review = board.review();
        if (!selected.section().isEmpty()) {
            var section = selected.section().getFirst();
            path.show(review.checklist(), section);
            title.show(section.runs());
            status.show(derived(board.tallyBelow(section)), leaves(selected));
            owner.show(review.assignment(section), review.zone());
        } else if (selected.gates().size() == 1) {
            path.show(review.checklist(), selected.firstGate());
            title.show(selected.firstGate().runs());
            status.show(board.status(selected.firstGate()), leaves(selected));
            status.showPriority(selected.firstGate().hints().priority());
            owner.show(review.assignment(selected.firstGate()), review.zone());
        } else {
            path.clear();
            title.show(List.of(TextRun.plain(
                    messages.text("gate.several", selected.leaves().size()))));
            status.show(
                    derived(selected.leaves().stream().map(board::tally).reduce(Tally.NONE, Tally::plus)),
                    messages.count("gate.undecided", selected.undecidedLeaves().size()));
            owner.show(Assignment.NOBODY, review.zone());
        }
        leaves.show(selected);
        getChildren().setAll(path, title, status, owner);
        if (selected.section().isEmpty() && selected.gates().size() == 1 && proposal.show(review, selected.firstGate()))
            getChildren().add(proposal);
        if (!selected.hiddenLeaves().isEmpty()) {
            hidden.setText(messages.count("gate.hidden", selected.hiddenLeaves().size()));
            getChildren().add(hidden);
        }
        getChildren().add(leaves);
    }

    private static GateView derived(Tally tally) {
        return new GateView(tally.status(), tally.withoutEvidence() == 0, new GateView.Reason.FromGatesBelow(tally));
    }

    private String leaves(GateSelection selected) {
        return messages.text(
                "gate.leaves",
                selected.leaves().size(),
                selected.undecidedLeaves().size());
    }
}
