package dev.gateboard.ui.meeting;

import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.TextRun;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.text.review.BlockerText;
import dev.gateboard.ui.meeting.slide.MeetingNodeFactory;
import dev.gateboard.ui.meeting.slide.MeetingText;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One gate, field or file that still blocks, with its owner; a click leads to it.
final class RemainingBlockerRow extends HBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double SIGN = 18;

    private final MeetingText meetingText;

    /// @param here whether it is talked about now
    RemainingBlockerRow(MeetingText meetingText, Blocker blocker, boolean here) {
        super(13);
        this.meetingText = meetingText;
        var text = MeetingNodeFactory.runs(runs(blocker), "remaining-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        var owner = MeetingNodeFactory.line(owner(blocker), "secondary", "remaining-owner");
        owner.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(new StatusIcon(SIGN, sign(blocker)), text, owner);
        getStyleClass().setAll("remaining-row");
        pseudoClassStateChanged(HERE, here);
    }

    private List<TextRun> runs(Blocker blocker) {
        return switch (blocker) {
            case Blocker.OpenGate(Gate gate, var _) -> meetingText.sentence(gate);
            case Blocker.EmptyField(Field field) -> named(meetingText.sentence(field));
            case Blocker.Unconfirmed _ -> List.of(strong(BlockerText.text(blocker)));
        };
    }

    /// Tells a field from a gate, whose shape is the same.
    private List<TextRun> named(List<TextRun> field) {
        var runs = new ArrayList<>(field);
        runs.add(TextRun.plain(meetingText.messages().text("meeting.emptyFieldNamed")));
        return runs;
    }

    private static TextRun strong(String text) {
        return new TextRun(text, TextRun.TextStyle.STRONG, "");
    }

    /// The owner of what blocks, or nothing.
    private String owner(Blocker blocker) {
        var review = meetingText.reviewStatus().review();
        return switch (blocker) {
            case Blocker.OpenGate(Gate gate, var _) -> meetingText.owner(gate);
            case Blocker.EmptyField(Field field) ->
                review.assignment(review.checklist().sections().get(field.section()))
                                instanceof Assignment.To(var owner, var _)
                        ? meetingText.name(owner)
                        : "";
            case Blocker.Unconfirmed _ -> "";
        };
    }

    private static StatusSymbol sign(Blocker blocker) {
        return switch (blocker) {
            case Blocker.OpenGate(var _, var status) ->
                StatusSymbol.of(status.status(), status.hasEvidence(), status.isClaimed());
            case Blocker.EmptyField _ -> StatusSymbol.OPEN;
            case Blocker.Unconfirmed _ -> StatusSymbol.PASSED_CLAIMED;
        };
    }
}
