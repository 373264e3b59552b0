package dev.gateboard.ui.signal;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/// A plug, the shape of a source of signals. It is plain: the colours and shapes of states are for gates alone.
public final class SourceIcon extends Region {
    private static final double SIZE = 12;
    private static final String PLUG = "M4 0.8V3.6M8 0.8V3.6M2 3.8H10V6A4 4 0 0 1 2 6zM6 10V12";

    public SourceIcon() {
        var plug = new SVGPath();
        plug.setContent(PLUG);
        plug.setManaged(false);
        getStyleClass().setAll("plug");
        setAccessibleRole(AccessibleRole.NODE);
        setMouseTransparent(true);
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        getChildren().setAll(plug);
    }
}
