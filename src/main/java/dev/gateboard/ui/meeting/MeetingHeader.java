package dev.gateboard.ui.meeting;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.model.agenda.Agenda;
import dev.gateboard.model.meeting.Round;
import dev.gateboard.ui.control.NodeVisibility;
import dev.gateboard.ui.meeting.slide.MeetingNodeFactory;
import dev.gateboard.ui.meeting.slide.MeetingText;
import dev.gateboard.ui.status.DemoNameStyle;
import dev.gateboard.ui.status.TallyBar;
import dev.gateboard.workspace.ReviewProbeMonitor;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the meeting is about, where it is in the agenda, and how long it has been going on.
final class MeetingHeader extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm z");

    private final Messages messages;
    private final Label name = MeetingNodeFactory.line("", "room-name");
    private final Label environment = MeetingNodeFactory.line("", "room-fact", "secondary");
    private final Label release = MeetingNodeFactory.line("", "room-release", "secondary");
    private final Label place = MeetingNodeFactory.line("", "room-fact", "secondary");
    private final Label timer = MeetingNodeFactory.line("", "room-fact", "secondary");
    private final TallyBar bar;
    private final Label unasked = MeetingNodeFactory.line("", "room-fact", "strong");

    MeetingHeader(Messages messages) {
        this.messages = messages;
        bar = new TallyBar(TallyBar.Size.HEADER, messages);
        getStyleClass().setAll("room-header");
        timer.setMinWidth(Region.USE_PREF_SIZE);
        place.setMinWidth(Region.USE_PREF_SIZE);
        var facts = new HBox(
                18, name, new HBox(6, environment, release), MeetingNodeFactory.space(), unasked, place, timer);
        ((HBox) facts.getChildren().get(1)).setAlignment(Pos.BASELINE_LEFT);
        facts.setAlignment(Pos.BASELINE_LEFT);
        unasked.setMinWidth(Region.USE_PREF_SIZE);
        unasked.setManaged(false);
        getChildren().setAll(facts, bar);
    }

    void show(MeetingText meetingText, Agenda agenda, String here) {
        var review = meetingText.reviewStatus().review();
        name.setText(meetingText.mask(review.name()));
        DemoNameStyle.on(name, review);
        environment.setText(meetingText.mask(review.release().environment()));
        release.setText(meetingText.mask(String.join(" ", review.release().names())));
        bar.show(meetingText.reviewStatus().total());
        var item = agenda.item(here);
        boolean told = item.isPresent()
                && (item.get() instanceof Agenda.Item.RollCallItem || item.get() instanceof Agenda.Item.DecisionItem);
        NodeVisibility.show(bar, !told);
        place.setText(place(meetingText, agenda, here));
        tick(meetingText);
    }

    /// Says where no one asks the probes for now.
    void showProbeState(ReviewProbeMonitor.State state) {
        boolean stopped = state instanceof ReviewProbeMonitor.State.Stopped;
        unasked.setText(stopped ? messages.text("meeting.notAsked") : "");
        unasked.setManaged(stopped);
    }

    /// Says how long it has been going on; called again as time goes by.
    void tick(MeetingText meetingText) {
        var round = meetingText.reviewStatus().review().meeting().round();
        timer.setText(round.isRunning() ? started(round, meetingText) : "");
        timer.setManaged(round.isRunning());
    }

    /// A clock that was set back says "just now", and nothing that was not.
    private String started(Round round, MeetingText meetingText) {
        var span = Duration.between(round.startedAt(), meetingText.now());
        if (span.toMinutes() < 1) return messages.text("meeting.startedNow");
        if (span.toHours() < 1) return messages.text("meeting.startedMinutes", span.toMinutes());
        return messages.text("meeting.startedHours", span.toHours(), span.toMinutesPart());
    }

    private String place(MeetingText meetingText, Agenda agenda, String here) {
        var blocking = agenda.blocking();
        for (int index = 0; index < blocking.size(); index++) {
            if (blocking.get(index).key().equals(here))
                return messages.text("meeting.blocking", index + 1, blocking.size());
        }
        var round = meetingText.reviewStatus().review().meeting().round();
        var item = agenda.item(here);
        if (item.isEmpty()
                || !(item.get() instanceof Agenda.Item.RollCallItem || item.get() instanceof Agenda.Item.DecisionItem))
            return "";
        var names =
                String.join(" ", meetingText.reviewStatus().review().release().names());
        var at = TIME.withLocale(Language.current().locale())
                .format(meetingText.reviewStatus().at().atZone(meetingText.zone()));
        int number = round.isRunning() || round.number() == 0 ? Math.max(1, round.number()) : round.number();
        return names.isBlank()
                ? messages.text("meeting.asOf", number, at)
                : messages.text("meeting.asOfBuild", number, meetingText.mask(names), at);
    }
}
