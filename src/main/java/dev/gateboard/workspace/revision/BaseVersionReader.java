package dev.gateboard.workspace.revision;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.review.Review;
import dev.gateboard.store.Store;
import dev.gateboard.store.sqlite.StoreException;
import java.util.ArrayList;
import java.util.List;

/// Collects what a file may descend from: all that a review was opened on, took in or was exported as, the newest
/// first. Of exports that were made before their bytes were kept, nothing is known but their digest.
public final class BaseVersionReader {
    /// How many are compared with a file at most, besides those that are templates.
    private static final int MOST = 12;

    private BaseVersionReader() {}

    public static ComparisonContext read(Review review, DocumentParseResult.Parsed now, Store store)
            throws StoreException {
        var events = store.events(review.id(), 0);
        var versions = new ArrayList<ComparisonContext.BaseVersion>();
        var kept = review.openAction().sha256();
        var name = review.openAction().fileName();
        for (ReviewEvent event : events) {
            var action = event.action();
            if (action instanceof Action.Open open) add(versions, name, open.sha256(), open.sha256(), true, store);
            if (action instanceof Action.Export export) add(versions, name, export.sha256(), kept, false, store);
            if (!(action instanceof Action.Revise revise)) continue;
            kept = revise.document();
            name = revise.fileName();
            add(versions, name, revise.sha256(), kept, revise.template(), store);
        }
        var newestFirst = versions.reversed();
        var some = new ArrayList<ComparisonContext.BaseVersion>();
        for (var version : newestFirst) if (some.size() < MOST || version.isTemplate()) some.add(version);
        return new ComparisonContext(review, now, some);
    }

    private static void add(
            List<ComparisonContext.BaseVersion> versions,
            String name,
            String file,
            String kept,
            boolean template,
            Store store)
            throws StoreException {
        var bytes = store.document(file);
        var document = store.document(kept);
        if (bytes.isPresent() && document.isPresent())
            versions.add(new ComparisonContext.BaseVersion(name, bytes.get(), document.get(), template));
    }
}
