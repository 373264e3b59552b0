package dev.gateboard.ui.meeting.slide;

import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.meeting.MeetingRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
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
        var person = new VoterNodeFactory(meetingText, role).of(status);
        var sign = VoteBadgeFactory.of(meetingText, status, here);
        // A card as wide as the slide is as low as can be.
        if (width < RollCallSlide.WIDTH) nodes.addAll(List.of(title, person, new HBox(sign)));
        else {
            var row = MeetingNodeFactory.row(RollCallSlide.GAP, title, person, sign);
            row.setAlignment(Pos.BASELINE_LEFT);
            nodes.add(row);
        }
        nodes.addAll(new VoteNodeFactory(meetingText).of(status, call.changes(role)));
        if (here) nodes.add(asks());
        if (here && role.isRequired() && !small) nodes.add(effect());
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
        return role.isRequired() || label.toLowerCase(Locale.ROOT).contains("optional")
                ? label
                : meetingText.messages().text("meeting.optionalRole", label);
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

    /// Which of the answers leave a go without this role.
    private Node effect() {
        var messages = meetingText.messages();
        return MeetingNodeFactory.label(
                role.canBeNotApplicable()
                        ? messages.text("meeting.votesForGoNotApplicable")
                        : messages.text("meeting.votesForGo"),
                "secondary");
    }

    private static Node answer(String word, String key) {
        var label = new Label(word, MeetingNodeFactory.cap(key));
        label.setContentDisplay(ContentDisplay.RIGHT);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().setAll("label", "role-key");
        return label;
    }
}
