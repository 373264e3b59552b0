package dev.gateboard.ui.meeting.slide;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.GateAction;
import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.DecisionEntry;
import dev.gateboard.model.review.MeetingState;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.review.ActionText;
import dev.gateboard.text.review.StatusText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The decision: what it waits for, then what was decided, what was frozen and what comes next.
public record DecisionSlide(MeetingText meetingText) {
    private static final int SHOWN = 12;
    private static final int MOST = 5;

    private Messages messages() {
        return meetingText.messages();
    }

    private MeetingState meeting() {
        return meetingText.reviewStatus().review().meeting();
    }

    public Node node(boolean tight) {
        var nodes = new ArrayList<Node>();
        var decision = meeting().decision();
        boolean pending = meeting().round().isRunning() || decision.isEmpty();
        if (pending) nodes.addAll(waiting());
        else nodes.addAll(decided(decision.get()));
        if (!tight && decision.isPresent() && !pending) nodes.addAll(after());
        if (pending && decision.isPresent() && !tight)
            nodes.add(MeetingNodeFactory.label(
                    messages()
                            .text("meeting.decidedBefore", decisionLabel(decision.get()), deciderText(decision.get())),
                    "slide-body",
                    "secondary"));
        return BlockerSlide.slide(nodes);
    }

    /// What stands in the way of a go.
    private List<Node> waiting() {
        var call = new VoteTally(meetingText.reviewStatus());
        var nodes = new ArrayList<Node>();
        nodes.add(MeetingNodeFactory.label(messages().text("meeting.decision"), "slide-title", "large"));
        var waits = new ArrayList<String>();
        if (!meetingText.reviewStatus().isReady())
            waits.add(messages().text("meeting.readiness", StatusText.verdict(meetingText.reviewStatus())));
        call.rolesMissingForGo().forEach(role -> waits.add(meetingText.role(role)));
        nodes.add(MeetingNodeFactory.label(
                waits.isEmpty()
                        ? messages().text("meeting.waitsForNothing")
                        : messages().text("meeting.goWaitsFor", String.join(", ", waits)),
                "slide-standing"));
        for (var role : call.rolesAgainst())
            nodes.add(
                    MeetingNodeFactory.label(messages().text("meeting.against", meetingText.role(role)), "slide-body"));
        for (var condition : call.conditions())
            nodes.add(MeetingNodeFactory.label(
                    messages()
                            .text(
                                    "meeting.conditionLine",
                                    meetingText.mask(condition.text()),
                                    meetingText.name(condition.owner()),
                                    meetingText.due(condition.due())),
                    "slide-body"));
        return nodes;
    }

    private List<Node> decided(DecisionEntry decided) {
        var decision = decided.decision();
        var nodes = new ArrayList<Node>();
        var sign = new Label(decisionLabel(decided));
        sign.getStyleClass()
                .addAll("vote-sign", "decision-sign", decision.kind().isGo() ? kind(decision) : "no-go");
        if (decision.kind() == Decision.Kind.HOLD)
            sign.getStyleClass().setAll("label", "vote-sign", "decision-sign", "awaited");
        var row = new HBox(sign);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("decision-row");
        nodes.add(row);
        nodes.add(MeetingNodeFactory.label(
                messages()
                        .text(
                                "meeting.decidedBy",
                                deciderText(decided),
                                meetingText.timeText(decided.attribution().at())),
                "slide-standing"));
        if (!decision.reason().isBlank())
            nodes.add(MeetingNodeFactory.label(meetingText.mask(decision.reason()), "slide-body"));
        decision.secondPerson()
                .forEach(second -> nodes.add(MeetingNodeFactory.label(
                        messages().text("meeting.withSecond", meetingText.name(second)), "slide-body")));
        if (decision.kind().isGo())
            nodes.add(MeetingNodeFactory.label(
                    decision.until().equals(Instant.MAX)
                            ? messages().text("meeting.holdsRelease")
                            : messages()
                                    .text("meeting.holdsUntil", TimeText.full(decision.until(), meetingText.zone())),
                    "slide-body",
                    "secondary"));
        return nodes;
    }

    private static String kind(Decision decision) {
        return decision.kind() == Decision.Kind.GO ? "go" : "conditions";
    }

    private List<Node> after() {
        var nodes = new ArrayList<Node>();
        for (var condition : new VoteTally(meetingText.reviewStatus()).conditions())
            nodes.add(MeetingNodeFactory.label(
                    messages()
                            .text(
                                    "meeting.conditionLine",
                                    meetingText.mask(condition.text()),
                                    meetingText.name(condition.owner()),
                                    meetingText.due(condition.due())),
                    "slide-body"));
        meeting().frozen().stream()
                .filter(_ -> !meetingText.reviewStatus().review().isDemo())
                .forEach(frozen -> nodes.add(MeetingNodeFactory.label(
                        messages()
                                .text(
                                        "meeting.frozen",
                                        meetingText.mask(frozen.name()),
                                        frozen.markdown()
                                                .substring(
                                                        0,
                                                        Math.min(
                                                                SHOWN,
                                                                frozen.markdown()
                                                                        .length())),
                                        new VoteTally(meetingText.reviewStatus()).signedCount(),
                                        meeting().requiredRoles().size()),
                        "slide-body",
                        "secondary")));
        var asking = meeting().unansweredChanges();
        if (asking.isEmpty()) {
            nodes.add(MeetingNodeFactory.label(
                    meetingText.reviewStatus().review().isDemo()
                            ? messages().text("signing.demo")
                            : messages().text("meeting.next"),
                    "slide-body",
                    "secondary"));
            return nodes;
        }
        nodes.add(MeetingNodeFactory.label(
                messages().text("meeting.changedSince", asking.size()), "slide-standing", "slide-turns", "asks"));
        asking.stream()
                .limit(MOST)
                .forEach(event -> nodes.add(MeetingNodeFactory.label(
                        messages()
                                .text(
                                        "meeting.changedEvent",
                                        meetingText.authorText(event.attribution()),
                                        meetingText.timeText(event.at()),
                                        ActionText.pastTense(event.action()),
                                        meetingText.mask(about(event.action()))),
                        "slide-body",
                        "secondary")));
        nodes.add(MeetingNodeFactory.label(messages().text("meeting.asksDecider"), "slide-body"));
        return nodes;
    }

    private String about(Action action) {
        var review = meetingText.reviewStatus().review();
        var said = StatusText.details(action);
        if (!(action instanceof GateAction onGate) || review.indexOf(onGate.gate()) < 0) return said;
        var gate = review.gate(review.indexOf(onGate.gate())).text();
        return said.isBlank() ? gate : gate + " (" + said + ")";
    }

    private String deciderText(DecisionEntry decided) {
        return meetingText.authorText(decided.attribution());
    }

    private String decisionLabel(DecisionEntry decided) {
        return switch (decided.decision().kind()) {
            case GO -> messages().text("meeting.go");
            case GO_WITH_CONDITIONS -> messages().text("meeting.goWithConditions");
            case NO_GO -> messages().text("meeting.noGo");
            case HOLD -> messages().text("meeting.hold");
        };
    }
}
