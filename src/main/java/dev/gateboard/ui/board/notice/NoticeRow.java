package dev.gateboard.ui.board.notice;

import dev.gateboard.ui.control.WrappedLabel;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One notice: a sentence, and the buttons that answer it.
final class NoticeRow extends HBox {

    NoticeRow(String sentence, Button... buttons) {
        super(8);
        var label = new WrappedLabel(sentence);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        getChildren().add(label);
        for (var button : buttons) {
            button.getStyleClass().add("compact");
            getChildren().add(button);
        }
        setAlignment(Pos.CENTER_LEFT);
    }
}
