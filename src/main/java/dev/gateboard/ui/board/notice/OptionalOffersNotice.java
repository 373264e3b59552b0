package dev.gateboard.ui.board.notice;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.review.ApplicabilityRules;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.WrappedLabel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The gates that the document says may be left out, each with its words and its own answer: nobody makes one optional
/// without having read why (rule R7).
final class OptionalOffersNotice {
    private static final double MOST_HEIGHT = 200;

    private final Messages messages;
    private final Consumer<List<Action>> actions;
    private final IntConsumer seeLine;
    private final Consumer<ReviewStatus> redraw;
    private final Set<UUID> putOff = new HashSet<>();
    private boolean unfolded;

    /// @param seeLine goes to a line of the document
    /// @param redraw draws the notices of a board anew
    OptionalOffersNotice(
            Messages messages, Consumer<List<Action>> actions, IntConsumer seeLine, Consumer<ReviewStatus> redraw) {
        this.messages = messages;
        this.actions = actions;
        this.seeLine = seeLine;
        this.redraw = redraw;
    }

    /// What the rows show, to compare.
    List<Object> drawn(Review review) {
        return List.of(unfolded, offered(review).stream().map(Gate::id).toList());
    }

    private List<Gate> offered(Review review) {
        if (putOff.contains(review.id())) return List.of();
        return review.checklist().gates().stream()
                .filter(gate -> ApplicabilityRules.isOffered(review, gate))
                .filter(gate -> review.exclusion(gate).isEmpty())
                .filter(gate -> !review.mark(gate).isDecided())
                .toList();
    }

    List<Node> rows(ReviewStatus board) {
        var gates = offered(board.review());
        if (gates.isEmpty()) return List.of();
        var summary = new NoticeRow(
                messages.count("notice.offers", gates.size()),
                ButtonFactory.secondary(
                        unfolded ? messages.text("notice.offersHide") : messages.text("notice.offersShow"), () -> {
                            unfolded = !unfolded;
                            redraw.accept(board);
                        }),
                ButtonFactory.quiet(messages.text("notice.notNow"), () -> {
                    putOff.add(board.review().id());
                    redraw.accept(board);
                }));
        return unfolded ? List.of(summary, lines(gates)) : List.of(summary);
    }

    private ScrollPane lines(List<Gate> gates) {
        var lines = new VBox(6);
        for (var gate : gates) lines.getChildren().add(line(gate));
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(Math.min(MOST_HEIGHT, gates.size() * 48 + 10));
        scroll.setMinHeight(Math.min(60, scroll.getPrefHeight()));
        return scroll;
    }

    private HBox line(Gate gate) {
        var line = ButtonFactory.link(messages.text("board.line", gate.line()), () -> seeLine.accept(gate.line()));
        line.setMinWidth(Region.USE_PREF_SIZE);
        var reason = new WrappedLabel(messages.text("offer.says", gate.hints().optional()), "secondary", "small");
        var texts = new VBox(new WrappedLabel(gate.text()), reason);
        HBox.setHgrow(texts, Priority.ALWAYS);
        var row = new HBox(
                8,
                line,
                texts,
                answer(messages.text("offer.makeOptional"), gate, true),
                answer(messages.text("offer.keepRequired"), gate, false));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private Button answer(String text, Gate gate, boolean optional) {
        var button = ButtonFactory.secondary(
                text,
                () -> actions.accept(List.of(
                        new Action.SetOptional(gate.id(), optional, gate.hints().optional()))));
        button.getStyleClass().add("compact");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(text + ": " + gate.text());
        return button;
    }
}
