package dev.gateboard.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A line one pixel wide, instead of a box.
public final class HairlineSeparator extends Region {
    public HairlineSeparator(Orientation orientation) {
        getStyleClass().setAll("hairline");
        if (orientation == Orientation.VERTICAL) getStyleClass().add("upright");
        setAccessibleRole(AccessibleRole.NODE);
        setMouseTransparent(true);
    }
}
