package dev.gateboard.ui.meeting.slide;

import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.VoteEntry;
import dev.gateboard.model.status.ChangesSince;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.review.ChangesSinceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One role as a card: who answers for it, what the answer was, and the keys that answer now.
///
/// @param here whether it is asked now
record RoleCard(MeetingText meetingText, MeetingRole role, boolean here) {

    /// @param turn told when it is clicked
    Region node(double width, boolean small, IntConsumer turn) {
        var call = new VoteTally(meetingText.reviewStatus());
        var status = call.status(role);
        var nodes = new ArrayList<Node>();
        var title = MeetingNodeFactory.line(label(meetingText, role), "role-label", "secondary");
        var person = person(status);
        var sign = VoteBadgeFactory.of(meetingText, status, here);
        // A card as wide as the slide is as low as can be.
        if (width < RollCallSlide.WIDTH) nodes.addAll(List.of(title, person, new HBox(sign)));
        else {
            var row = MeetingNodeFactory.row(RollCallSlide.GAP, title, person, sign);
            row.setAlignment(Pos.BASELINE_LEFT);
            nodes.add(row);
        }
        nodes.addAll(attribution(call, status));
        if (here) nodes.add(asks());
        var card = new VBox(nodes.toArray(Node[]::new));
        card.getStyleClass().setAll("room-card", "role-card");
        card.pseudoClassStateChanged(RollCallSlide.HERE, here);
        card.setPrefWidth(width);
        card.setMinWidth(width);
        card.setMaxWidth(width);
        card.setMinHeight(small ? 200 : 280);
        card.setOnMouseClicked(_ -> turn.accept(role.index()));
        return card;
    }

    static String label(MeetingText meetingText, MeetingRole role) {
        var label = meetingText.role(role);
        return role.isRequired() || label.toLowerCase(java.util.Locale.ROOT).contains("optional")
                ? label
                : meetingText.messages().text("meeting.optionalRole", label);
    }

    private Node person(VoteTally.VoteStatus status) {
        var messages = meetingText.messages();
        var named = role.person().stream().findFirst();
        var row = new HBox(10);
        row.setAlignment(Pos.BASELINE_LEFT);
        row.getStyleClass().setAll("role-person");
        switch (status) {
            case VoteTally.VoteStatus.NotVoted _ ->
                row.getChildren()
                        .add(MeetingNodeFactory.line(
                                named.map(meetingText::name).orElse(messages.text("meeting.nobodyNamed")),
                                "role-name",
                                named.isPresent() ? "named" : "secondary"));
            case VoteTally.VoteStatus.CountedVote(VoteEntry cast) ->
                row.getChildren().setAll(names(cast));
            case VoteTally.VoteStatus.OutdatedVote(VoteEntry cast) ->
                row.getChildren().setAll(names(cast));
        }
        return row;
    }

    private List<Node> names(VoteEntry cast) {
        var messages = meetingText.messages();
        var attribution = cast.attribution();
        var beside = new ArrayList<String>();
        role.person().stream()
                .filter(person -> !person.isSameAs(attribution.by()))
                .forEach(person -> beside.add(messages.text("meeting.insteadOf", meetingText.name(person))));
        if (!attribution.by().isSameAs(attribution.enteredBy()))
            beside.add(messages.text("meeting.typedBy", meetingText.name(attribution.enteredBy())));
        else if (meetingText
                .reviewStatus()
                .review()
                .release()
                .owner()
                .equalsIgnoreCase(attribution.by().name())) beside.add(messages.text("meeting.alsoOwner"));
        return List.of(
                MeetingNodeFactory.line(meetingText.name(attribution.by()), "role-name"),
                MeetingNodeFactory.line(String.join(", ", beside), "role-beside", "secondary"));
    }

    private List<Node> attribution(VoteTally call, VoteTally.VoteStatus status) {
        var nodes = new ArrayList<Node>();
        switch (status) {
            case VoteTally.VoteStatus.NotVoted _ -> {}
            case VoteTally.VoteStatus.CountedVote(VoteEntry cast) -> nodes.addAll(vote(cast));
            case VoteTally.VoteStatus.OutdatedVote(VoteEntry cast) -> {
                nodes.add(MeetingNodeFactory.label(again(call.changes(role), cast), "vote-again"));
                nodes.addAll(vote(cast));
            }
        }
        return nodes;
    }

    /// "Asked again: since 14:20 elevated latency turned failed."
    private String again(ChangesSince since, VoteEntry cast) {
        var from = since.statusChanges().stream()
                .flatMap(turn -> turn.attribution().stream())
                .map(attribution -> attribution.at())
                .min(java.time.Instant::compareTo)
                .orElse(cast.attribution().at());
        var moment = TimeText.moment(from, meetingText.now(), meetingText.zone());
        return since.statusChanges().isEmpty() && since.values().isEmpty()
                ? meetingText.messages().text("meeting.againOnly", moment)
                : meetingText
                        .messages()
                        .text("meeting.again", moment, meetingText.mask(ChangesSinceText.topChanges(since)));
    }

    private List<Node> vote(VoteEntry cast) {
        var nodes = new ArrayList<Node>();
        var vote = cast.vote();
        for (var condition : vote.conditions()) {
            nodes.add(MeetingNodeFactory.label(meetingText.mask(condition.text()), "vote-condition"));
            nodes.add(MeetingNodeFactory.label(
                    meetingText
                            .messages()
                            .text(
                                    "meeting.conditionOwner",
                                    meetingText.name(condition.owner()),
                                    meetingText.due(condition.due())),
                    "vote-small",
                    "secondary"));
        }
        if (!vote.reason().isBlank())
            nodes.add(
                    vote.conditions().isEmpty()
                            ? MeetingNodeFactory.label(meetingText.mask(vote.reason()), "vote-reason")
                            : MeetingNodeFactory.label(meetingText.mask(vote.reason()), "vote-small", "secondary"));
        if (!vote.dissent().isBlank())
            nodes.add(MeetingNodeFactory.label(
                    meetingText.messages().text("meeting.dissentLine", meetingText.mask(vote.dissent())),
                    "vote-dissent"));
        return nodes;
    }

    /// The keys that answer for the role asked now.
    private Node asks() {
        var messages = meetingText.messages();
        var keys = new FlowPane(8, 8);
        keys.getStyleClass().setAll("role-keys");
        keys.getChildren()
                .setAll(
                        answer(messages.text("meeting.keyGo"), messages.text("key.g")),
                        answer(messages.text("meeting.keyConditions"), messages.text("key.c")),
                        answer(messages.text("meeting.keyNoGo"), messages.text("key.x")),
                        answer(messages.text("meeting.keyAbstain"), messages.text("key.a")),
                        answer(messages.text("meeting.keyAbsent"), messages.text("key.b")));
        if (role.canBeNotApplicable())
            keys.getChildren().add(answer(messages.text("meeting.keyNotApplicable"), messages.text("key.n")));
        return keys;
    }

    private static Node answer(String word, String key) {
        var label = new Label(word, MeetingNodeFactory.cap(key));
        label.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().setAll("label", "role-key");
        return label;
    }
}
