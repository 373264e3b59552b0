package dev.gateboard.ui.board.notice;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.WrappedLabel;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is wrong with the document: how much, and line by line where that is asked for.
final class ProblemNotice {
    private static final double MOST_HEIGHT = 110;

    private final Messages messages;
    private final IntConsumer seeLine;
    private final Consumer<ReviewStatus> redraw;
    private boolean unfolded;

    /// @param seeLine goes to a line of the document
    /// @param redraw draws the notices of a board anew
    ProblemNotice(Messages messages, IntConsumer seeLine, Consumer<ReviewStatus> redraw) {
        this.messages = messages;
        this.seeLine = seeLine;
        this.redraw = redraw;
    }

    boolean isUnfolded() {
        return unfolded;
    }

    List<Node> rows(ReviewStatus board) {
        // What is only offered has a notice of its own.
        var problems = board.review().checklist().problems().stream()
                .filter(problem -> !problem.isOffer())
                .toList();
        if (problems.isEmpty()) return List.of();
        var summary = summary(board, problems.size());
        return unfolded ? List.of(summary, lines(problems)) : List.of(summary);
    }

    private NoticeRow summary(ReviewStatus board, int problems) {
        return new NoticeRow(
                messages.count(
                        "notice.problems", problems, board.review().openAction().fileName()),
                ButtonFactory.secondary(unfolded ? messages.text("notice.hide") : messages.text("notice.show"), () -> {
                    unfolded = !unfolded;
                    redraw.accept(board);
                }));
    }

    private ScrollPane lines(List<Problem> problems) {
        var lines = new VBox(2);
        for (var problem : problems) lines.getChildren().add(line(problem));
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(Math.min(MOST_HEIGHT, problems.size() * 24 + 10));
        scroll.setMinHeight(Math.min(60, scroll.getPrefHeight()));
        return scroll;
    }

    private HBox line(Problem problem) {
        var label = new WrappedLabel(problem.message(), "secondary");
        var line =
                ButtonFactory.link(messages.text("board.line", problem.line()), () -> seeLine.accept(problem.line()));
        line.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(8, line, label);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
