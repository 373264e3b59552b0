package dev.gateboard.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// One sentence at the place it is about: what happened, why if known, and what to do. Takes no room while silent.
public final class MessageLine extends Label {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final double SIZE = 14;

    public MessageLine() {
        getStyleClass().setAll("label", "message-line");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        silence();
    }

    public void inform(String sentence) {
        say(sentence, false);
    }

    public void refuse(String sentence) {
        setGraphic(new SignShape(SIZE, Sign.FAILED));
        say(sentence, true);
    }

    public void silence() {
        setText("");
        setVisible(false);
        setManaged(false);
    }

    private void say(String sentence, boolean error) {
        if (!error) setGraphic(null);
        pseudoClassStateChanged(ERROR, error);
        setText(sentence);
        setVisible(true);
        setManaged(true);
    }
}
