package dev.gateboard.ui.kit;

import javafx.scene.control.Label;

/// A state as shape and word on its tint, such as "Open" under a gate's name.
public final class SignChip extends Label {
    private static final double SIZE = 13;

    private final SignShape shape = new SignShape(SIZE);

    public SignChip() {
        getStyleClass().setAll("label", "sign", "chip");
        setGraphic(shape);
    }

    public void show(Sign sign, String word) {
        sign.colour(this);
        shape.show(sign);
        setText(word);
    }
}
