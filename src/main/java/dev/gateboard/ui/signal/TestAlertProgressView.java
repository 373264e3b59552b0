package dev.gateboard.ui.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.language.StoredText;
import dev.gateboard.model.signal.TestAlertProgress;
import dev.gateboard.text.signal.TestAlertText;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How far a test alert got, a line a step. Only the last one closes "tested".
final class TestAlertProgressView extends VBox {
    private static final double SHAPE = 15;
    private static final double STEP = 116;

    private final Messages messages;

    TestAlertProgressView(Messages messages) {
        super(6);
        this.messages = messages;
        getStyleClass().setAll("ladder");
    }

    void clear() {
        getChildren().clear();
    }

    void show(TestAlertProgress ladder) {
        var rungs = new ArrayList<Node>();
        for (var rung : ladder.steps()) rungs.add(rung(rung));
        getChildren().setAll(rungs);
    }

    private Node rung(TestAlertProgress.StepResult rung) {
        var step = new Label(TestAlertText.stepTitle(rung.step()));
        step.getStyleClass().add("strong");
        step.setMinWidth(STEP);
        var words =
                new Label(rung.text().isEmpty() ? messages.text("fire.waiting") : StoredText.translate(rung.text()));
        words.getStyleClass().add("secondary");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(10, new StatusIcon(SHAPE, sign(rung.state())), step, words);
        line.setAlignment(Pos.TOP_LEFT);
        line.setAccessibleText(
                messages.text("fire.spoken", step.getText(), TestAlertText.state(rung.state()), words.getText()));
        return line;
    }

    private static StatusSymbol sign(TestAlertProgress.State state) {
        return switch (state) {
            case WAITING -> StatusSymbol.OPEN;
            case REACHED -> StatusSymbol.PASSED_WITH_EVIDENCE;
            case MISSED -> StatusSymbol.FAILED;
        };
    }
}
