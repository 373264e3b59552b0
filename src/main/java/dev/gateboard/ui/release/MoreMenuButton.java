package dev.gateboard.ui.release;

import dev.gateboard.language.Messages;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// What is done once a week and not at every gate, behind one button.
public final class MoreMenuButton extends MenuButton {

    /// What can be asked for here.
    public interface MenuListener {
        void openAnswerEntry();

        void openNewBuild();

        void openEarlierDecisions();

        void openStatistics();

        void saveBundle();

        void openNextReview();
    }

    public MoreMenuButton(Messages messages, MenuListener asked) {
        super(messages.text("more.button"));
        getStyleClass().setAll("menu-button", "button", "deed");
        setMinWidth(USE_PREF_SIZE);
        setId("more");
        getItems()
                .setAll(
                        item(messages.text("more.answers"), asked::openAnswerEntry),
                        item(messages.text("more.recut"), asked::openNewBuild),
                        item(messages.text("more.earlierDecisions"), asked::openEarlierDecisions),
                        item(messages.text("more.next"), asked::openNextReview),
                        item(messages.text("more.learning"), asked::openStatistics),
                        item(messages.text("more.bundle"), asked::saveBundle));
    }

    /// Something else that is rarely done, at the end.
    public void add(String text, Runnable action) {
        getItems().add(item(text, action));
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
