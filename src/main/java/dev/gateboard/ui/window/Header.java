package dev.gateboard.ui.window;

import dev.gateboard.model.Board;
import dev.gateboard.model.Standing;
import dev.gateboard.ui.kit.Buttons;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.Sign;
import dev.gateboard.ui.kit.SignShape;
import dev.gateboard.ui.kit.TallyBar;
import dev.gateboard.words.Sentences;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is released, whether it may go, and how far it is.
final class Header extends VBox {
    private static final double VERDICT = 20;
    private static final double COUNT = 12;

    private final Messages messages;
    private final Label name = new Label();
    private final Label environment = new Label();
    private final Label release = new Label();
    private final Label rest = new Label();
    private final Label verdict = new Label();
    private final SignShape shape = new SignShape(VERDICT);
    private final TallyBar bar;
    private final FlowPane counts = new FlowPane(16, 4);

    Header(Messages messages, Runnable export) {
        super(6);
        this.messages = messages;
        this.bar = new TallyBar(TallyBar.Size.HEADER, messages);
        setPadding(new Insets(12, 20, 12, 20));
        getStyleClass().add("surface");
        name.getStyleClass().add("title");
        environment.getStyleClass().add("secondary");
        release.getStyleClass().addAll("value", "secondary");
        rest.getStyleClass().add("secondary");
        verdict.getStyleClass().addAll("verdict", "sign", "signed-text");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var top = new HBox(
                12, name, environment, release, rest, space, Buttons.secondary(messages.text("header.export"), export));
        top.setAlignment(Pos.CENTER_LEFT);
        var line = new HBox(8, shape, verdict);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(top, line, bar, counts);
    }

    void show(Board board) {
        var facts = board.review().release();
        name.setText(board.review().name());
        environment.setText(facts.environment());
        release.setText(String.join(" ", facts.names()));
        rest.setText(
                facts.owner().isEmpty()
                        ? facts.date()
                        : messages.text("header.owner", facts.date(), facts.owner())
                                .strip());
        verdict.setText(Sentences.verdict(board));
        var sign = board.isReady() ? Sign.PASSED_BACKED : Sign.FAILED;
        shape.show(sign);
        sign.colour(verdict);
        var total = board.total();
        bar.show(total);
        counts.getChildren().clear();
        var cleared = new Label(messages.text("tally.cleared", total.cleared(), total.leaves()));
        cleared.getStyleClass().add("strong");
        counts.getChildren().add(cleared);
        if (total.passed() > 0) add(Sign.PASSED_BACKED, messages.text("tally.passed", total.passed()));
        if (total.wordAlone() > 0) add(Sign.PASSED_ON_A_WORD, messages.text("tally.wordAlone", total.wordAlone()));
        if (total.claimed() > 0) add(Sign.PASSED_CLAIMED, messages.text("tally.claimed", total.claimed()));
        if (total.waived() > 0) add(Sign.WAIVED, messages.text("tally.waived", total.waived()));
        if (total.notApplicable() > 0)
            add(Sign.NOT_APPLICABLE, messages.text("tally.notApplicable", total.notApplicable()));
        if (total.stale() > 0) add(Sign.STALE, messages.text("tally.stale", total.stale()));
        if (total.of(Standing.FAILED) > 0) add(Sign.FAILED, messages.text("tally.failed", total.failed()));
        if (total.open() > 0) add(Sign.OPEN, messages.text("tally.open", total.open()));
    }

    /// Leaves room to the list in a small window: the bar says in shapes what the counts say in words.
    void narrow(boolean narrow) {
        counts.setVisible(!narrow);
        counts.setManaged(!narrow);
    }

    private void add(Sign sign, String words) {
        var label = new Label(words, new SignShape(COUNT, sign));
        label.getStyleClass().add("secondary");
        counts.getChildren().add(label);
    }
}
