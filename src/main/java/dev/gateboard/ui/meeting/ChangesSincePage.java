package dev.gateboard.ui.meeting;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.meeting.slide.ChangesSlide;
import dev.gateboard.ui.meeting.slide.MeetingText;
import javafx.scene.control.ScrollPane;

/// What changed since last time, as a page of the board: the same as the meeting sees, unmasked and whole.
public final class ChangesSincePage extends ScrollPane {
    public ChangesSincePage(Messages messages, Person me, ReviewStatus board) {
        var meetingText = new MeetingText(messages, board, me, false, board.at());
        var slide = new ChangesSlide(meetingText).node(Integer.MAX_VALUE);
        slide.getStyleClass().add("since-page");
        setContent(slide);
        setFitToWidth(true);
        getStyleClass().add("side-pane");
        setAccessibleText(messages.text("meeting.sincePage"));
    }
}
