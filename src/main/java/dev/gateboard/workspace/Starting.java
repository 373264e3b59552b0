package dev.gateboard.workspace;

import dev.gateboard.document.Document;
import dev.gateboard.document.Documents;
import dev.gateboard.document.Parsed;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Fold;
import dev.gateboard.model.Outcome;
import dev.gateboard.model.Problem;
import dev.gateboard.model.Refusal;
import dev.gateboard.model.Review;
import dev.gateboard.model.ReviewEvent;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreException;
import dev.gateboard.words.Refusals;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Starts a review of a document: its opening and what it begins with, on disk together or not at all.
record Starting(Reviews reviews, Store store, Probing probing, ZoneId zone, Stamp stamp) {

    /// What a review is started on.
    ///
    /// @param set fills fields, by label
    /// @param beside the probes beside the document
    /// @param from the review it goes on from; at most one
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Start(
            String fileName,
            byte[] bytes,
            Checklist.Form form,
            Map<String, String> set,
            SidecarFile beside,
            List<UUID> from) {}

    Done of(Start start) throws StoreException {
        for (var before : start.from()) if (!reviews.has(before)) return new Done.Refused("There is no such review.");
        return switch (Documents.parse(start.fileName(), start.bytes(), start.form())) {
            case Parsed.Unreadable(Problem problem) ->
                new Done.Refused(start.fileName() + ":" + problem.line() + ": " + problem.message());
            case Parsed.Read(Document _, Checklist checklist)
            when checklist.gates().isEmpty() ->
                new Done.Refused(start.fileName() + " has no gates to decide: open it with --rows to read its table"
                        + " rows as gates, or with --bullets to read its list items.");
            case Parsed.Read(Document document, Checklist checklist) -> begin(document, checklist, start);
        };
    }

    private Done begin(Document document, Checklist checklist, Start start) throws StoreException {
        var id = UUID.randomUUID();
        var gates = checklist.gates().stream().map(_ -> UUID.randomUUID()).toList();
        var opening = new Deed.Open(
                document.fileName(), Enclosure.sha256(start.bytes()), document.form(), zone, gates, store.isDemo());
        var first = stamp.event(1, opening);
        var review = Review.open(id, checklist, opening, first);
        var before = start.from().stream().map(reviews::opened).toList();
        var last = before.stream()
                .map(old -> new LastTime(checklist, old.board().review(), old.checklist()))
                .toList();
        var beside = start.beside().isNothing() && !before.isEmpty()
                ? SidecarFile.of(before.getFirst().board().review(), store)
                : start.beside();
        return switch (Beginning.of(review, start.set(), beside, last, probing, stamp)) {
            case Beginning.Result.Refused(String sentence) -> new Done.Refused(sentence);
            case Beginning.Result.Made(Beginning beginning) -> {
                var events = events(first, beginning);
                var refusal = refusal(review, events);
                if (refusal.isPresent()) yield new Done.Refused(refusal.get());
                store.write(transaction -> {
                    transaction.putDocument(
                            document.fileName(), start.bytes(), stamp.clock().instant());
                    if (!beside.isNothing()) transaction.putSidecar(beside.bytes());
                    transaction.append(id, events);
                    return events.size();
                });
                reviews.fold(id, store.events(id, 0).subList(0, events.size()));
                var problems = new ArrayList<>(checklist.problems());
                problems.addAll(beginning.problems());
                yield new Done.Stored(reviews.board(id), problems);
            }
        };
    }

    /// The opening, then what is bound as one step, what is taken over from last time as another, and what is filled
    /// as a third, which undo takes back first.
    private List<ReviewEvent> events(ReviewEvent first, Beginning beginning) {
        var events = new ArrayList<>(List.of(first));
        for (var step : List.of(beginning.sidecar(), beginning.carried(), beginning.fills())) {
            int number = events.size() + 1;
            for (var deed : step) events.add(stamp.event(events.size() + 1, number, deed));
        }
        return List.copyOf(events);
    }

    /// Why these events do not follow an opening; empty where they do.
    private static Optional<String> refusal(Review opened, List<ReviewEvent> events) {
        var review = opened;
        for (var event : events.subList(1, events.size())) {
            switch (Fold.apply(review, event)) {
                case Outcome.Accepted(Review next) -> review = next;
                case Outcome.Refused(Refusal why) -> {
                    return Optional.of(Refusals.sentence(why));
                }
            }
        }
        return Optional.empty();
    }
}
