package dev.gateboard.ui.kit;

import dev.gateboard.model.Review;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// Draws the name of a demo, which begins with that word, as a mark that nobody overlooks.
public final class DemoMark {
    private static final PseudoClass DEMO = PseudoClass.getPseudoClass("demo");

    private DemoMark() {}

    public static void on(Node name, Review review) {
        name.pseudoClassStateChanged(DEMO, review.isDemo());
    }
}
