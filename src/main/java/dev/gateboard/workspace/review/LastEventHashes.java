package dev.gateboard.workspace.review;

import dev.gateboard.store.Store;
import dev.gateboard.store.sqlite.EventTable;
import dev.gateboard.store.sqlite.StoreException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The last event of each review in memory, by its hash, which stands for all before it.
final class LastEventHashes {
    private final Store store;
    private final Map<UUID, EventTable.Link> links = new HashMap<>();

    LastEventHashes(Store store) {
        this.store = store;
    }

    /// Whether what is in memory is a beginning of what is on disk: a backup that was put back may be another history.
    boolean areOnDisk(UUID review) throws StoreException {
        var last = links.get(review);
        return last == null || last.hash().equals(store.hash(review, last.number()));
    }

    /// Takes the hash from the disk, unless that of this number is known.
    void remember(UUID review, int number) throws StoreException {
        var last = links.get(review);
        if (last == null || last.number() != number)
            links.put(review, new EventTable.Link(number, store.hash(review, number)));
    }

    void forget(UUID review) {
        links.remove(review);
    }

    void forgetAll() {
        links.clear();
    }
}
