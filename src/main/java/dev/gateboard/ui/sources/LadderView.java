package dev.gateboard.ui.sources;

import dev.gateboard.model.Ladder;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.Sign;
import dev.gateboard.ui.kit.SignShape;
import dev.gateboard.words.Finding;
import dev.gateboard.words.Ladders;
import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How far a test alert got, a line a step. Only the last one closes "tested".
final class LadderView extends VBox {
    private static final double SHAPE = 15;
    private static final double STEP = 92;

    private final Messages messages;

    LadderView(Messages messages) {
        super(6);
        this.messages = messages;
        getStyleClass().setAll("ladder");
    }

    void clear() {
        getChildren().clear();
    }

    void show(Ladder ladder) {
        var rungs = new ArrayList<Node>();
        for (var rung : ladder.rungs()) rungs.add(rung(rung));
        getChildren().setAll(rungs);
    }

    private Node rung(Ladder.Rung rung) {
        var step = new Label(Finding.capital(Ladders.word(rung.step())));
        step.getStyleClass().add("strong");
        step.setMinWidth(STEP);
        var words = new Label(rung.words().isEmpty() ? messages.text("fire.waiting") : rung.words());
        words.getStyleClass().add("secondary");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(10, new SignShape(SHAPE, sign(rung.state())), step, words);
        line.setAlignment(Pos.TOP_LEFT);
        line.setAccessibleText(
                messages.text("fire.spoken", step.getText(), Ladders.state(rung.state()), words.getText()));
        return line;
    }

    private static Sign sign(Ladder.State state) {
        return switch (state) {
            case WAITING -> Sign.OPEN;
            case REACHED -> Sign.PASSED_BACKED;
            case MISSED -> Sign.FAILED;
        };
    }
}
