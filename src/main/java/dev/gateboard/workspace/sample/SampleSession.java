package dev.gateboard.workspace.sample;

import dev.gateboard.store.Store;
import dev.gateboard.store.sqlite.StoreException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/// The time in which a workspace is on the sample's database (rule R39). Only the sample is ever begun there: whatever
/// opens another review does so in the person's own database, and ends the sample once it is open. On the owner thread.
public final class SampleSession {
    private final Store store;
    private final Reviews reviews;
    private volatile Optional<SampleDatabase> sample = Optional.empty();

    /// The reviews that are read from the store.
    public interface Reviews {
        /// Writes what waits to be written.
        void flush() throws StoreException;

        /// Reads all of them anew, since the store is on another database.
        void reload() throws StoreException;
    }

    public SampleSession(Store store, Reviews reviews) {
        this.store = store;
        this.reviews = reviews;
    }

    /// Read on any thread.
    public boolean isRunning() {
        return sample.isPresent();
    }

    /// Goes to a database for a sample, where there is no review yet; says whether it did.
    public boolean begin() throws StoreException {
        sample = SampleDatabase.begin(store);
        if (isRunning()) reviews.reload();
        return isRunning();
    }

    /// Takes the sample over into the person's own database, and goes on there.
    public void keep() throws StoreException {
        var there = sample;
        if (there.isEmpty()) return;
        reviews.flush();
        there.get().keep(store);
        sample = Optional.empty();
        there.get().leave(store);
        reviews.reload();
    }

    /// Opens a review that goes on from the sample, and keeps both. Where nothing was opened, the sample goes on as it
    /// was.
    ///
    /// @param opened whether a review was opened
    public <T> T openAndKeep(Callable<T> work, Predicate<T> opened) throws Exception {
        var done = work.call();
        if (opened.test(done)) keep();
        return done;
    }

    /// Opens a review in the person's own database. Where nothing was opened, the sample goes on as it was.
    ///
    /// @param opened whether a review was opened
    public <T> T openAtHome(Callable<T> work, Predicate<T> opened) throws Exception {
        var there = sample;
        if (there.isEmpty()) return work.call();
        reviews.flush();
        store.swap(there.get().own());
        boolean left = false;
        try {
            reviews.reload();
            var done = work.call();
            left = opened.test(done);
            return done;
        } finally {
            if (left) discard(there.get());
            else {
                store.swap(there.get().own());
                reviews.reload();
            }
        }
    }

    /// What was opened is open: a sample that cannot be taken off the disk must not deny it.
    private void discard(SampleDatabase there) {
        sample = Optional.empty();
        try {
            there.discard();
        } catch (StoreException e) {
            System.getLogger(SampleSession.class.getName()).log(System.Logger.Level.WARNING, e.message());
        }
    }

    public Map<String, String> settings() throws StoreException {
        var there = sample;
        return there.isPresent() ? there.get().settings(store) : store.settings();
    }

    /// Where a setting is kept.
    public Store storeFor(String setting) throws StoreException {
        var there = sample;
        return there.isPresent() ? there.get().storeFor(setting, store) : store;
    }

    /// A sample that nobody kept goes with the workspace.
    public void close() throws StoreException {
        var there = sample;
        if (there.isPresent()) there.get().discard();
    }
}
