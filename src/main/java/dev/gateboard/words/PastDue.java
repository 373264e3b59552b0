package dev.gateboard.words;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Review;
import dev.gateboard.model.Vote;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Says so where something is due at a time that is past when it is entered.
public final class PastDue {
    private PastDue() {}

    public static List<String> sentences(Review review, List<Deed> deeds, Instant now) {
        return deeds.stream()
                .flatMap(PastDue::due)
                .filter(due -> isPast(due, now, review))
                .distinct()
                .map(due -> "The due date is past already (" + Times.due(due, review.zone()) + "), so it is overdue at"
                        + " once.")
                .toList();
    }

    private static Stream<Assignment.Due> due(Deed deed) {
        if (deed instanceof Deed.AssignGate assign) return due(assign.assignment());
        if (deed instanceof Deed.AssignSection assign) return due(assign.assignment());
        return deed instanceof Deed.CastVote cast
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
