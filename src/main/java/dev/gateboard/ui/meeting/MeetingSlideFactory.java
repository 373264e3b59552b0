package dev.gateboard.ui.meeting;

import dev.gateboard.model.agenda.Agenda;
import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.ui.meeting.slide.AcceptanceSlide;
import dev.gateboard.ui.meeting.slide.AgendaPosition;
import dev.gateboard.ui.meeting.slide.BlockerSlide;
import dev.gateboard.ui.meeting.slide.ChangesSlide;
import dev.gateboard.ui.meeting.slide.DecisionSlide;
import dev.gateboard.ui.meeting.slide.MeetingText;
import dev.gateboard.ui.meeting.slide.OpeningSlide;
import dev.gateboard.ui.meeting.slide.RollCallSlide;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;

/// Makes the slide of what is talked about.
///
/// @param curves of the gate that is talked about, at most one
/// @param tight whether a line is open below it, which takes room
record MeetingSlideFactory(
        MeetingText meetingText, Agenda agenda, AgendaPosition looking, List<ValueCurve> curves, boolean tight) {

    /// @param sawRows told when more of a block's rows were shown: what Enter does depends on it
    Node of(Agenda.Item item, Runnable sawRows, IntConsumer turnToRole) {
        return switch (item) {
            case Agenda.Item.Opening _ -> new OpeningSlide(meetingText).node();
            case Agenda.Item.Changed _ -> new ChangesSlide(meetingText).node(ChangesSlide.MOST);
            case Agenda.Item.Blocking blocking -> new BlockerSlide(meetingText, curves).of(blocking, tight);
            case Agenda.Item.Block block ->
                new AcceptanceSlide(meetingText).node(agenda, block, looking, tight, sawRows);
            case Agenda.Item.RollCallItem _ ->
                new RollCallSlide(meetingText, turnToRole).node(looking.role(meetingText.reviewStatus()), tight);
            case Agenda.Item.DecisionItem _ -> new DecisionSlide(meetingText).node(tight);
        };
    }
}
