package dev.gateboard.model.overview;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Finds text in many reviews: in their names, and in what their gates say, who owns them, why they were decided so,
/// their notes and their probes.
public final class ReviewSearch {
    private final String typed;
    private final int most;

    /// @param typed in any case; nothing is found where it is blank
    /// @param most how many matches are enough
    public ReviewSearch(String typed, int most) {
        this.typed = typed.strip().toLowerCase(Locale.ROOT);
        this.most = most;
    }

    /// Where in a gate the text was found.
    public enum Place {
        /// The name of the review, its service or its build; the match leads to its first gate.
        REVIEW,
        TEXT,
        OWNER,
        REASON,
        NOTE,
        PROBE
    }

    /// A gate in which the text was found, once, at its first place.
    ///
    /// @param text what it was found in
    public record Match(UUID review, String reviewName, UUID gate, String gateText, Place place, String text) {}

    /// The matches in order of reviews and gates.
    public List<Match> find(List<ReviewStatus> reviews) {
        var matches = new ArrayList<Match>();
        if (typed.isEmpty()) return matches;
        for (var status : reviews) {
            findName(status.review()).ifPresent(matches::add);
            for (var gate : status.review().checklist().gates()) {
                if (matches.size() >= most) return matches;
                find(status.review(), gate).ifPresent(matches::add);
            }
        }
        return matches;
    }

    private Optional<Match> findName(Review review) {
        var release = review.release();
        return Stream.concat(Stream.of(review.name(), release.service()), release.names().stream())
                .filter(this::contains)
                .findFirst()
                .map(text -> new Match(
                        review.id(),
                        review.name(),
                        review.checklist().gates().getFirst().id(),
                        review.name(),
                        Place.REVIEW,
                        text));
    }

    private Optional<Match> find(Review review, Gate gate) {
        if (contains(gate.text())) return match(review, gate, Place.TEXT, gate.text());
        if (review.assignment(gate) instanceof Assignment.To(var owner, var _) && contains(owner.toString()))
            return match(review, gate, Place.OWNER, owner.name());
        var reason = reason(review.mark(gate));
        if (contains(reason)) return match(review, gate, Place.REASON, reason);
        var state = review.state(gate);
        for (var note : state.notes().newestFirst())
            if (contains(note.text())) return match(review, gate, Place.NOTE, note.text());
        for (var probe : state.signal().binding().probes())
            if (contains(probe.id()) || contains(probe.title()))
                return match(review, gate, Place.PROBE, probe.title().isEmpty() ? probe.id() : probe.title());
        return Optional.empty();
    }

    private static Optional<Match> match(Review review, Gate gate, Place place, String text) {
        return Optional.of(new Match(review.id(), review.name(), gate.id(), gate.text(), place, text));
    }

    private static String reason(Mark mark) {
        return switch (mark) {
            case Mark.Nothing _, Mark.Chosen _ -> "";
            case Mark.Reopened reopened -> reopened.reason();
            case Mark.Passed passed -> passed.reason();
            case Mark.Overruled overruled -> overruled.reason();
            case Mark.Failed failed -> failed.reason();
            case Mark.NotApplicable ruledOut -> ruledOut.reason();
            case Mark.Waived waived -> waived.waiver().reason();
        };
    }

    private boolean contains(String text) {
        return text.toLowerCase(Locale.ROOT).contains(typed);
    }
}
