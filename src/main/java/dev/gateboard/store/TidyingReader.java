package dev.gateboard.store;

import dev.gateboard.model.action.RemovedContent;
import dev.gateboard.model.action.TidyingEntry;
import dev.gateboard.store.sqlite.ReviewFileTable;
import dev.gateboard.store.sqlite.ReviewRemoval;
import dev.gateboard.store.sqlite.Sha256;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.store.sqlite.TemplateLabelTable;
import dev.gateboard.store.sqlite.TidyingTable;
import java.util.List;
import java.util.UUID;

/// What a store knows of what was tidied, and of what else could be (rule R39).
public record TidyingReader(Store store) {

    /// What was tidied here, the oldest first.
    public List<TidyingEntry> log() throws StoreException {
        return store.read(new TidyingTable(store.database(), new Sha256())::entries);
    }

    /// What would go with a review that is removed.
    public RemovedContent leftovers(UUID review) throws StoreException {
        return store.read(() -> new ReviewRemoval(store.database()).preview(review));
    }

    /// The files of reviews that know one of these paths or these bytes and are not archived, the newest first.
    public List<ReviewFileTable.ReviewFile> filesOfReviewsThatKnow(List<String> paths, String sha256)
            throws StoreException {
        return store.read(() -> new ReviewFileTable(store.database()).ofReviewsThatKnow(paths, sha256));
    }

    /// The reviews of which an event names these bytes, in order of opening.
    public List<UUID> reviewsThatUse(String sha256) throws StoreException {
        return store.read(() -> new TemplateLabelTable(store.database()).reviewsThatUse(sha256));
    }
}
