package dev.gateboard.ui.meeting.slide;

import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.meeting.VoteEntry;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.status.ChangesSince;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.review.ChangesSinceText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/// What a role's vote says, and why it is asked again.
record VoteNodeFactory(MeetingText meetingText) {

    /// @param since what changed since the vote
    List<Node> of(VoteTally.VoteStatus status, ChangesSince since) {
        return switch (status) {
            case VoteTally.VoteStatus.NotVoted _ -> List.of();
            case VoteTally.VoteStatus.CountedVote(VoteEntry cast) -> vote(cast);
            case VoteTally.VoteStatus.OutdatedVote(VoteEntry cast) -> {
                var nodes = vote(cast);
                nodes.addFirst(MeetingNodeFactory.label(again(since, cast), "vote-again"));
                yield nodes;
            }
        };
    }

    /// "Asked again: since 14:20 elevated latency turned failed."
    private String again(ChangesSince since, VoteEntry cast) {
        var from = since.statusChanges().stream()
                .flatMap(turn -> turn.attribution().stream())
                .map(Attribution::at)
                .min(Instant::compareTo)
                .orElse(cast.attribution().at());
        var moment = TimeText.moment(from, meetingText.now(), meetingText.zone());
        return since.statusChanges().isEmpty() && since.values().isEmpty()
                ? meetingText.messages().text("meeting.againOnly", moment)
                : meetingText
                        .messages()
                        .text(
                                "meeting.again",
                                moment,
                                meetingText.mask(ChangesSinceText.topChanges(
                                        meetingText.reviewStatus().review(), since)));
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
                            : MeetingNodeFactory.label(
                                    meetingText.messages().text("meeting.willReason", meetingText.mask(vote.reason())),
                                    "vote-small",
                                    "secondary"));
        if (!vote.dissent().isBlank())
            nodes.add(MeetingNodeFactory.label(
                    meetingText.messages().text("meeting.dissentLine", meetingText.mask(vote.dissent())),
                    "vote-dissent"));
        return nodes;
    }
}
