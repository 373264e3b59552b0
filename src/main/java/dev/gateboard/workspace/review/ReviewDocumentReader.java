package dev.gateboard.workspace.review;

import dev.gateboard.document.Document;
import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.DocumentVersion;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.sqlite.StoreException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Reads the documents of reviews from the store. Belongs to the owner thread.
final class ReviewDocumentReader {
    private final Store store;
    /// The document that was read last, by its digest and how it was read.
    private final Map<DocumentKey, DocumentParseResult.Parsed> newest = new HashMap<>();

    private record DocumentKey(String sha256, GateSyntax form) {}

    ReviewDocumentReader(Store store) {
        this.store = store;
    }

    /// The document of a review as it is read now.
    DocumentParseResult.Parsed read(DocumentVersion edition) throws StoreException {
        var key = new DocumentKey(edition.document(), edition.form());
        var known = newest.get(key);
        if (known != null) return known;
        var bytes = store.document(edition.document())
                .orElseThrow(() -> new IllegalStateException("The document " + edition.fileName() + " is missing."));
        var read = switch (DocumentParser.parseStored(edition.fileName(), bytes, edition.form())) {
            case DocumentParseResult.Parsed good -> good;
            case DocumentParseResult.Unreadable(Problem problem) -> throw new IllegalStateException(problem.message());
        };
        newest.clear();
        newest.put(key, read);
        return read;
    }

    /// The review as its first event opens it.
    LoadedReview open(UUID id, ReviewEvent first, Instant now) throws StoreException {
        if (!(first.action() instanceof Action.Open opening))
            throw new IllegalStateException("Review " + id + " does not begin with its opening.");
        var bytes = store.document(opening.sha256())
                .orElseThrow(() -> new IllegalStateException("The document of review " + id + " is missing."));
        return switch (DocumentParser.parseStored(opening.fileName(), bytes, opening.form())) {
            case DocumentParseResult.Parsed(Document document, Checklist checklist) ->
                new LoadedReview(document, checklist, ReviewStatus.of(Review.open(id, checklist, opening, first), now));
            case DocumentParseResult.Unreadable(Problem problem) -> throw new IllegalStateException(problem.message());
        };
    }
}
