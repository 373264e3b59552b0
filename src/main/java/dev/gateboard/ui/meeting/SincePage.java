package dev.gateboard.ui.meeting;

import dev.gateboard.model.Board;
import dev.gateboard.model.Person;
import dev.gateboard.ui.kit.Messages;
import javafx.scene.control.ScrollPane;

/// What changed since last time, as a page of the board: the same as the meeting sees, unmasked and whole.
public final class SincePage extends ScrollPane {
    public SincePage(Messages messages, Person me, Board board) {
        var speech = new Speech(messages, board, me, false, board.at());
        var slide = new ChangedSlide(speech).node(Integer.MAX_VALUE);
        slide.getStyleClass().add("since-page");
        setContent(slide);
        setFitToWidth(true);
        getStyleClass().add("side-pane");
        setAccessibleText(messages.text("meeting.sincePage"));
    }
}
