package dev.gateboard.ui.meeting.slide;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.status.GateView;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One gate of a block: its status, its text, and below it why it is cleared.
record AcceptanceRowFactory(MeetingText meetingText) {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double SIGN = 20;

    Node row(Gate gate, boolean here) {
        var status = meetingText.reviewStatus().status(gate);
        var text = MeetingNodeFactory.runs(meetingText.sentence(gate), "block-text");
        var under = MeetingNodeFactory.label(meetingText.mask(under(status)), "secondary", "block-under");
        var words = under.getText().isBlank() ? new VBox(text) : new VBox(2, text, under);
        HBox.setHgrow(words, Priority.ALWAYS);
        var sign = StatusSymbol.of(status.status(), status.hasEvidence(), status.isClaimed());
        var row = new HBox(14, new StatusIcon(SIGN, sign), words);
        row.getStyleClass().setAll("block-row");
        row.pseudoClassStateChanged(HERE, here);
        return row;
    }

    private String under(GateView status) {
        if (status.reason() instanceof GateView.Reason.ByPerson(Mark.Waived(var said, var waiver, var _)))
            return meetingText
                    .messages()
                    .text(
                            "meeting.waiver",
                            TimeText.date(waiver.until()),
                            waiver.approver().name(),
                            said.by().name(),
                            waiver.reason(),
                            waiver.risk());
        var reason = StatusText.reason(meetingText.reviewStatus().review(), status);
        var who = status.attribution().map(meetingText::authorText).orElse("");
        return String.join(
                ": ",
                List.of(who, reason).stream().filter(text -> !text.isBlank()).toList());
    }
}
