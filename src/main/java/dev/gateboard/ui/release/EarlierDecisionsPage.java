package dev.gateboard.ui.release;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.EarlierDecision;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.status.EarlierDecisionRules;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.EarlierDecisionText;
import dev.gateboard.text.review.QuestionListText;
import dev.gateboard.text.review.ReviewDifferenceText;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.TitledPage;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What was said last time of the gates that are open now, and how this review differs from that one. Each word may
/// be said again, by the person who sits here, now.
public final class EarlierDecisionsPage extends TitledPage {
    private static final double SIZE = 14;
    private static final List<GateStatus> ORDER =
            List.of(GateStatus.NOT_APPLICABLE, GateStatus.WAIVED, GateStatus.PASSED, GateStatus.FAILED);

    private final ReleaseController verbs;
    private final VBox parts = new VBox(16);
    private final InlineMessage message = new InlineMessage();

    public EarlierDecisionsPage(
            Messages messages, ReleaseController verbs, ReviewStatus board, List<ReviewStatus> all) {
        super(messages, messages.text("last.title"), messages.text("last.about"));
        this.verbs = verbs;
        add(message, parts);
        show(board, all);
    }

    /// Draws a newer state.
    public void show(ReviewStatus board, List<ReviewStatus> all) {
        var nodes = new ArrayList<Node>();
        var differences = board.review().previousReview().stream()
                .flatMap(
                        from -> all.stream().filter(other -> other.review().id().equals(from.review())))
                .flatMap(other -> ReviewDifferenceText.of(board, other.review()).stream())
                .toList();
        if (!differences.isEmpty()) {
            var part = new VBox(4, strong(messages.text("last.differs")));
            differences.forEach(line -> part.getChildren().add(text(line)));
            nodes.add(part);
        }
        for (var status : ORDER) {
            var gates = gates(board, status);
            if (!gates.isEmpty()) nodes.add(part(board, status, gates));
        }
        if (nodes.isEmpty()) nodes.add(text(messages.text("last.nothing")));
        parts.getChildren().setAll(nodes);
    }

    private static List<Gate> gates(ReviewStatus board, GateStatus status) {
        return board.review().checklist().gates().stream()
                .filter(gate -> gate.isLeaf()
                        && EarlierDecisionRules.find(board.review(), gate, board.status(gate))
                                .filter(word -> word.status() == status)
                                .isPresent())
                .toList();
    }

    private Node part(ReviewStatus board, GateStatus status, List<Gate> gates) {
        int count = gates.size();
        var title = strong(
                switch (status) {
                    case NOT_APPLICABLE -> messages.count("last.notApplicable", count);
                    case WAIVED -> messages.count("last.waived", count);
                    case FAILED -> messages.count("last.failed", count);
                    case PASSED, OPEN, STALE, DISPUTED -> messages.count("last.passed", count);
                });
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(8, title);
        head.getStyleClass().add("page-section");
        var actions = gates.stream()
                .flatMap(gate -> repeatActions(board, gate).stream())
                .toList();
        if (actions.size() > 1)
            head.getChildren()
                    .add(ButtonFactory.secondary(
                            messages.text(
                                    "last.sameAll", actions.size(), verbs.me().name()),
                            () -> perform(board, actions)));
        var part = new VBox(2, head);
        gates.forEach(gate -> part.getChildren().add(row(board, gate)));
        return part;
    }

    private static List<Action> repeatActions(ReviewStatus board, Gate gate) {
        return EarlierDecisionRules.repeatAction(board, gate, EarlierDecisionText::repeatReason).stream()
                .toList();
    }

    private Node row(ReviewStatus board, Gate gate) {
        var words = new VBox(
                2,
                plain(SectionText.withSection(
                        board.review().checklist(), gate, QuestionListText.sentence(board.review(), gate))));
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(10);
        if (board.review().state(gate).earlierDecision() instanceof EarlierDecision.KnownDecision word) {
            words.getChildren().add(text(EarlierDecisionText.sentence(word)));
            words.getChildren()
                    .add(text(
                            EarlierDecisionText.decidedWhen(word, board.review().zone())));
            row.getChildren()
                    .add(new StatusIcon(
                            SIZE, StatusSymbol.of(word.status(), EarlierDecisionRules.hasEvidence(word), false)));
        }
        row.getChildren().add(words);
        var actions = repeatActions(board, gate);
        if (!actions.isEmpty()) {
            var again = ButtonFactory.secondary(messages.text("gate.same"), () -> perform(board, actions));
            again.getStyleClass().add("compact");
            row.getChildren().add(again);
        }
        row.getStyleClass().add("page-row");
        return row;
    }

    private void perform(ReviewStatus board, List<Action> actions) {
        message.clear();
        var _ = verbs.perform(board.review().id(), actions).thenAccept(trouble -> {
            if (!trouble.isEmpty()) message.showError(trouble);
        });
    }
}
