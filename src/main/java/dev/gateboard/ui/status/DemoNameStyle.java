package dev.gateboard.ui.status;

import dev.gateboard.model.review.Review;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// Draws the name of a demo, which begins with that word, as a mark that no one overlooks.
public final class DemoNameStyle {
    private static final PseudoClass DEMO = PseudoClass.getPseudoClass("demo");

    private DemoNameStyle() {}

    public static void on(Node name, Review review) {
        name.pseudoClassStateChanged(DEMO, review.isDemo());
    }
}
