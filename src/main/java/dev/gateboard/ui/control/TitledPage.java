package dev.gateboard.ui.control;

import dev.gateboard.language.Messages;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// A page with a title, a sentence about it, and what stands below.
public abstract class TitledPage extends ScrollPane {
    private static final double WIDEST = 860;

    public final Messages messages;
    private final VBox content = new VBox(12);

    public TitledPage(Messages messages, String title, String about) {
        this.messages = messages;
        var heading = new Label(title);
        heading.getStyleClass().add("title");
        content.setMaxWidth(WIDEST);
        content.getStyleClass().setAll("page");
        content.getChildren().setAll(heading, text(about));
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("side-pane");
        setAccessibleText(title);
    }

    public final void add(Node... nodes) {
        content.getChildren().addAll(nodes);
    }

    /// Words in the secondary colour, as long as they are.
    public static Label text(String words) {
        var label = plain(words);
        label.getStyleClass().add("secondary");
        return label;
    }

    public static Label plain(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    public static Label strong(String words) {
        var label = plain(words);
        label.getStyleClass().add("strong");
        return label;
    }
}
