package dev.gateboard.ui.meeting.slide;

import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.VoteEntry;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// Who answers for a role, or who did.
record VoterNodeFactory(MeetingText meetingText, MeetingRole role) {

    Node of(VoteTally.VoteStatus status) {
        var row = new HBox(10);
        row.setAlignment(Pos.BASELINE_LEFT);
        row.getStyleClass().setAll("role-person");
        row.getChildren()
                .setAll(
                        switch (status) {
                            case VoteTally.VoteStatus.NotVoted _ -> List.of(expected());
                            case VoteTally.VoteStatus.CountedVote(VoteEntry cast) -> names(cast);
                            case VoteTally.VoteStatus.OutdatedVote(VoteEntry cast) -> names(cast);
                        });
        return row;
    }

    private Node expected() {
        var named = role.person().stream().findFirst();
        var proposed = role.proposedPerson(meetingText.reviewStatus().review().checklist());
        var nobody = proposed.isEmpty()
                ? meetingText.messages().text("meeting.nobodyNamed")
                : meetingText.messages().text("meeting.namedInFile", meetingText.mask(proposed));
        return MeetingNodeFactory.line(
                named.map(meetingText::name).orElse(nobody), "role-name", named.isPresent() ? "named" : "secondary");
    }

    private List<Node> names(VoteEntry cast) {
        var messages = meetingText.messages();
        var said = cast.attribution();
        var beside = new ArrayList<String>();
        role.person().stream()
                .filter(person -> !person.isSameAs(said.by()))
                .forEach(person -> beside.add(messages.text("meeting.insteadOf", meetingText.name(person))));
        if (!said.by().isSameAs(said.enteredBy()))
            beside.add(messages.text("meeting.typedBy", meetingText.name(said.enteredBy())));
        else if (meetingText
                .reviewStatus()
                .review()
                .release()
                .owner()
                .equalsIgnoreCase(said.by().name())) beside.add(messages.text("meeting.alsoOwner"));
        return List.of(
                MeetingNodeFactory.line(meetingText.name(said.by()), "role-name"),
                MeetingNodeFactory.line(String.join(", ", beside), "role-beside", "secondary"));
    }
}
