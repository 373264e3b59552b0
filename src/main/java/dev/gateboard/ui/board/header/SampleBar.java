package dev.gateboard.ui.board.header;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.WrappedLabel;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Says that what is on screen is a sample that nobody kept, and keeps it. Without a sample it is not there.
public final class SampleBar extends HBox {
    private final Button keep;
    private Runnable onKeep = () -> {};

    public SampleBar(Messages messages) {
        super(12);
        var sentence = new WrappedLabel(messages.text("sample.thrownAway"));
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        keep = ButtonFactory.secondary(messages.text("sample.keep"), () -> onKeep.run());
        keep.setId("keep-sample");
        keep.getStyleClass().add("compact");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().setAll("sample-bar");
        getChildren().setAll(sentence, keep);
        managedProperty().bind(visibleProperty());
        hide();
    }

    /// Shows it.
    ///
    /// @param next keeps the sample
    /// @param room whether there is room: in a small window it gives way to what is asked
    public void show(Runnable next, ObservableValue<Boolean> room) {
        onKeep = next;
        visibleProperty().bind(room);
    }

    public void hide() {
        visibleProperty().unbind();
        setVisible(false);
    }
}
