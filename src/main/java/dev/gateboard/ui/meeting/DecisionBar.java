package dev.gateboard.ui.meeting;

import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.ui.meeting.slide.MeetingNodeFactory;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Below the roll call: whose decision it is and what it waits for.
final class DecisionBar extends HBox {
    /// Roles that are named; of more, how many.
    private static final int MOST = 3;

    DecisionBar() {
        super(14);
        getStyleClass().setAll("room-card", "decision-bar");
        setAlignment(Pos.CENTER_LEFT);
    }

    /// What a click does: the decision is made on its own slide.
    void onDecide(Runnable decide) {
        setOnMouseClicked(_ -> decide.run());
    }

    void show(MeetingText meetingText) {
        var messages = meetingText.messages();
        var call = new VoteTally(meetingText.reviewStatus());
        var named = meetingText.reviewStatus().review().release().owner();
        var by = MeetingNodeFactory.line(
                named.isBlank()
                        ? messages.text("meeting.decision")
                        : messages.text("meeting.decisionBy", meetingText.mask(named)),
                "bar-by",
                "secondary");
        by.setMinWidth(Region.USE_PREF_SIZE);
        var waits = MeetingNodeFactory.line(waits(meetingText, call), "bar-waits");
        waits.setMinWidth(0);
        getChildren()
                .setAll(
                        by,
                        waits,
                        MeetingNodeFactory.space(),
                        choice(messages.text("meeting.keyHold"), "choice"),
                        choice(messages.text("meeting.keyDecideNoGo"), "choice"),
                        go(meetingText, call));
    }

    private static Label go(MeetingText meetingText, VoteTally call) {
        var messages = meetingText.messages();
        if (!meetingText.reviewStatus().isReady()) return choice(messages.text("meeting.goNeedsReady"), "choice-faded");
        var unanswered = unanswered(call);
        if (!unanswered.isEmpty()) return choice(messages.count("meeting.goNeeds", unanswered.size()), "choice-faded");
        if (!call.rolesAgainst().isEmpty()) return choice(messages.text("meeting.goNeedsSecond"), "choice-faded");
        int conditions = call.conditions().size();
        return choice(
                conditions == 0
                        ? messages.text("meeting.keyDecideGo")
                        : messages.count("meeting.keyDecideConditions", conditions),
                "choice");
    }

    /// A role that said no has answered.
    private static List<MeetingRole> unanswered(VoteTally call) {
        var against = call.rolesAgainst();
        return call.rolesMissingForGo().stream()
                .filter(role -> !against.contains(role))
                .toList();
    }

    private static String waits(MeetingText meetingText, VoteTally call) {
        if (!meetingText.reviewStatus().isReady()) return StatusText.verdict(meetingText.reviewStatus());
        if (call.rolesMissingForGo().isEmpty()) return meetingText.messages().text("meeting.barReady");
        var unanswered = unanswered(call);
        if (unanswered.isEmpty())
            return meetingText.messages().text("meeting.barAgainst", named(meetingText, call.rolesAgainst()));
        var named = named(meetingText, unanswered);
        int more = unanswered.size() - MOST;
        return more > 0
                ? meetingText.messages().text("meeting.barWaitsMore", named, more)
                : meetingText.messages().text("meeting.barWaits", named);
    }

    private static String named(MeetingText meetingText, List<MeetingRole> roles) {
        return roles.stream().limit(MOST).map(meetingText::role).collect(Collectors.joining(", "));
    }

    private static Label choice(String text, String style) {
        var label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().setAll("label", "role-key", style);
        return label;
    }
}
