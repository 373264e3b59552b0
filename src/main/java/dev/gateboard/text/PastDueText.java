package dev.gateboard.text;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.review.Review;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Says so where something is due at a time that is past when it is entered.
public final class PastDueText {
    private PastDueText() {}

    public static List<String> sentences(Review review, List<Action> actions, Instant now) {
        return actions.stream()
                .flatMap(PastDueText::due)
                .filter(due -> isPast(due, now, review))
                .distinct()
                .map(due -> Messages.REVIEW.text("due.inPast", TimeText.due(due, review.zone())))
                .toList();
    }

    private static Stream<Assignment.Due> due(Action action) {
        if (action instanceof Action.AssignGate assign) return due(assign.assignment());
        if (action instanceof Action.AssignSection assign) return due(assign.assignment());
        return action instanceof Action.CastVote cast
                ? cast.vote().conditions().stream().map(Vote.Condition::due)
                : Stream.of();
    }

    private static Stream<Assignment.Due> due(Assignment assignment) {
        return assignment instanceof Assignment.To(var _, var due) ? Stream.of(due) : Stream.of();
    }

    private static boolean isPast(Assignment.Due due, Instant now, Review review) {
        return switch (due) {
            case Assignment.Due.Never _ -> false;
            case Assignment.Due.On(LocalDate day) -> day.isBefore(LocalDate.ofInstant(now, review.zone()));
            case Assignment.Due.At(Instant time) -> time.isBefore(now);
        };
    }
}
