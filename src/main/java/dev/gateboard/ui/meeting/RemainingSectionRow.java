package dev.gateboard.ui.meeting;

import dev.gateboard.model.checklist.Section;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.ui.meeting.slide.MeetingNodeFactory;
import dev.gateboard.ui.meeting.slide.MeetingText;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import dev.gateboard.ui.status.TallyText;
import javafx.geometry.Pos;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One section, and how many of its gates are cleared.
final class RemainingSectionRow extends HBox {
    private static final double SIGN = 16;

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
        count.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(new StatusIcon(SIGN, StatusSymbol.of(tally)), name, count);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().setAll("remaining-line");
    }
}
