package dev.gateboard.ui.board.header;

import dev.gateboard.language.VisibleText;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/// What happened since a decision. It has as many lines whatever it says; what does not fit is in its tip.
final class SinceDecisionLabel extends Label {
    /// Below this width it has two lines.
    private static final double TWO_LINES = 1100;

    SinceDecisionLabel() {
        getStyleClass().add("secondary");
        setWrapText(true);
        setAlignment(Pos.TOP_LEFT);
        setId("since-decision");
        show("");
    }

    void show(String text) {
        setText(VisibleText.text(text));
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
    }

    /// Takes its lines, of which a small window has room for one.
    void fit(double width, boolean small) {
        int lines = !small && width < TWO_LINES ? 2 : 1;
        var text = new Text("X\n".repeat(lines - 1) + "X");
        text.setFont(getFont());
        double height = Math.ceil(text.getLayoutBounds().getHeight());
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }
}
