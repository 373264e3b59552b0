package dev.gateboard.ui.meeting.slide;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.GateAction;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.text.review.ActionDetailsText;
import dev.gateboard.text.review.ActionText;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/// What comes after a decision: its conditions, what was frozen, what changed since and what to do next.
record AfterDecisionNodeFactory(MeetingText meetingText) {
    private static final int HASH = 12;
    private static final int MOST = 5;

    List<Node> nodes() {
        var messages = meetingText.messages();
        var review = meetingText.reviewStatus().review();
        var nodes = new ArrayList<>(DecisionSlide.conditions(meetingText));
        if (!review.isDemo()) review.meeting().frozen().forEach(frozen -> nodes.add(frozen(frozen)));
        var asking = review.meeting().unansweredChanges();
        if (asking.isEmpty())
            nodes.add(MeetingNodeFactory.label(
                    review.isDemo() ? messages.text("signing.demo") : messages.text("meeting.next"),
                    "slide-body",
                    "secondary"));
        else nodes.addAll(changes(asking));
        return nodes;
    }

    private Node frozen(Action.Freeze frozen) {
        var meeting = meetingText.reviewStatus().review().meeting();
        var hash = frozen.markdown();
        return MeetingNodeFactory.label(
                meetingText
                        .messages()
                        .text(
                                "meeting.frozen",
                                meetingText.mask(frozen.name()),
                                hash.substring(0, Math.min(HASH, hash.length())),
                                new VoteTally(meetingText.reviewStatus()).signedCount(),
                                meeting.requiredRoles().size()),
                "slide-body",
                "secondary");
    }

    private List<Node> changes(List<ReviewEvent> asking) {
        var messages = meetingText.messages();
        var nodes = new ArrayList<Node>();
        nodes.add(MeetingNodeFactory.label(
                messages.count("meeting.changedSince", asking.size()), "slide-standing", "slide-turns", "asks"));
        asking.stream()
                .limit(MOST)
                .forEach(event -> nodes.add(MeetingNodeFactory.label(
                        messages.text(
                                "meeting.changedEvent",
                                meetingText.authorText(event.attribution()),
                                meetingText.timeText(event.at()),
                                ActionText.pastTense(event.action()),
                                meetingText.mask(about(event.action()))),
                        "slide-body",
                        "secondary")));
        nodes.add(MeetingNodeFactory.label(messages.text("meeting.asksDecider"), "slide-body"));
        return nodes;
    }

    private String about(Action action) {
        var review = meetingText.reviewStatus().review();
        var said = ActionDetailsText.details(action);
        if (!(action instanceof GateAction onGate) || review.indexOf(onGate.gate()) < 0) return said;
        var gate = review.gate(review.indexOf(onGate.gate())).text();
        return said.isBlank() ? gate : gate + " (" + said + ")";
    }
}
