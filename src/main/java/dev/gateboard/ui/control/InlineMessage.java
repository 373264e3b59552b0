package dev.gateboard.ui.control;

import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// One sentence at the place it is about: what happened, why if known, and what to do. Takes no room while silent.
public final class InlineMessage extends Label {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final double SIZE = 14;

    public InlineMessage() {
        getStyleClass().setAll("label", "message-line");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        clear();
    }

    public void showInfo(String sentence) {
        show(sentence, false);
    }

    public void showError(String sentence) {
        setGraphic(new StatusIcon(SIZE, StatusSymbol.FAILED));
        show(sentence, true);
    }

    public void clear() {
        setText("");
        NodeVisibility.show(this, false);
    }

    private void show(String sentence, boolean error) {
        if (!error) setGraphic(null);
        pseudoClassStateChanged(ERROR, error);
        setText(sentence);
        NodeVisibility.show(this, true);
    }
}
