package dev.gateboard.workspace.sample;

import dev.gateboard.store.Store;
import dev.gateboard.store.StoreFile;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.workspace.platform.TemporaryFolder;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The sample in a database of its own, which goes with the window unless somebody keeps it (rule R39). While it is
/// there, the store of the workspace is on it; settings are the person's own and stay in the person's own database.
///
/// @param own the person's own database meanwhile
public record SampleDatabase(Store own, TemporaryFolder folder) {

    /// Puts a store on a new database, where its own has no review yet; empty where it stays on its own.
    public static Optional<SampleDatabase> begin(Store store) throws StoreException {
        if (!store.reviews().isEmpty()) return Optional.empty();
        try {
            var folder = new TemporaryFolder("gateboard-sample");
            return switch (Store.open(folder.path().resolve("sample.db"))) {
                case StoreOpenResult.Opened(Store made) -> {
                    store.swap(made);
                    yield Optional.of(new SampleDatabase(made, folder));
                }
                case StoreOpenResult.OpenRefused(String sentence) -> {
                    folder.close();
                    yield without(sentence);
                }
            };
        } catch (IOException e) {
            return without(String.valueOf(e.getMessage()));
        }
    }

    /// Where nothing temporary can be written, the window begins empty.
    private static Optional<SampleDatabase> without(String sentence) {
        System.getLogger(SampleDatabase.class.getName())
                .log(System.Logger.Level.WARNING, "The sample has no place: " + sentence);
        return Optional.empty();
    }

    /// Takes the sample over into the person's own database.
    public void keep(Store store) throws StoreException {
        new StoreFile(own).copyReviewsFrom(store.file());
    }

    /// Puts the store back on the person's own database, and throws the other one away.
    public void leave(Store store) throws StoreException {
        store.swap(own);
        discard();
    }

    /// Closes the database that is not the store's.
    public void discard() throws StoreException {
        try (folder) {
            own.close();
        }
    }

    /// The person's own settings, with what is remembered of the sample.
    public Map<String, String> settings(Store store) throws StoreException {
        var settings = new HashMap<>(own.settings());
        settings.putAll(store.settings());
        return Map.copyOf(settings);
    }

    /// Where a setting is kept.
    public Store storeFor(String setting, Store store) throws StoreException {
        return store.reviews().stream().anyMatch(review -> setting.contains(review.toString())) ? store : own;
    }
}
