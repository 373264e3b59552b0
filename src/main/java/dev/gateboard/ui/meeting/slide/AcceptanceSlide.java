package dev.gateboard.ui.meeting.slide;

import dev.gateboard.model.agenda.Agenda;
import java.util.List;
import javafx.scene.Node;

/// Gates that were cleared otherwise than by evidence, to be accepted together; one of them can be singled out.
public record AcceptanceSlide(MeetingText meetingText) {

    /// The slide with the gates to accept.
    ///
    /// @param changed runs where gates are shown that were not before
    public Node node(Agenda agenda, Agenda.Item.Block block, AgendaPosition looking, boolean tight, Runnable changed) {
        var messages = meetingText.messages();
        return BlockerSlide.slide(List.of(
                MeetingNodeFactory.label(title(block), "slide-title", "large"),
                agenda.acceptedBy(block)
                        .map(said -> MeetingNodeFactory.label(
                                messages.text(
                                        "meeting.accepted",
                                        meetingText.authorText(said),
                                        meetingText.timeText(said.at())),
                                "slide-standing"))
                        .orElseGet(() -> MeetingNodeFactory.label(
                                messages.text("meeting.toAccept"), "slide-standing", "secondary")),
                new AcceptanceRows(meetingText, block, looking, tight, changed)));
    }

    private String title(Agenda.Item.Block block) {
        int count = block.gates().size();
        return switch (block.kind()) {
            case WAIVED -> meetingText.messages().count("meeting.blockWaived", count);
            case NOT_APPLICABLE -> meetingText.messages().count("meeting.blockNotApplicable", count);
            case OVERRULED -> meetingText.messages().count("meeting.blockOverruled", count);
            case NO_EVIDENCE -> meetingText.messages().count("meeting.blockNoEvidence", count);
        };
    }
}
