package dev.gateboard.ui.meeting.slide;

import dev.gateboard.model.agenda.Agenda;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.text.review.BlockerText;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The slides about what blocks: a gate, an empty field, claims of the file.
///
/// @param curves of the gate, at most one
public record BlockerSlide(MeetingText meetingText, List<ValueCurve> curves) {

    /// The slide of one blocker.
    ///
    /// @param tight leaves room to an open line
    public Node of(Agenda.Item.Blocking item, boolean tight) {
        return switch (item.blocker()) {
            case Blocker.OpenGate(Gate gate, var _) -> new GateSlide(meetingText, curves).of(gate, tight);
            case Blocker.EmptyField(Field field) -> field(field);
            case Blocker.Unconfirmed(int _, Gate _) -> claims(item.blocker());
        };
    }

    private Node field(Field field) {
        var section = meetingText.reviewStatus().review().checklist().sections().get(field.section());
        return slide(List.of(
                MeetingNodeFactory.label(meetingText.title(section), "slide-parent", "secondary"),
                MeetingNodeFactory.label(meetingText.mask(field.label()), "slide-title", "huge"),
                value(field),
                MeetingNodeFactory.label(
                        meetingText.assignmentText(
                                meetingText.reviewStatus().review().assignment(section)),
                        "slide-body",
                        "secondary")));
    }

    /// A field that was filled stays on screen until someone turns on, and is no longer empty.
    private Node value(Field field) {
        var value = meetingText.reviewStatus().review().value(field.placeholder());
        if (value.isEmpty())
            return open(empty(meetingText.mask(field.placeholder().prompt())));
        return MeetingNodeFactory.label(
                meetingText.messages().text("meeting.filled", meetingText.mask(value)), "slide-standing");
    }

    private String empty(String prompt) {
        return prompt.isEmpty()
                ? meetingText.messages().text("meeting.emptyField")
                : meetingText.messages().text("meeting.empty", prompt);
    }

    private Node claims(Blocker blocker) {
        var messages = meetingText.messages();
        var file = MeetingNodeFactory.label(
                meetingText.mask(
                        meetingText.reviewStatus().review().openAction().fileName()),
                "slide-parent",
                "secondary");
        if (meetingText.reviewStatus().claims().isEmpty())
            return slide(List.of(
                    file, MeetingNodeFactory.label(messages.text("meeting.allConfirmed"), "slide-title", "large")));
        return slide(List.of(
                file,
                MeetingNodeFactory.label(capital(BlockerText.text(blocker)), "slide-title", "large"),
                open(messages.text("meeting.unconfirmed")),
                MeetingNodeFactory.label(messages.text("meeting.claimsBody"), "slide-body", "secondary")));
    }

    private static Node open(String text) {
        var row = MeetingNodeFactory.row(
                14,
                new StatusIcon(GateSlide.STATUS_WIDTH, StatusSymbol.OPEN),
                MeetingNodeFactory.label(text, "slide-standing", "secondary"));
        row.getStyleClass().add("standing-row");
        return row;
    }

    static VBox slide(List<? extends Node> parts) {
        var box = new VBox();
        box.getStyleClass().setAll("slide");
        box.getChildren().setAll(parts);
        return box;
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
