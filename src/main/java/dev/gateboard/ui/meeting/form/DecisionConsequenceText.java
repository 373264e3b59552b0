package dev.gateboard.ui.meeting.form;

import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.text.review.VoteText;
import dev.gateboard.ui.meeting.slide.MeetingText;
import dev.gateboard.ui.status.TallyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a decision will say, told before it is recorded: it freezes the record, and nothing frozen is edited (rule
/// R22).
record DecisionConsequenceText(MeetingText meetingText) {

    List<String> sentences(Decision.Kind kind, MeetingForm.FormInput answers) {
        var messages = meetingText.messages();
        var review = meetingText.reviewStatus().review();
        var call = new VoteTally(meetingText.reviewStatus());
        var lines = new ArrayList<String>();
        var names = String.join(" ", review.release().names());
        lines.add(messages.text(
                "meeting.will",
                VoteText.kind(kind).toUpperCase(Locale.ROOT),
                names.isBlank() ? review.name() : names,
                meetingText.name(answers.by()),
                meetingText.name(meetingText.me())));
        lines.add(StatusText.verdict(meetingText.reviewStatus()) + ", "
                + new TallyText(messages).cleared(meetingText.reviewStatus().total()) + ".");
        var roles = review.meeting().roles();
        if (!roles.isEmpty())
            lines.add(roles.stream()
                            .map(role -> messages.text(
                                    "meeting.willRole", meetingText.role(role), VoteText.status(call, role)))
                            .collect(Collectors.joining(", "))
                    + ".");
        if (kind.isGo())
            for (var condition : call.conditions())
                lines.add(messages.text(
                        "meeting.conditionLine",
                        condition.text(),
                        meetingText.name(condition.owner()),
                        meetingText.due(condition.due())));
        if (!answers.isMissing("reason")) lines.add(messages.text("meeting.willReason", answers.text("reason")));
        if (!answers.isMissing("second")) lines.add(messages.text("meeting.withSecond", answers.text("second")));
        if (kind.isGo())
            lines.add(
                    answers.isMissing("until")
                            ? messages.text("meeting.holdsRelease")
                            : messages.text("meeting.holdsUntil", answers.text("until")));
        lines.add(
                kind == Decision.Kind.HOLD
                        ? messages.text("meeting.willHold")
                        : messages.text(
                                "meeting.willFreeze", review.openAction().fileName(), answers.text("profile")));
        return lines;
    }
}
