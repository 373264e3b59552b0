package dev.gateboard.workspace;

import dev.gateboard.document.Parsed;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Review;
import dev.gateboard.model.ReviewEvent;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreException;
import java.util.ArrayList;
import java.util.List;

/// Collects what a file may descend from: all that a review was opened on, took in or was exported as, the newest
/// first.
/// Of exports that were made before their bytes were kept, nothing is known but their digest.
final class Versions {
    /// How many are compared with a file at most, besides those that are templates.
    private static final int MOST = 12;

    private Versions() {}

    static Sight sight(Review review, Parsed.Read now, Store store) throws StoreException {
        var events = store.events(review.id(), 0);
        var versions = new ArrayList<Sight.Version>();
        var kept = review.opening().sha256();
        var name = review.opening().fileName();
        for (ReviewEvent event : events) {
            var deed = event.deed();
            if (deed instanceof Deed.Open open) add(versions, name, open.sha256(), open.sha256(), true, store);
            if (deed instanceof Deed.Export export) add(versions, name, export.sha256(), kept, false, store);
            if (!(deed instanceof Deed.Revise revise)) continue;
            kept = revise.document();
            name = revise.fileName();
            add(versions, name, revise.sha256(), kept, revise.template(), store);
        }
        var newestFirst = versions.reversed();
        var some = new ArrayList<Sight.Version>();
        for (var version : newestFirst) if (some.size() < MOST || version.template()) some.add(version);
        return new Sight(review, now, some);
    }

    private static void add(
            List<Sight.Version> versions, String name, String file, String kept, boolean template, Store store)
            throws StoreException {
        var bytes = store.document(file);
        var document = store.document(kept);
        if (bytes.isPresent() && document.isPresent())
            versions.add(new Sight.Version(name, bytes.get(), document.get(), template));
    }
}
