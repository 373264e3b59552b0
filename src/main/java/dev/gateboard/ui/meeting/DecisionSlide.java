package dev.gateboard.ui.meeting;

import dev.gateboard.model.Decided;
import dev.gateboard.model.Decision;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Meeting;
import dev.gateboard.model.RollCall;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.words.Histories;
import dev.gateboard.words.Sentences;
import dev.gateboard.words.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The decision: what it waits for, then what was decided, what was frozen and what comes next.
record DecisionSlide(Speech speech) {
    private static final int SHOWN = 12;
    private static final int MOST = 5;

    private Messages messages() {
        return speech.messages();
    }

    private Meeting meeting() {
        return speech.board().review().meeting();
    }

    Node node(boolean tight) {
        var nodes = new ArrayList<Node>();
        var decision = meeting().decision();
        boolean pending = meeting().round().running() || decision.isEmpty();
        if (pending) nodes.addAll(waiting());
        else nodes.addAll(decided(decision.get()));
        if (!tight && decision.isPresent() && !pending) nodes.addAll(after());
        if (pending && decision.isPresent() && !tight)
            nodes.add(Texts.label(
                    messages().text("meeting.decidedBefore", word(decision.get()), who(decision.get())),
                    "slide-body",
                    "secondary"));
        return Slides.slide(nodes);
    }

    /// What stands in the way of a go.
    private List<Node> waiting() {
        var call = new RollCall(speech.board());
        var nodes = new ArrayList<Node>();
        nodes.add(Texts.label(messages().text("meeting.decision"), "slide-title", "large"));
        var waits = new ArrayList<String>();
        if (!speech.board().isReady())
            waits.add(messages().text("meeting.readiness", Sentences.verdict(speech.board())));
        call.missing().forEach(role -> waits.add(speech.role(role)));
        nodes.add(Texts.label(
                waits.isEmpty()
                        ? messages().text("meeting.waitsForNothing")
                        : messages().text("meeting.goWaitsFor", String.join(", ", waits)),
                "slide-standing"));
        for (var role : call.against())
            nodes.add(Texts.label(messages().text("meeting.against", speech.role(role)), "slide-body"));
        for (var condition : call.conditions())
            nodes.add(Texts.label(
                    messages()
                            .text(
                                    "meeting.conditionLine",
                                    speech.say(condition.text()),
                                    speech.name(condition.owner()),
                                    speech.due(condition.due())),
                    "slide-body"));
        return nodes;
    }

    private List<Node> decided(Decided decided) {
        var decision = decided.decision();
        var nodes = new ArrayList<Node>();
        var sign = new Label(word(decided));
        sign.getStyleClass()
                .addAll("vote-sign", "decision-sign", decision.kind().isGo() ? kind(decision) : "no-go");
        if (decision.kind() == Decision.Kind.HOLD)
            sign.getStyleClass().setAll("label", "vote-sign", "decision-sign", "awaited");
        var row = new HBox(sign);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("decision-row");
        nodes.add(row);
        nodes.add(Texts.label(
                messages()
                        .text(
                                "meeting.decidedBy",
                                who(decided),
                                speech.when(decided.said().at())),
                "slide-standing"));
        if (!decision.reason().isBlank()) nodes.add(Texts.label(speech.say(decision.reason()), "slide-body"));
        decision.second()
                .forEach(second -> nodes.add(
                        Texts.label(messages().text("meeting.withSecond", speech.name(second)), "slide-body")));
        if (decision.kind().isGo())
            nodes.add(Texts.label(
                    decision.until().equals(Instant.MAX)
                            ? messages().text("meeting.holdsRelease")
                            : messages().text("meeting.holdsUntil", Times.full(decision.until(), speech.zone())),
                    "slide-body",
                    "secondary"));
        return nodes;
    }

    private static String kind(Decision decision) {
        return decision.kind() == Decision.Kind.GO ? "go" : "conditions";
    }

    private List<Node> after() {
        var nodes = new ArrayList<Node>();
        for (var condition : new RollCall(speech.board()).conditions())
            nodes.add(Texts.label(
                    messages()
                            .text(
                                    "meeting.conditionLine",
                                    speech.say(condition.text()),
                                    speech.name(condition.owner()),
                                    speech.due(condition.due())),
                    "slide-body"));
        meeting().frozen().stream()
                .filter(_ -> !speech.board().review().isDemo())
                .forEach(frozen -> nodes.add(Texts.label(
                        messages()
                                .text(
                                        "meeting.frozen",
                                        speech.say(frozen.name()),
                                        frozen.markdown()
                                                .substring(
                                                        0,
                                                        Math.min(
                                                                SHOWN,
                                                                frozen.markdown()
                                                                        .length())),
                                        new RollCall(speech.board()).signed(),
                                        meeting().required().size()),
                        "slide-body",
                        "secondary")));
        var asking = meeting().asking();
        if (asking.isEmpty()) {
            nodes.add(Texts.label(
                    speech.board().review().isDemo()
                            ? messages().text("signing.demo")
                            : messages().text("meeting.next"),
                    "slide-body",
                    "secondary"));
            return nodes;
        }
        nodes.add(Texts.label(
                messages().text("meeting.changedSince", asking.size()), "slide-standing", "slide-turns", "asks"));
        asking.stream()
                .limit(MOST)
                .forEach(event -> nodes.add(Texts.label(
                        messages()
                                .text(
                                        "meeting.changedEvent",
                                        speech.who(event.said()),
                                        speech.when(event.at()),
                                        Histories.did(event.deed()),
                                        speech.say(about(event.deed()))),
                        "slide-body",
                        "secondary")));
        nodes.add(Texts.label(messages().text("meeting.asksDecider"), "slide-body"));
        return nodes;
    }

    private String about(Deed deed) {
        var review = speech.board().review();
        var said = Sentences.said(deed);
        if (!(deed instanceof Deed.OnGate onGate) || review.indexOf(onGate.gate()) < 0) return said;
        var gate = review.gate(review.indexOf(onGate.gate())).text();
        return said.isBlank() ? gate : gate + " (" + said + ")";
    }

    private String who(Decided decided) {
        return speech.who(decided.said());
    }

    private String word(Decided decided) {
        return switch (decided.decision().kind()) {
            case GO -> messages().text("meeting.go");
            case GO_WITH_CONDITIONS -> messages().text("meeting.goWithConditions");
            case NO_GO -> messages().text("meeting.noGo");
            case HOLD -> messages().text("meeting.hold");
        };
    }
}
