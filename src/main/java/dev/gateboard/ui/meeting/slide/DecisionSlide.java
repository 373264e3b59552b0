package dev.gateboard.ui.meeting.slide;

import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.ui.status.TallyText;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/// The decision: what it waits for, then what was decided, what was frozen and what comes next.
public record DecisionSlide(MeetingText meetingText) {

    /// The slide, pending or decided.
    ///
    /// @param tight leaves room to an open line
    public Node node(boolean tight) {
        var meeting = meetingText.reviewStatus().review().meeting();
        var nodes = new ArrayList<Node>();
        var decision = meeting.decision();
        var decided = new DecisionNodeFactory(meetingText);
        boolean pending = meeting.round().isRunning() || decision.isEmpty();
        if (pending) nodes.addAll(waiting());
        else nodes.addAll(decided.of(decision.get()));
        if (!tight && decision.isPresent() && !pending) nodes.addAll(new AfterDecisionNodeFactory(meetingText).nodes());
        if (pending && decision.isPresent() && !tight)
            nodes.add(MeetingNodeFactory.label(
                    meetingText
                            .messages()
                            .text(
                                    "meeting.decidedBefore",
                                    decided.label(decision.get()),
                                    meetingText.authorText(decision.get().attribution())),
                    "slide-body",
                    "secondary"));
        return BlockerSlide.slide(nodes);
    }

    /// What stands in the way of a go.
    private List<Node> waiting() {
        var messages = meetingText.messages();
        var call = new VoteTally(meetingText.reviewStatus());
        var nodes = new ArrayList<Node>();
        nodes.add(MeetingNodeFactory.label(messages.text("meeting.decision"), "slide-title", "large"));
        var waits = new ArrayList<String>();
        if (!meetingText.reviewStatus().isReady())
            waits.add(messages.text("meeting.readiness", StatusText.verdict(meetingText.reviewStatus())));
        call.rolesMissingForGo().forEach(role -> waits.add(meetingText.role(role)));
        nodes.add(MeetingNodeFactory.label(
                waits.isEmpty()
                        ? messages.text("meeting.waitsForNothing")
                        : messages.text("meeting.goWaitsFor", String.join(", ", waits)),
                "slide-standing"));
        nodes.add(MeetingNodeFactory.label(
                new TallyText(messages).sentence(meetingText.reviewStatus().total()), "slide-body"));
        for (var role : call.rolesAgainst())
            nodes.add(MeetingNodeFactory.label(messages.text("meeting.against", meetingText.role(role)), "slide-body"));
        nodes.addAll(conditions(meetingText));
        return nodes;
    }

    /// The conditions of the votes, with owner and due.
    static List<Node> conditions(MeetingText meetingText) {
        return new VoteTally(meetingText.reviewStatus())
                .conditions().stream()
                        .<Node>map(condition -> MeetingNodeFactory.label(
                                meetingText
                                        .messages()
                                        .text(
                                                "meeting.conditionLine",
                                                meetingText.mask(condition.text()),
                                                meetingText.name(condition.owner()),
                                                meetingText.due(condition.due())),
                                "slide-body"))
                        .toList();
    }
}
