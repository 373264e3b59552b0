package dev.gateboard.ui.status;

import javafx.scene.control.Label;

/// A state as shape and word on its tint, such as "Open" under a gate's name.
public final class StatusChip extends Label {
    private static final double SIZE = 13;

    private final StatusIcon shape = new StatusIcon(SIZE);

    public StatusChip() {
        getStyleClass().setAll("label", "sign", "chip");
        setGraphic(shape);
    }

    public void show(StatusSymbol sign, String word) {
        showMany(sign, word);
        shape.show(sign);
        setGraphic(shape);
    }

    /// The same of several gates together, which have no shape.
    public void showMany(StatusSymbol sign, String words) {
        sign.colour(this);
        setGraphic(null);
        setText(words);
    }
}
