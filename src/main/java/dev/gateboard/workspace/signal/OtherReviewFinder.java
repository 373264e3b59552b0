package dev.gateboard.workspace.signal;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.TidyingEntry;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.meeting.DecisionEntry;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.signal.ProbesFile;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.review.OtherReview;
import dev.gateboard.signal.review.ReviewLookup.LookupResult;
import dev.gateboard.signal.review.ReviewProbe;
import dev.gateboard.store.Store;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.workspace.review.LoadedReview;
import dev.gateboard.workspace.review.ReviewCache;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Finds other reviews of the database for the probes of one, and refuses those that wait for it. Belongs to the owner
/// thread.
///
/// @param asking the review that asks
public record OtherReviewFinder(ReviewCache reviews, Store store, UUID asking) {

    /// The review of a name or id as it stands now. What it says is kept with a reading, so it is in English.
    public LookupResult find(String name) throws StoreException {
        return Language.ENGLISH.call(() -> findInEnglish(name));
    }

    private LookupResult findInEnglish(String name) throws StoreException {
        reviews.catchUp();
        var found = named(name);
        if (found.size() > 1) return notFound(Messages.SIGNAL.text("otherReview.several", found.size(), name));
        if (found.isEmpty()) return notFound(missing(name));
        var other = found.getFirst();
        var circle = circle(other, new ArrayList<>(), new HashSet<>());
        return circle.isEmpty()
                ? new LookupResult.Found(other(other))
                : notFound(Messages.SIGNAL.text("otherReview.circle", String.join(" → ", circle)));
    }

    /// Why these gates cannot wait for what they are bound to; empty where they can.
    public Optional<String> findCircle(Review review, List<UUID> gates) throws StoreException {
        var bound = review.checklist().gates().stream()
                .filter(gate -> gates.contains(gate.id()))
                .toList();
        for (var name : awaited(review, bound))
            for (var next : named(name)) {
                var circle = circle(next, new ArrayList<>(), new HashSet<>());
                if (!circle.isEmpty())
                    return Optional.of(Messages.SIGNAL.text("otherReview.circle", String.join(" → ", circle)));
            }
        return Optional.empty();
    }

    private static LookupResult notFound(String reason) {
        return new LookupResult.NotFound(reason);
    }

    private List<ReviewStatus> named(String name) {
        return reviews.all().stream()
                .map(LoadedReview::reviewStatus)
                .filter(status -> isNamed(status.review(), name))
                .toList();
    }

    private static boolean isNamed(Review review, String name) {
        return review.name().equalsIgnoreCase(name) || review.id().toString().equals(name);
    }

    /// Why there is none.
    private String missing(String name) throws StoreException {
        for (var archived : store.archivedReviews())
            if (reviews.load(archived)
                    .map(loaded -> loaded.reviewStatus().review())
                    .filter(review -> isNamed(review, name))
                    .isPresent()) return Messages.SIGNAL.text("otherReview.archived", name);
        for (var entry : store.tidying().log())
            if (entry.verb().equals(TidyingEntry.REMOVE)
                    && (entry.name().equalsIgnoreCase(name) || entry.subject().equals(name)))
                return Messages.SIGNAL.text("otherReview.removed", name);
        return Messages.SIGNAL.text("otherReview.missing", name);
    }

    /// The names on the way from a review back to the one that asks; none where no way leads there.
    private List<String> circle(ReviewStatus from, List<String> way, Set<UUID> seen) throws StoreException {
        var review = from.review();
        if (!seen.add(review.id())) return List.of();
        way.add(review.name());
        if (review.id().equals(asking)) return List.copyOf(way);
        for (var name : awaited(review, review.checklist().gates()))
            for (var next : named(name)) {
                var circle = circle(next, way, seen);
                if (!circle.isEmpty()) return circle;
            }
        way.removeLast();
        return List.of();
    }

    /// The reviews that gates of a review wait for, as its probes name them.
    private List<String> awaited(Review review, List<Gate> gates) throws StoreException {
        var bound = gates.stream()
                .flatMap(gate -> review.state(gate).signal().binding().probes().stream())
                .filter(probe -> probe.kind().equals(ReviewProbe.KIND))
                .map(Binding.Probe::id)
                .distinct()
                .toList();
        if (bound.isEmpty()) return List.of();
        try {
            var text = new String(StoredProbesFile.of(review, store).bytes(), StandardCharsets.UTF_8);
            var probes = ProbesFile.read(text, SourcesFile.none(Path.of("")), review.release())
                    .probes();
            return bound.stream()
                    .flatMap(id -> Optional.ofNullable(probes.get(id)).stream())
                    .map(probe -> probe.keys().text("review"))
                    .toList();
        } catch (InvalidConfigException _) {
            // A file that cannot be read asks nothing.
            return List.of();
        }
    }

    private static OtherReview other(ReviewStatus status) {
        var review = status.review();
        return new OtherReview(
                review.name(),
                review.release(),
                status.total().blocking() + status.emptyFields().size(),
                status.total().claimed(),
                review.meeting().decision().map(made -> decision(review, made)).stream()
                        .toList());
    }

    private static OtherReview.OtherDecision decision(Review review, DecisionEntry made) {
        var meeting = review.meeting();
        return new OtherReview.OtherDecision(
                Messages.SIGNAL.text(
                        "otherReview.decision",
                        made.decision().kind().commandName(),
                        made.attribution().by().name()),
                made.decision().kind().isGo(),
                made.decision().until(),
                meeting.unverifiedSource(made.attribution().number())
                        .map(source -> source.action().fileName())
                        .orElse(""),
                meeting.round().isRunning() || !meeting.unansweredChanges().isEmpty());
    }
}
