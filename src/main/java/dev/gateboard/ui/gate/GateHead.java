package dev.gateboard.ui.gate;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Board;
import dev.gateboard.model.Bulk;
import dev.gateboard.model.Gate;
import dev.gateboard.model.GateStanding;
import dev.gateboard.model.Mark;
import dev.gateboard.model.Reading;
import dev.gateboard.model.Run;
import dev.gateboard.model.Said;
import dev.gateboard.model.Standing;
import dev.gateboard.model.Tally;
import dev.gateboard.ui.kit.Buttons;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.RunsFlow;
import dev.gateboard.ui.kit.Sign;
import dev.gateboard.ui.kit.SignChip;
import dev.gateboard.words.Earliers;
import dev.gateboard.words.Meanwhile;
import dev.gateboard.words.Questions;
import dev.gateboard.words.Sentences;
import dev.gateboard.words.Times;
import dev.gateboard.words.Visible;
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
final class GateHead extends VBox {
    private static final int MOST = 100;
    private static final Instant UNCHECKED = Instant.MIN;

    private final Messages messages;
    private final RunsFlow parent;
    private final RunsFlow title;
    private final SignChip chip = new SignChip();
    private final Label said = wrapped();
    private final Label reason = wrapped();
    private final Label beside = wrapped();
    private final Hyperlink owner;
    private final FlowPane standing = new FlowPane(8, 6, chip, said);
    private final VBox leaves = new VBox(4);
    private final Hyperlink hidden;
    private Instant now = Instant.EPOCH;
    private Instant checked = UNCHECKED;
    private String since = "";

    /// @param takeIn takes in what a search or a filter hides
    GateHead(Messages messages, Consumer<String> links, Runnable assign, Runnable takeIn) {
        hidden = new Hyperlink();
        hidden.getStyleClass().setAll("hyperlink", "inline-link");
        hidden.setId("take-hidden");
        hidden.setWrapText(true);
        hidden.setOnAction(_ -> takeIn.run());
        this.messages = messages;
        parent = new RunsFlow(links);
        parent.getStyleClass().add("secondary");
        title = new RunsFlow(links);
        title.getStyleClass().add("title");
        owner = Buttons.link("", assign);
        owner.setWrapText(true);
        standing.getStyleClass().add("standing");
        getStyleClass().setAll("gate-part", "gate-head");
    }

    void show(Selected selected) {
        if (selected.isOne()) one(selected.board(), selected.first());
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
            var text = messages.text("gate.checked", since, Times.age(Duration.between(checked, now)));
            if (!text.equals(said.getText())) said.setText(text);
        }
    }

    private void one(Board board, Gate gate) {
        var review = board.review();
        parent.show(
                gate.parent() < 0
                        ? List.of(Run.plain(review.checklist()
                                .sections()
                                .get(gate.section())
                                .title()))
                        : review.gate(gate.parent()).runs());
        title.show(gate.runs());
        var state = board.standing(gate);
        chip(state);
        said.setText(who(board, state));
        checked(board, gate, state);
        reason.setText(saidBelow(state) ? "" : Visible.text(Earliers.reason(review, gate, state)));
        owner.setText(owned(review.assignment(gate), board));
        beside.setText(Visible.text(beside(board, gate, state)));
        getChildren().setAll(parent, title, standing, reason, beside, owner);
    }

    /// Who was asked, else when last time's word was said and what it rested on; empty where neither is.
    private static String beside(Board board, Gate gate, GateStanding state) {
        var review = board.review();
        if (state.standing() != Standing.OPEN) return "";
        return review.waiting(gate)
                .map(asked -> Questions.asked(review, asked, board.at()))
                .orElseGet(() -> Earliers.beside(review, gate, state)
                        .map(word -> Earliers.then(word, review.zone()))
                        .orElse(""));
    }

    /// When a signal decided, and how long ago its newest answer is.
    private void checked(Board board, Gate gate, GateStanding state) {
        checked = UNCHECKED;
        if (!(state.why() instanceof GateStanding.Why.BySignal)) return;
        var newest = board.review().state(gate).signal().newest().stream()
                .map(Reading::asked)
                .max(Instant::compareTo);
        if (newest.isEmpty() || state.said().isEmpty()) return;
        since = Times.moment(state.said().get().at(), board.at(), board.review().zone());
        checked = newest.get();
        if (board.at().isAfter(now)) now = board.at();
        draw();
    }

    /// What a signal found is said in full below.
    private static boolean saidBelow(GateStanding state) {
        return state.why() instanceof GateStanding.Why.BySignal || state.why() instanceof GateStanding.Why.Disagrees;
    }

    private void several(Selected selected) {
        checked = UNCHECKED;
        var board = selected.board();
        if (!selected.section().isEmpty()) {
            var section = selected.section().getFirst();
            title.show(section.runs());
            chip(derived(board.tally(section)));
            said.setText(leaves(selected));
            owner.setText(owned(board.review().assignment(section), board));
        } else if (selected.gates().size() == 1) {
            title.show(selected.first().runs());
            chip(board.standing(selected.first()));
            said.setText(leaves(selected));
            owner.setText(owned(board.review().assignment(selected.first()), board));
        } else {
            title.show(List.of(
                    Run.plain(messages.text("gate.several", selected.leaves().size()))));
            chip(derived(selected.leaves().stream().map(board::tally).reduce(Tally.NONE, Tally::plus)));
            said.setText(messages.text("gate.undecided", selected.undecided().size()));
            owner.setText(messages.text("gate.assign"));
        }
        var bulk = selected.bulk(Bulk.Kind.PASS);
        leaves.getChildren().setAll(listed(bulk.taken()));
        bulk.leftOut().stream().limit(MOST).map(this::leftOut).forEach(leaves.getChildren()::add);
        getChildren().setAll(title, standing, owner);
        if (!selected.hidden().isEmpty()) {
            hidden.setText(messages.text("gate.hidden", selected.hidden().size()));
            getChildren().add(hidden);
        }
        getChildren().add(leaves);
    }

    private static GateStanding derived(Tally tally) {
        return new GateStanding(tally.standing(), tally.wordAlone() == 0, new GateStanding.Why.Derived(tally));
    }

    private String leaves(Selected selected) {
        return messages.text(
                "gate.leaves", selected.leaves().size(), selected.undecided().size());
    }

    /// What a deed would decide (rule R16), the first of very many.
    private List<Node> listed(List<Gate> undecided) {
        var rows = new ArrayList<>(
                undecided.stream().limit(MOST).map(GateHead::row).toList());
        if (undecided.size() > MOST) {
            var more = wrapped();
            more.setText(messages.text("gate.moreLeaves", undecided.size() - MOST));
            rows.add(more);
        }
        return rows;
    }

    private void chip(GateStanding state) {
        var word = word(state);
        chip.show(
                state.why() instanceof GateStanding.Why.Derived(Tally tally)
                                && state.standing().clears()
                        ? Sign.of(tally)
                        : Sign.of(state.standing(), state.backed(), state.isClaimed()),
                word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }

    private String word(GateStanding state) {
        if (state.why() instanceof GateStanding.Why.BySignal) {
            if (state.standing() == Standing.FAILED) return messages.text("gate.failedBySignal");
            if (state.standing() == Standing.PASSED) return messages.text("gate.passedBySignal");
        }
        return Sentences.standing(state.standing());
    }

    private String who(Board board, GateStanding state) {
        return switch (state.why()) {
            case GateStanding.Why.Person(Mark mark) ->
                said(mark).map(each -> moment(each, board)).collect(Collectors.joining());
            case GateStanding.Why.WaiverExpired(Mark.Waived waived) -> moment(waived.said(), board);
            case GateStanding.Why.Outlived(Mark.Passed passed) -> moment(passed.said(), board);
            case GateStanding.Why.Disagrees(Mark.Passed passed, var _) -> moment(passed.said(), board);
            case GateStanding.Why.Claimed _ -> messages.text("gate.claimed");
            case GateStanding.Why.Undecided _,
                    GateStanding.Why.Reworded _,
                    GateStanding.Why.Untaken _,
                    GateStanding.Why.FieldEmpty _,
                    GateStanding.Why.BySignal _,
                    GateStanding.Why.TooOld _,
                    GateStanding.Why.Derived _ -> "";
        };
    }

    private static Stream<Said> said(Mark mark) {
        return switch (mark) {
            case Mark.Nothing _ -> Stream.of();
            case Mark.Reopened each -> Stream.of(each.said());
            case Mark.Passed each -> Stream.of(each.said());
            case Mark.Failed each -> Stream.of(each.said());
            case Mark.NotApplicable each -> Stream.of(each.said());
            case Mark.Waived each -> Stream.of(each.said());
            case Mark.Overruled each -> Stream.of(each.said());
            case Mark.Chosen each -> Stream.of(each.said());
        };
    }

    private String moment(Said said, Board board) {
        return messages.text(
                "gate.said",
                said.by().name(),
                Times.moment(said.at(), board.at(), board.review().zone()));
    }

    private String owned(Assignment assignment, Board board) {
        return switch (assignment) {
            case Assignment.Nobody _ -> messages.text("gate.assign");
            case Assignment.To(var person, Assignment.Due.Never _) -> messages.text("gate.owner", person.name());
            case Assignment.To(var person, var due) ->
                messages.text(
                        "gate.ownerDue",
                        person.name(),
                        Times.due(due, board.review().zone()));
        };
    }

    private Node leftOut(Bulk.LeftOut left) {
        var label = wrapped();
        label.setText(messages.text("gate.leftOut", Meanwhile.leftOut(left)));
        label.getStyleClass().add("small");
        return label;
    }

    private static Node row(Gate leaf) {
        var label = wrapped();
        label.setText(Visible.text(leaf.text()));
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
