package dev.gateboard.ui.meeting;

import dev.gateboard.model.agenda.RollCall;
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
record DecisionConsequenceText(MeetingText speech) {

    List<String> told(Decision.Kind kind, MeetingForm.FormInput answers) {
        var messages = speech.messages();
        var review = speech.board().review();
        var call = new RollCall(speech.board());
        var lines = new ArrayList<String>();
        var names = String.join(" ", review.release().names());
        lines.add(messages.text(
                "meeting.will",
                VoteText.kind(kind).toUpperCase(Locale.ROOT),
                names.isBlank() ? review.name() : names,
                speech.name(answers.by()),
                speech.name(speech.me())));
        lines.add(StatusText.verdict(speech.board()) + ", "
                + new TallyText(messages).cleared(speech.board().total()) + ".");
        var roles = review.meeting().roles();
        if (!roles.isEmpty())
            lines.add(roles.stream()
                            .map(role ->
                                    messages.text("meeting.willRole", speech.role(role), VoteText.status(call, role)))
                            .collect(Collectors.joining(", "))
                    + ".");
        if (kind.isGo())
            for (var condition : call.conditions())
                lines.add(messages.text(
                        "meeting.conditionLine",
                        condition.text(),
                        speech.name(condition.owner()),
                        speech.due(condition.due())));
        if (!answers.lacks("reason")) lines.add(messages.text("meeting.willReason", answers.text("reason")));
        if (!answers.lacks("second")) lines.add(messages.text("meeting.withSecond", answers.text("second")));
        if (kind.isGo())
            lines.add(
                    answers.lacks("until")
                            ? messages.text("meeting.holdsRelease")
                            : messages.text("meeting.holdsUntil", answers.text("until")));
        lines.add(
                kind == Decision.Kind.HOLD
                        ? messages.text("meeting.willHold")
                        : messages.text("meeting.willFreeze", review.opening().fileName(), answers.text("profile")));
        return lines;
    }
}
