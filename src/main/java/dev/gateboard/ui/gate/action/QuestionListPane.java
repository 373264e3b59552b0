package dev.gateboard.ui.gate.action;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.review.GateCodeTable;
import dev.gateboard.model.review.Review;
import dev.gateboard.text.review.QuestionListText;
import dev.gateboard.ui.control.TextFieldFactory;
import dev.gateboard.ui.control.WrappedLabel;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.VBox;

/// What is sent to someone who is asked, ready to be copied.
final class QuestionListPane extends VBox {
    private final Review review;
    private final List<Gate> gates;
    private final TextArea text;

    QuestionListPane(Messages messages, Review review, List<Gate> gates) {
        super(6);
        this.review = review;
        this.gates = gates;
        text = TextFieldFactory.multiLine(messages.text("gate.letter"), 7);
        text.setEditable(false);
        text.getStyleClass().add("letter");
        var about = new WrappedLabel(messages.text("gate.letterAbout"), "secondary", "small");
        getChildren().setAll(text, about);
    }

    /// Writes it to this person; to each gate's owner where it is no one.
    void write(Assignment to) {
        var next = QuestionListText.markdown(review, requestActions(to));
        if (!next.equals(text.getText())) text.setText(next);
    }

    /// Puts it on the clipboard; gives the actions that note it.
    List<Action> copyToClipboard(Assignment to) {
        var asking = requestActions(to);
        Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, QuestionListText.markdown(review, asking)));
        return asking;
    }

    private List<Action> requestActions(Assignment to) {
        return new GateCodeTable(review).requestActions(gates, to);
    }
}
