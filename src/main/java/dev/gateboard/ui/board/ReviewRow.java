package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.status.TallyBar;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One review: its name, how much is cleared, where it goes and what.
final class ReviewRow extends Button {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Messages messages;
    private final Label name = new Label();
    private final Label count = new Label();
    private final Label release = new Label();
    private final Label date = new Label();
    private final Label started = new Label();
    private final TallyBar bar;
    private final VBox content;
    private UUID review = new UUID(0, 0);

    ReviewRow(Messages messages, Consumer<UUID> choose) {
        this.messages = messages;
        bar = new TallyBar(TallyBar.Size.LIST, messages);
        name.getStyleClass().addAll("strong", "review-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        count.getStyleClass().addAll("value", "secondary");
        count.setMinWidth(USE_PREF_SIZE);
        release.getStyleClass().addAll("secondary", "small");
        date.getStyleClass().addAll("secondary", "small");
        started.getStyleClass().addAll("secondary", "small");
        content = new VBox(3, new HBox(6, name, count), release, date, started, bar);
        content.setMouseTransparent(true);
        getStyleClass().setAll("review-row");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(content);
        setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(widthProperty().subtract(32));
        setOnAction(_ -> choose.accept(review));
    }

    void show(ReviewStatus board, boolean selected, ReviewRowText text) {
        review = board.review().id();
        var total = board.total();
        name.setText(board.review().name());
        count.setText(messages.text("reviews.count", total.cleared(), total.leaves()));
        put(release, text.release());
        put(date, text.date());
        put(started, text.started());
        bar.show(total);
        pseudoClassStateChanged(SELECTED, selected);
        setAccessibleText(messages.text(
                "reviews.row",
                name.getText(),
                String.join(" ", release.getText(), date.getText(), started.getText())
                        .strip(),
                total.cleared(),
                total.leaves()));
    }

    private static void put(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(label.isVisible());
    }
}
