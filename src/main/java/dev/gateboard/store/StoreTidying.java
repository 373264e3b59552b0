package dev.gateboard.store;

import dev.gateboard.model.action.RemovedContent;
import dev.gateboard.model.action.TidyingEntry;
import dev.gateboard.store.sqlite.ArchiveTable;
import dev.gateboard.store.sqlite.Database;
import dev.gateboard.store.sqlite.EventTable;
import dev.gateboard.store.sqlite.ReviewFileTable;
import dev.gateboard.store.sqlite.ReviewRemoval;
import dev.gateboard.store.sqlite.Sha256;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.store.sqlite.SummaryTable;
import dev.gateboard.store.sqlite.TemplateLabelTable;
import dev.gateboard.store.sqlite.TidyingTable;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// What a transaction writes beside the events: what is put away or removed, which files a review knows, and what an
/// overview shows of it.
public final class StoreTidying {
    private final Database database;
    private final EventTable events;

    StoreTidying(Database database, EventTable events) {
        this.database = database;
        this.events = events;
    }

    private interface Change {
        void run() throws SQLException, StoreException;
    }

    private void change(Change change) throws StoreException {
        try {
            change.run();
        } catch (SQLException e) {
            throw database.toStoreException(e);
        }
    }

    /// Keeps who tidied what, when and why.
    public void log(TidyingEntry entry) throws StoreException {
        change(() -> new TidyingTable(database, new Sha256()).append(entry));
    }

    public void archive(UUID review) throws StoreException {
        change(() -> new ArchiveTable(database).add(review));
    }

    public void unarchive(UUID review) throws StoreException {
        change(() -> new ArchiveTable(database).remove(review));
    }

    /// Removes the review and what only it needs.
    public RemovedContent remove(UUID review) throws StoreException {
        try {
            return new ReviewRemoval(database).remove(review);
        } catch (SQLException e) {
            throw database.toStoreException(e);
        }
    }

    /// Keeps that a review was opened from, refreshed with or written to this file.
    public void rememberFile(UUID review, String path, String sha256) throws StoreException {
        change(() -> new ReviewFileTable(database).add(review, path, sha256));
    }

    /// Keeps what an overview shows of the review as its events are now.
    public void summarize(UUID review, SummaryTable.SummaryText text) throws StoreException {
        change(() -> new SummaryTable(database, new Sha256())
                .put(review, events.head(review).hash(), text));
    }

    /// The summary that is kept of a review, which may stand for fewer events than there are by now.
    public Optional<SummaryTable.SummaryText> summary(UUID review) throws StoreException {
        try {
            return new SummaryTable(database, new Sha256()).find(review);
        } catch (SQLException e) {
            throw database.toStoreException(e);
        }
    }

    /// Keeps what a template is called and which version it is.
    public void labelTemplate(String sha256, String name, String version, boolean archived) throws StoreException {
        change(() -> new TemplateLabelTable(database).put(sha256, name, version, archived));
    }

    public void removeTemplate(String sha256) throws StoreException {
        change(() -> new TemplateLabelTable(database).remove(sha256));
    }
}
