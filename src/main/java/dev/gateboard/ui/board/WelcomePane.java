package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.WrappedLabel;
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
        var first = new WrappedLabel(messages.text("welcome.first"), "secondary");
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
                .setAll(
                        first,
                        new WrappedLabel(messages.text("welcome.second"), "secondary"),
                        new WrappedLabel(messages.text("welcome.third"), "secondary"),
                        actions);
    }
}
