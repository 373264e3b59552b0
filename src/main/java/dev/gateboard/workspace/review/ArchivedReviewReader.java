package dev.gateboard.workspace.review;

import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.sqlite.StoreException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads archived reviews to be searched, and keeps only those that were read last: who searches types letter after
/// letter, and a database may have hundreds. Belongs to the owner thread.
public final class ArchivedReviewReader {
    private static final int MOST = 16;

    private final Store store;
    private final InstantSource clock;
    private final Map<UUID, ReadReview> kept = new LinkedHashMap<>();

    /// @param head the hash of its last event then
    private record ReadReview(String head, ReviewStatus status) {}

    public ArchivedReviewReader(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The review as it is; empty where there is none.
    public Optional<ReviewStatus> read(UUID id) throws StoreException {
        var head = store.head(id);
        var known =
                Optional.ofNullable(kept.remove(id)).filter(read -> read.head().equals(head));
        if (known.isPresent()) {
            kept.put(id, known.get());
            return Optional.of(known.get().status());
        }
        var status = new ReviewCache(store, clock).load(id).map(LoadedReview::reviewStatus);
        status.ifPresent(read -> keep(id, new ReadReview(head, read)));
        return status;
    }

    private void keep(UUID id, ReadReview read) {
        kept.put(id, read);
        if (kept.size() > MOST) kept.remove(kept.keySet().iterator().next());
    }

    int keptCount() {
        return kept.size();
    }
}
