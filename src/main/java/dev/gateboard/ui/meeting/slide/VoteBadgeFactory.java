package dev.gateboard.ui.meeting.slide;

import dev.gateboard.language.Messages;
import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.meeting.VoteEntry;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// An answer as a shape and a word. The shapes are the votes' own, and differ without colour: go is filled, go on
/// conditions framed, no-go framed twice with sharp corners, the others lighter; an answer that is awaited is dashed.
final class VoteBadgeFactory {
    private VoteBadgeFactory() {}

    static Label of(MeetingText meetingText, VoteTally.VoteStatus status, boolean asked) {
        return sign(meetingText, status, asked, "vote-sign");
    }

    static Label small(MeetingText meetingText, VoteTally.VoteStatus status, boolean asked) {
        return sign(meetingText, status, asked, "vote-sign", "small");
    }

    private static Label sign(MeetingText meetingText, VoteTally.VoteStatus status, boolean asked, String... styles) {
        var messages = meetingText.messages();
        var label = new Label(
                switch (status) {
                    case VoteTally.VoteStatus.NotVoted _ ->
                        asked ? messages.text("meeting.askedNow") : messages.text("meeting.noAnswer");
                    case VoteTally.VoteStatus.CountedVote(VoteEntry cast) -> answerLabel(messages, cast.vote());
                    case VoteTally.VoteStatus.OutdatedVote(VoteEntry cast) ->
                        messages.text("meeting.askedAgain", answerLabel(messages, cast.vote()));
                });
        label.getStyleClass().addAll(styles);
        label.getStyleClass().add(style(status));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    static String answerLabel(Messages messages, Vote vote) {
        return switch (vote.answer()) {
            case GO -> messages.text("meeting.go");
            case GO_WITH_CONDITIONS ->
                messages.count("meeting.goConditions", vote.conditions().size());
            case NO_GO -> messages.text("meeting.noGo");
            case ABSTAIN -> messages.text("meeting.abstains");
            case ABSENT -> messages.text("meeting.absent");
            case NOT_APPLICABLE -> messages.text("meeting.notApplicable");
        };
    }

    private static String style(VoteTally.VoteStatus status) {
        return switch (status) {
            case VoteTally.VoteStatus.NotVoted _, VoteTally.VoteStatus.OutdatedVote _ -> "awaited";
            case VoteTally.VoteStatus.CountedVote(VoteEntry cast) ->
                switch (cast.vote().answer()) {
                    case GO -> "go";
                    case GO_WITH_CONDITIONS -> "conditions";
                    case NO_GO -> "no-go";
                    case ABSTAIN, NOT_APPLICABLE -> "abstain";
                    case ABSENT -> "absent";
                };
        };
    }
}
