package dev.gateboard.ui.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// A page in the place of the panes: no wider than reads well, and scrolled where it is higher than the window.
public abstract class ScrollPage extends ScrollPane {
    /// As wide as most pages are.
    protected static final double WIDE = 860;

    private final VBox content;

    /// An empty page.
    ///
    /// @param styles those of the content, beside what every page has
    protected ScrollPage(double widest, double spacing, String... styles) {
        content = new VBox(spacing);
        content.setMaxWidth(widest);
        content.getStyleClass().setAll("page");
        content.getStyleClass().addAll(styles);
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("side-pane");
    }

    /// Puts more below what is there.
    public final void add(Node... nodes) {
        content.getChildren().addAll(nodes);
    }

    /// Shows these instead of what is there.
    protected final void setAll(List<? extends Node> nodes) {
        content.getChildren().setAll(nodes);
    }

    /// Whether nothing was put on it yet.
    protected final boolean isEmpty() {
        return content.getChildren().isEmpty();
    }

    /// The heading of a page, which a screen reader names the page by.
    protected final Label title(String words) {
        var title = new WrappedLabel(words, "title");
        setAccessibleText(words);
        return title;
    }

    /// Words in the secondary colour, as long as they are.
    protected static Label text(String words) {
        return new WrappedLabel(words, "secondary");
    }

    /// Words that wrap, as long as they are.
    protected static Label plain(String words) {
        return new WrappedLabel(words);
    }

    /// Words that stand out.
    protected static Label strong(String words) {
        return new WrappedLabel(words, "strong");
    }

    /// Shows a node, or leaves no room for it.
    protected static void setShown(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
