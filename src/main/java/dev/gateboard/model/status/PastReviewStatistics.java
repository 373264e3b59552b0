package dev.gateboard.model.status;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the past reviews of the same service, or of the same checklist, show of each gate of a review: pure counting
/// over what happened.
public final class PastReviewStatistics {
    private final Review review;
    private final List<Review> past;
    private final List<Key> keys;
    private final Map<Key, List<Course>> courses = new LinkedHashMap<>();

    /// A gate is the same where it stands under the same heading with the same text. Where that is said of several
    /// gates of a review, all headings above count, and which of them it is.
    private record Key(String section, String text, int occurrence) {}

    /// How one gate went in one review; `cleared` is the far future where it never was.
    private record Course(boolean failed, boolean waived, boolean last, Duration open) {}

    private PastReviewStatistics(Review review, List<Review> past) {
        this.review = review;
        this.past = past;
        this.keys = keys(review);
        for (var each : past) add(each);
    }

    /// Over all reviews but the one itself.
    public static PastReviewStatistics of(Review review, List<Review> all) {
        return new PastReviewStatistics(
                review,
                all.stream()
                        .filter(other -> !other.id().equals(review.id()) && isAkin(review, other))
                        .filter(other -> other.lastEvent().number() > 1)
                        .toList());
    }

    private static boolean isAkin(Review review, Review other) {
        var service = review.release().service();
        return (!service.isEmpty() && service.equals(other.release().service()))
                || review.openAction().sha256().equals(other.openAction().sha256())
                || review.previousReview()
                        .filter(from -> from.review().equals(other.id()))
                        .isPresent();
    }

    private void add(Review other) {
        var cleared = new LinkedHashMap<Gate, Instant>();
        for (var gate : other.checklist().gates())
            if (gate.isLeaf()) cleared(other, gate).ifPresent(at -> cleared.put(gate, at));
        var latest = cleared.values().stream().max(Comparator.naturalOrder()).orElse(Instant.MAX);
        var keys = keys(other);
        for (var gate : other.checklist().gates()) {
            var events = other.state(gate).history().newestFirst();
            if (!gate.isLeaf() || events.isEmpty()) continue;
            var at = Optional.ofNullable(cleared.get(gate));
            courses.computeIfAbsent(keys.get(gate.index()), _ -> new ArrayList<>())
                    .add(new Course(
                            events.stream().anyMatch(PastReviewStatistics::fails),
                            events.stream().anyMatch(event -> event.action() instanceof Action.Waive),
                            at.filter(latest::equals).isPresent(),
                            at.map(time -> Duration.between(other.openingEvent().at(), time))
                                    .orElse(Duration.ZERO)));
        }
    }

    /// The keys of all gates, by their index.
    private static List<Key> keys(Review review) {
        var checklist = review.checklist();
        var near = checklist.gates().stream()
                .map(gate -> new Key(checklist.sections().get(gate.section()).title(), gate.text(), 1))
                .toList();
        var alike = new HashMap<Key, Integer>();
        near.forEach(key -> alike.merge(key, 1, Integer::sum));
        var counted = new HashMap<Key, Integer>();
        var keys = new ArrayList<Key>();
        for (var gate : checklist.gates()) {
            var key = near.get(gate.index());
            if (alike.getOrDefault(key, 0) > 1) {
                var headings = checklist.headings(gate.section());
                // A document's title may name its release.
                if (headings.size() > 1 && headings.getFirst().equals(checklist.title())) headings.removeFirst();
                var path = String.join(" › ", headings);
                int number = counted.merge(new Key(path, gate.text(), 0), 1, Integer::sum);
                key = new Key(path, gate.text(), number);
            }
            keys.add(key);
        }
        return keys;
    }

    /// When the gate was cleared first.
    private static Optional<Instant> cleared(Review review, Gate gate) {
        return review.state(gate).history().newestFirst().reversed().stream()
                .filter(PastReviewStatistics::clears)
                .map(ReviewEvent::at)
                .findFirst();
    }

    private static boolean clears(ReviewEvent event) {
        return switch (event.action()) {
            case Action.Pass _, Action.MarkNotApplicable _, Action.Waive _, Action.Choose _, Action.Confirm _ -> true;
            case Action.Observe observe -> observe.verdict() == Verdict.PASS;
            case Action.Open _,
                    Action.Fail _,
                    Action.Reopen _,
                    Action.Revoke _,
                    Action.AddNote _,
                    Action.Attach _,
                    Action.AssignGate _,
                    Action.AssignSection _,
                    Action.Fill _,
                    Action.AnswerOptional _,
                    Action.SetOptional _,
                    Action.ChooseTier _,
                    Action.Name _,
                    Action.Export _,
                    Action.Bind _,
                    Action.Arm _,
                    Action.Disarm _,
                    Action.Overrule _,
                    Action.StoreProbesFile _,
                    Action.Ask _,
                    Action.AddEarlierDecision _,
                    Action.ContinueFromReview _,
                    Action.StartNewBuild _,
                    Action.StartRound _,
                    Action.EndRound _,
                    Action.SetRole _,
                    Action.CastVote _,
                    Action.Decide _,
                    Action.Accept _,
                    Action.AffirmDecision _,
                    Action.Freeze _,
                    Action.Sign _,
                    Action.Revise _,
                    Action.Settle _,
                    Action.Amend _,
                    Action.SignAmendment _,
                    Action.RestoreFromRecord _,
                    Action.Undo _,
                    Action.Redo _ -> false;
        };
    }

    private static boolean fails(ReviewEvent event) {
        return event.action() instanceof Action.Fail
                || (event.action() instanceof Action.Observe observe && observe.verdict() == Verdict.FAIL);
    }

    /// How many past reviews there are to learn from.
    public int reviews() {
        return past.size();
    }

    /// What they show of a gate; empty where none of them had it.
    public Optional<GateStatistics> findFor(Gate gate) {
        var key = keys.get(gate.index());
        var known = courses.getOrDefault(key, List.of());
        if (known.isEmpty()) return Optional.empty();
        var open = known.stream()
                .map(Course::open)
                .filter(Duration::isPositive)
                .sorted()
                .toList();
        return Optional.of(new GateStatistics(
                key.section(),
                key.text(),
                known.size(),
                (int) known.stream().filter(Course::failed).count(),
                (int) known.stream().filter(Course::waived).count(),
                (int) known.stream().filter(Course::last).count(),
                open.isEmpty() ? Duration.ZERO : open.get(open.size() / 2)));
    }

    /// What they show of all gates of this review, in document order.
    public List<GateStatistics> all() {
        return review.checklist().gates().stream()
                .filter(Gate::isLeaf)
                .flatMap(gate -> findFor(gate).stream())
                .toList();
    }
}
