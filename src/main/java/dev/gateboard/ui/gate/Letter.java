package dev.gateboard.ui.gate;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Codes;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Review;
import dev.gateboard.ui.kit.Entries;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.words.Questions;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.VBox;

/// What is sent to somebody who is asked, ready to be copied.
final class Letter extends VBox {
    private final Review review;
    private final List<Gate> gates;
    private final TextArea text;

    Letter(Messages messages, Review review, List<Gate> gates) {
        super(6);
        this.review = review;
        this.gates = gates;
        text = Entries.lines(messages.text("gate.letter"), 7);
        text.setEditable(false);
        text.getStyleClass().add("letter");
        var about = new Label(messages.text("gate.letterAbout"));
        about.getStyleClass().addAll("secondary", "small");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(text, about);
    }

    /// Writes it to this person; to each gate's owner where it is nobody.
    void write(Assignment to) {
        var next = Questions.markdown(review, asking(to));
        if (!next.equals(text.getText())) text.setText(next);
    }

    /// Puts it on the clipboard; gives the deeds that note it.
    List<Deed> copied(Assignment to) {
        var asking = asking(to);
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, Questions.markdown(review, asking)));
        return asking;
    }

    private List<Deed> asking(Assignment to) {
        return new Codes(review).asking(gates, to);
    }
}
