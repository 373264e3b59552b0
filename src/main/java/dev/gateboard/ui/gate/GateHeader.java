package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.language.VisibleText;
import dev.gateboard.model.apply.BulkAction;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.TextRun;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.status.EarlierDecisionRules;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.model.status.Tally;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.review.ConcurrentChangeText;
import dev.gateboard.text.review.EarlierDecisionText;
import dev.gateboard.text.review.QuestionListText;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.status.StatusChip;
import dev.gateboard.ui.status.StatusSymbol;
import dev.gateboard.ui.text.RichTextFlow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What the gate says, how it stands and who said so; for several gates their number and what is still undecided.
final class GateHeader extends VBox {
    private static final int MOST = 100;
    private static final Instant UNCHECKED = Instant.MIN;

    private final Messages messages;
    private final RichTextFlow parent;
    private final RichTextFlow title;
    private final StatusChip chip = new StatusChip();
    private final Label attribution = wrapped();
    private final Label reason = wrapped();
    private final Label beside = wrapped();
    private final Hyperlink owner;
    private final FlowPane status = new FlowPane(8, 6, chip, attribution);
    private final VBox leaves = new VBox(4);
    private final Hyperlink hidden;
    private Instant now = Instant.EPOCH;
    private Instant checked = UNCHECKED;
    private String since = "";

    /// @param takeIn takes in what a search or a filter hides
    GateHeader(Messages messages, Consumer<String> links, Runnable assign, Runnable takeIn) {
        hidden = new Hyperlink();
        hidden.getStyleClass().setAll("hyperlink", "inline-link");
        hidden.setId("take-hidden");
        hidden.setWrapText(true);
        hidden.setOnAction(_ -> takeIn.run());
        this.messages = messages;
        parent = new RichTextFlow(links);
        parent.getStyleClass().add("secondary");
        title = new RichTextFlow(links);
        title.getStyleClass().add("title");
        owner = ButtonFactory.link("", assign);
        owner.setWrapText(true);
        status.getStyleClass().add("standing");
        getStyleClass().setAll("gate-part", "gate-head");
    }

    void show(GateSelection selected) {
        if (selected.isOne()) one(selected.reviewStatus(), selected.firstGate());
        else several(selected);
        getChildren()
                .removeIf(node -> node instanceof Label label && label.getText().isEmpty());
    }

    /// It is later now: "checked 9 s ago" goes on.
    void tick(Instant later) {
        if (later.isAfter(now)) now = later;
        draw();
    }

    private void draw() {
        if (!checked.equals(UNCHECKED)) {
            var text = messages.text("gate.checked", since, TimeText.age(Duration.between(checked, now)));
            if (!text.equals(attribution.getText())) attribution.setText(text);
        }
    }

    private void one(ReviewStatus board, Gate gate) {
        var review = board.review();
        parent.show(
                gate.parent() < 0
                        ? List.of(TextRun.plain(review.checklist()
                                .sections()
                                .get(gate.section())
                                .title()))
                        : review.gate(gate.parent()).runs());
        title.show(gate.runs());
        var state = board.status(gate);
        chip(state);
        attribution.setText(who(board, state));
        checked(board, gate, state);
        reason.setText(
                isExplainedBelow(state) ? "" : VisibleText.text(EarlierDecisionText.reason(review, gate, state)));
        owner.setText(ownerText(review.assignment(gate), board));
        beside.setText(VisibleText.text(beside(board, gate, state)));
        getChildren().setAll(parent, title, status, reason, beside, owner);
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

    /// When a signal decided, and how long ago its newest answer is.
    private void checked(ReviewStatus board, Gate gate, GateView state) {
        checked = UNCHECKED;
        if (!(state.reason() instanceof GateView.Reason.BySignal)) return;
        var newest = board.review().state(gate).signal().newestReadings().stream()
                .map(Reading::askedAt)
                .max(Instant::compareTo);
        if (newest.isEmpty() || state.attribution().isEmpty()) return;
        since = TimeText.moment(
                state.attribution().get().at(), board.at(), board.review().zone());
        checked = newest.get();
        if (board.at().isAfter(now)) now = board.at();
        draw();
    }

    /// What a signal found is said in full below.
    private static boolean isExplainedBelow(GateView state) {
        return state.reason() instanceof GateView.Reason.BySignal || state.reason() instanceof GateView.Reason.Dispute;
    }

    private void several(GateSelection selected) {
        checked = UNCHECKED;
        var board = selected.reviewStatus();
        if (!selected.section().isEmpty()) {
            var section = selected.section().getFirst();
            title.show(section.runs());
            chip(derived(board.tally(section)));
            attribution.setText(leaves(selected));
            owner.setText(ownerText(board.review().assignment(section), board));
        } else if (selected.gates().size() == 1) {
            title.show(selected.firstGate().runs());
            chip(board.status(selected.firstGate()));
            attribution.setText(leaves(selected));
            owner.setText(ownerText(board.review().assignment(selected.firstGate()), board));
        } else {
            title.show(List.of(TextRun.plain(
                    messages.text("gate.several", selected.leaves().size()))));
            chip(derived(selected.leaves().stream().map(board::tally).reduce(Tally.NONE, Tally::plus)));
            attribution.setText(
                    messages.text("gate.undecided", selected.undecidedLeaves().size()));
            owner.setText(messages.text("gate.assign"));
        }
        var bulk = selected.bulkAction(BulkAction.Kind.PASS);
        leaves.getChildren().setAll(listed(bulk.includedGates()));
        bulk.skippedGates().stream().limit(MOST).map(this::leftOut).forEach(leaves.getChildren()::add);
        getChildren().setAll(title, status, owner);
        if (!selected.hiddenLeaves().isEmpty()) {
            hidden.setText(messages.text("gate.hidden", selected.hiddenLeaves().size()));
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

    /// What an action would decide (rule R16), the first of very many.
    private List<Node> listed(List<Gate> undecided) {
        var rows = new ArrayList<>(
                undecided.stream().limit(MOST).map(GateHeader::row).toList());
        if (undecided.size() > MOST) {
            var more = wrapped();
            more.setText(messages.text("gate.moreLeaves", undecided.size() - MOST));
            rows.add(more);
        }
        return rows;
    }

    private void chip(GateView state) {
        var word = statusText(state);
        chip.show(
                state.reason() instanceof GateView.Reason.FromGatesBelow(Tally tally)
                                && state.status().isCleared()
                        ? StatusSymbol.of(tally)
                        : StatusSymbol.of(state.status(), state.hasEvidence(), state.isClaimed()),
                word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }

    private String statusText(GateView state) {
        if (state.reason() instanceof GateView.Reason.BySignal) {
            if (state.status() == GateStatus.FAILED) return messages.text("gate.failedBySignal");
            if (state.status() == GateStatus.PASSED) return messages.text("gate.passedBySignal");
        }
        return StatusText.status(state.status());
    }

    private String who(ReviewStatus board, GateView state) {
        return switch (state.reason()) {
            case GateView.Reason.ByPerson(Mark mark) ->
                attribution(mark).map(each -> moment(each, board)).collect(Collectors.joining());
            case GateView.Reason.WaiverExpired(Mark.Waived waived) -> moment(waived.attribution(), board);
            case GateView.Reason.PassExpired(Mark.Passed passed) -> moment(passed.attribution(), board);
            case GateView.Reason.Dispute(Mark.Passed passed, var _) -> moment(passed.attribution(), board);
            case GateView.Reason.Claimed _ -> messages.text("gate.claimed");
            case GateView.Reason.Undecided _,
                    GateView.Reason.Reworded _,
                    GateView.Reason.BranchNotTaken _,
                    GateView.Reason.FieldEmpty _,
                    GateView.Reason.BySignal _,
                    GateView.Reason.ReadingExpired _,
                    GateView.Reason.FromGatesBelow _ -> "";
        };
    }

    private static Stream<Attribution> attribution(Mark mark) {
        return switch (mark) {
            case Mark.Nothing _ -> Stream.of();
            case Mark.Reopened each -> Stream.of(each.attribution());
            case Mark.Passed each -> Stream.of(each.attribution());
            case Mark.Failed each -> Stream.of(each.attribution());
            case Mark.NotApplicable each -> Stream.of(each.attribution());
            case Mark.Waived each -> Stream.of(each.attribution());
            case Mark.Overruled each -> Stream.of(each.attribution());
            case Mark.Chosen each -> Stream.of(each.attribution());
        };
    }

    private String moment(Attribution said, ReviewStatus board) {
        return messages.text(
                "gate.said",
                said.by().name(),
                TimeText.moment(said.at(), board.at(), board.review().zone()));
    }

    private String ownerText(Assignment assignment, ReviewStatus board) {
        return switch (assignment) {
            case Assignment.Nobody _ -> messages.text("gate.assign");
            case Assignment.To(var person, Assignment.Due.Never _) -> messages.text("gate.owner", person.name());
            case Assignment.To(var person, var due) ->
                messages.text(
                        "gate.ownerDue",
                        person.name(),
                        TimeText.due(due, board.review().zone()));
        };
    }

    private Node leftOut(BulkAction.SkippedGate left) {
        var label = wrapped();
        label.setText(messages.text("gate.leftOut", ConcurrentChangeText.skippedText(left)));
        label.getStyleClass().add("small");
        return label;
    }

    private static Node row(Gate leaf) {
        var label = wrapped();
        label.setText(VisibleText.text(leaf.text()));
        label.getStyleClass().add("undecided");
        return label;
    }

    private static Label wrapped() {
        var label = new Label();
        label.getStyleClass().add("secondary");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
