package dev.gateboard.ui.gate;

import dev.gateboard.ui.gate.action.GateActionForm;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Scrolls what has the keyboard into view: in a small window a line that opens, or a button that Tab leads to,
/// would else be below the edge.
record FocusScroller(ScrollPane pane, Region content) {
    private static final double ROOM = 12;

    void reveal(@Nullable Node focused) {
        var node = focused == null ? null : whole(focused);
        if (node == null) return;
        content.applyCss();
        content.layout();
        var bounds = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double seen = pane.getViewportBounds().getHeight();
        double hidden = content.getHeight() - seen;
        if (hidden <= 0) return;
        double top = pane.getVvalue() * hidden;
        double least = Math.max(0, bounds.getMaxY() + ROOM - seen);
        double most = Math.max(0, bounds.getMinY() - ROOM);
        if (top < least || top > most) pane.setVvalue(Math.clamp(Math.min(least, most), 0, hidden) / hidden);
    }

    /// The line it stands in, since that is read as a whole, or the node itself; null where it is elsewhere.
    private @Nullable Node whole(Node focused) {
        Node whole = focused;
        for (Node above = focused; above != null; above = above.getParent()) {
            if (above instanceof GateActionForm) whole = above;
            if (above.equals(content)) return whole;
        }
        return null;
    }
}
