package dev.gateboard.ui.meeting;

import dev.gateboard.model.checklist.Section;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.ui.meeting.slide.MeetingNodeFactory;
import dev.gateboard.ui.meeting.slide.MeetingText;
import dev.gateboard.ui.status.TallyBar;
import dev.gateboard.ui.status.TallyText;
import javafx.geometry.Pos;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One section, and how many of its gates are cleared.
final class RemainingSectionRow extends HBox {
    private static final double BAR = 64;
    private static final double COUNT = 56;

    RemainingSectionRow(MeetingText meetingText, Section section) {
        super(12);
        var tally = meetingText.reviewStatus().tally(section);
        var name = MeetingNodeFactory.line(meetingText.title(section), "secondary", "remaining-section");
        if (name.getText().contains(SectionText.SEPARATOR)) name.setTextOverrun(OverrunStyle.LEADING_WORD_ELLIPSIS);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var count = MeetingNodeFactory.line(
                new TallyText(meetingText.messages()).fraction(tally), "secondary", "remaining-count");
        count.setMinWidth(COUNT);
        count.setAlignment(Pos.CENTER_RIGHT);
        var bar = new TallyBar(TallyBar.Size.GROUP, meetingText.messages());
        bar.setMinWidth(BAR);
        bar.setMaxWidth(BAR);
        bar.show(tally);
        getChildren().setAll(name, bar, count);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().setAll("remaining-line");
    }
}
