package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.ButtonFactory;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Three lines for the first run and where to go from there, until someone closes them.
public final class WelcomePane extends VBox {
    private static final double GAP = 8;

    /// What can be asked for here.
    public interface WelcomeListener {
        /// A checklist is to be chosen and opened.
        void chooseFile();

        /// The release week is to be played.
        void playDemo();

        /// The words are not to be shown again.
        void close();
    }

    public WelcomePane(Messages messages, WelcomeListener asked) {
        var first = line(messages.text("welcome.first"));
        first.getStyleClass().setAll("label", "strong");
        var actions = new FlowPane(
                GAP,
                GAP,
                ButtonFactory.primary(messages.text("reviews.open"), asked::chooseFile),
                ButtonFactory.secondary(messages.text("welcome.week"), asked::playDemo),
                ButtonFactory.quiet(messages.text("welcome.close"), asked::close));
        actions.getStyleClass().add("welcome-deeds");
        getStyleClass().setAll("welcome");
        getChildren()
                .setAll(first, line(messages.text("welcome.second")), line(messages.text("welcome.third")), actions);
    }

    private static Label line(String text) {
        var label = new Label(text);
        label.getStyleClass().add("secondary");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
