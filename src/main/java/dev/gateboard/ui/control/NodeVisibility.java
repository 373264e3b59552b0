package dev.gateboard.ui.control;

import javafx.scene.Node;

/// Shows a node, or hides it together with the room it takes.
public final class NodeVisibility {
    private NodeVisibility() {}

    public static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
