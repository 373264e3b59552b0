package dev.gateboard.ui.meeting.slide;

import dev.gateboard.model.meeting.DecisionEntry;
import dev.gateboard.text.TimeText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// What was decided, by whom and until when.
record DecisionNodeFactory(MeetingText meetingText) {

    List<Node> of(DecisionEntry decided) {
        var messages = meetingText.messages();
        var decision = decided.decision();
        var nodes = new ArrayList<Node>();
        nodes.add(sign(decided));
        nodes.add(MeetingNodeFactory.label(
                messages.text(
                        "meeting.decidedBy",
                        meetingText.authorText(decided.attribution()),
                        meetingText.timeText(decided.attribution().at())),
                "slide-standing"));
        if (!decision.reason().isBlank())
            nodes.add(MeetingNodeFactory.label(meetingText.mask(decision.reason()), "slide-body"));
        decision.secondPerson()
                .forEach(second -> nodes.add(MeetingNodeFactory.label(
                        messages.text("meeting.withSecond", meetingText.name(second)), "slide-body")));
        if (decision.kind().isGo())
            nodes.add(MeetingNodeFactory.label(
                    decision.until().equals(Instant.MAX)
                            ? messages.text("meeting.holdsRelease")
                            : messages.text("meeting.holdsUntil", TimeText.full(decision.until(), meetingText.zone())),
                    "slide-body",
                    "secondary"));
        return nodes;
    }

    private Node sign(DecisionEntry decided) {
        var sign = new Label(label(decided));
        sign.getStyleClass()
                .addAll(
                        "vote-sign",
                        "decision-sign",
                        switch (decided.decision().kind()) {
                            case GO -> "go";
                            case GO_WITH_CONDITIONS -> "conditions";
                            case NO_GO -> "no-go";
                            case HOLD -> "awaited";
                        });
        var row = MeetingNodeFactory.row(0, sign);
        row.getStyleClass().add("decision-row");
        return row;
    }

    String label(DecisionEntry decided) {
        var messages = meetingText.messages();
        return switch (decided.decision().kind()) {
            case GO -> messages.text("meeting.go");
            case GO_WITH_CONDITIONS -> messages.text("meeting.goWithConditions");
            case NO_GO -> messages.text("meeting.noGo");
            case HOLD -> messages.text("meeting.hold");
        };
    }
}
