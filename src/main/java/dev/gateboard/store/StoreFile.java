package dev.gateboard.store;

import dev.gateboard.language.Messages;
import dev.gateboard.store.sqlite.Database;
import dev.gateboard.store.sqlite.DatabaseBackup;
import dev.gateboard.store.sqlite.DatabaseCompaction;
import dev.gateboard.store.sqlite.ReviewCopy;
import dev.gateboard.store.sqlite.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// What is done with the file of a store as a whole. Belongs to the store's thread.
public record StoreFile(Store store) {
    /// A command that is about to end has this long to do so.
    private static final Duration FOR_OTHERS_TO_CLOSE = Duration.ofSeconds(1);

    /// Writes the whole file to another place, whole and durable or not at all.
    ///
    /// @param stop is done once a person no longer wants it
    public void backUp(Path target, CompletableFuture<?> stop) throws StoreException {
        store.read(() -> {
            try {
                new DatabaseBackup(store.file(), Database.LOCK_TIMEOUT).writeTo(target, stop);
                return true;
            } catch (IOException e) {
                throw new StoreException(Messages.STORE.text("backup.failed", target), e);
            }
        });
    }

    /// Keeps everything that is in the file in another one, and replaces it with what is in a copy of the same version;
    /// refused while anybody else has the file open.
    public void replaceWith(Path copy, Path kept) throws StoreException {
        store.whileClosed(() -> {
            try {
                new DatabaseBackup(store.file(), FOR_OTHERS_TO_CLOSE).replaceWith(copy, kept);
                return true;
            } catch (IOException e) {
                throw new StoreException(Messages.STORE.text("backup.failed", kept), e);
            }
        });
    }

    /// Takes over every review of another file, with its events as they are chained there and all they need.
    public void copyReviewsFrom(Path file) throws StoreException {
        store.read(() -> {
            new ReviewCopy(store.database()).copy(file);
            return true;
        });
    }

    /// Gives the room of what was removed back to the disk.
    public DatabaseCompaction.CompactedSize compact() throws StoreException {
        return store.read(new DatabaseCompaction(store.database())::run);
    }
}
