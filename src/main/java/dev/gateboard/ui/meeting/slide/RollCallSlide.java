package dev.gateboard.ui.meeting.slide;

import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.meeting.MeetingRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The roll call: the facts people vote on, then a card for each role.
public record RollCallSlide(MeetingText meetingText, IntConsumer turn) {
    static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final int IN_A_ROW = 4;
    static final double WIDTH = 1294;
    static final double GAP = 20;

    /// The slide with a card per role.
    ///
    /// @param here the index of the role that is asked
    /// @param tight leaves room to an open line
    public Node node(int here, boolean tight) {
        var nodes = new ArrayList<Node>();
        nodes.add(MeetingNodeFactory.label(meetingText.messages().text("meeting.rollCall"), "slide-title", "large"));
        if (!tight) nodes.add(new VoteFactsPane(meetingText));
        var roles = meetingText.reviewStatus().review().meeting().roles();
        boolean many = roles.size() > 2 * IN_A_ROW;
        if (roles.isEmpty())
            nodes.add(MeetingNodeFactory.label(
                    meetingText.messages().text("meeting.noRoles"), "slide-body", "secondary"));
        else if (tight && many) nodes.add(chips(roles.subList(here, here + 1), here));
        else if (tight || many) nodes.add(chips(roles, here));
        else nodes.add(cards(roles, here));
        // More cards than the screen holds: all answers in a line each, and the card of the role that is asked.
        if (many && !tight) {
            var asked = new RoleCard(meetingText, roles.get(here), true).node(WIDTH, true, turn);
            asked.setMinHeight(Region.USE_PREF_SIZE);
            nodes.add(asked);
        }
        return BlockerSlide.slide(nodes);
    }

    private Node cards(List<MeetingRole> roles, int here) {
        int columns = Math.min(IN_A_ROW, Math.max(3, roles.size()));
        if (roles.size() < 3) columns = roles.size();
        double width = Math.floor((WIDTH - GAP * (columns - 1)) / columns);
        var cards = new FlowPane(GAP, GAP);
        cards.setPrefWrapLength(WIDTH);
        cards.setRowValignment(VPos.TOP);
        boolean small = roles.size() > IN_A_ROW;
        for (var role : roles)
            cards.getChildren().add(new RoleCard(meetingText, role, role.index() == here).node(width, small, turn));
        return cards;
    }

    /// Every role with its answer in a line, so that an open line has room.
    private Node chips(List<MeetingRole> roles, int here) {
        var call = new VoteTally(meetingText.reviewStatus());
        var chips = new FlowPane(GAP, 12);
        chips.setPrefWrapLength(WIDTH);
        for (var role : roles) {
            var chip = new HBox(
                    10,
                    MeetingNodeFactory.line(RoleCard.label(meetingText, role), "role-label", "secondary"),
                    VoteBadgeFactory.small(meetingText, call.status(role), role.index() == here));
            chip.setAlignment(Pos.CENTER_LEFT);
            chip.getStyleClass().setAll("room-card", "role-chip");
            chip.pseudoClassStateChanged(HERE, role.index() == here);
            chip.setOnMouseClicked(_ -> turn.accept(role.index()));
            chips.getChildren().add(chip);
        }
        return chips;
    }
}
