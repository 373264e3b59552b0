package dev.gateboard.store;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.review.RestoreEntry;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.store.bundle.BundleFileCollector;
import dev.gateboard.store.bundle.BundleWriter;
import dev.gateboard.store.sqlite.ArchiveTable;
import dev.gateboard.store.sqlite.ArrivalTable;
import dev.gateboard.store.sqlite.BlobTables;
import dev.gateboard.store.sqlite.ChecklistTemplate;
import dev.gateboard.store.sqlite.Database;
import dev.gateboard.store.sqlite.EventTable;
import dev.gateboard.store.sqlite.ReadingTable;
import dev.gateboard.store.sqlite.SchemaMigrator;
import dev.gateboard.store.sqlite.Sha256;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.store.sqlite.SummaryTable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// One SQLite file of reviews, templates, attachments and settings. Belongs to one thread, the owner's; other threads
/// and other processes open the file for themselves. What [#write] returned from is on disk.
public final class Store implements AutoCloseable {

    /// How many readings are kept, of all reviews together, before the oldest go: about 30 MiB.
    static final int MOST_READINGS = 50_000;

    private final int version;
    private Database database;
    private EventTable events;
    private BlobTables blobs;
    private ReadingTable readings;

    Store(Database database, int version) {
        this.version = version;
        this.database = database;
        this.events = new EventTable(database);
        this.readings = new ReadingTable(database);
        this.blobs = new BlobTables(database, new Sha256());
    }

    private void use(Database file) {
        database = file;
        events = new EventTable(file);
        readings = new ReadingTable(file);
        blobs = new BlobTables(file, new Sha256());
    }

    /// Each goes on with the other's file.
    public void swap(Store other) {
        var own = database;
        use(other.database);
        other.use(own);
    }

    /// Where the file is.
    public Path file() {
        return database.file();
    }

    /// Opens the file, creates it and its folders where they are not there, or brings it to the newest version.
    public static StoreOpenResult open(Path file) {
        return open(file, SchemaMigrator.newest(), Database.LOCK_TIMEOUT);
    }

    static StoreOpenResult open(Path file, SchemaMigrator schema, Duration patience) {
        return new StoreOpener(file, schema, patience).open();
    }

    /// Runs the work in one write transaction (rule R33): no one else writes between its reading and its writing, and
    /// when this returns, everything it wrote is on disk. Nothing is kept where the work throws or abandons it.
    public <T> T write(TransactionWork<T> work) throws StoreException {
        try {
            database.execute("BEGIN IMMEDIATE");
            var committed = false;
            try {
                requireVersion();
                var transaction = new StoreTransaction(database, events, blobs, readings);
                var result = work.run(transaction);
                if (!transaction.isAbandoned()) {
                    database.execute("COMMIT");
                    committed = true;
                }
                return result;
            } finally {
                if (!committed) database.rollBack();
            }
        } catch (SQLException e) {
            throw database.toStoreException(e);
        }
    }

    /// In order of opening.
    public List<UUID> reviews() throws StoreException {
        return read(events::reviews);
    }

    /// The events with a number above `after`, ascending, their hash chain checked.
    public List<ReviewEvent> events(UUID review, int after) throws StoreException {
        return read(() -> events.eventsAfter(review, after));
    }

    /// The hash of the newest event in hexadecimal, which stands for all before it; empty for a review without
    /// events.
    public String head(UUID review) throws StoreException {
        return read(() -> events.head(review).hash());
    }

    /// The hash of the event of this number; empty where there is none.
    public String hash(UUID review, int number) throws StoreException {
        return read(() -> events.hash(review, number));
    }

    /// In the order they came.
    public List<ChecklistTemplate> templates() throws StoreException {
        return read(blobs::templates);
    }

    /// The bytes of a template, or of an edited copy of one.
    public Optional<byte[]> document(String sha256) throws StoreException {
        return read(() -> blobs.document(sha256));
    }

    /// The bytes of the probes stored beside a checklist.
    public Optional<byte[]> probesFile(String sha256) throws StoreException {
        return read(() -> blobs.probesFile(sha256));
    }

    /// The files that events of a review came with, in the order they came.
    public List<RestoreEntry> restoreEntries(UUID review) throws StoreException {
        return read(() -> new ArrivalTable(database).entries(review));
    }

    /// What decides statuses: of each probe the newest reading, the newest pass, and the first fail since.
    public List<Reading> readings(UUID review) throws StoreException {
        return read(() -> readings.currentReadings(review));
    }

    /// The newest answers of one probe, the newest first.
    public List<Reading> readings(UUID review, String probe, int most) throws StoreException {
        return read(() -> readings.newestReadings(review, probe, most));
    }

    /// The readings kept after the one of this number, in the order they came.
    public List<Reading> readingsAfter(UUID review, long number) throws StoreException {
        return read(() -> readings.readingsAfter(review, number));
    }

    /// The number of the newest reading of all, 0 where there is none.
    public long newestReading() throws StoreException {
        return read(readings::newestNumber);
    }

    /// The review as one portable file; the same bytes for the same review.
    ///
    /// @param name what people call it
    public byte[] bundle(UUID review, String name) throws StoreException {
        return read(() -> {
            var lines = events.entries(review);
            return new BundleWriter()
                    .write(
                            review,
                            name,
                            lines,
                            events.head(review).hash(),
                            readings.currentReadings(review),
                            BundleFileCollector.of(events.actions(review, lines)),
                            this::bundleFileBytes);
        });
    }

    private byte[] bundleFileBytes(String path) throws StoreException {
        var sha256 = path.substring(path.indexOf('/') + 1);
        var found = path.startsWith(BundleFileCollector.DOCUMENTS)
                ? document(sha256)
                : path.startsWith(BundleFileCollector.PROBES_FILES) ? probesFile(sha256) : attachment(sha256);
        return found.orElseThrow(
                () -> new StoreException(database.errorText().damaged(Messages.STORE.text("damage.missing", path))));
    }

    /// Which reviews are put away (rule R39), in order of opening.
    public Set<UUID> archivedReviews() throws StoreException {
        return read(new ArchiveTable(database)::reviews);
    }

    /// What was tidied, and what else could be.
    public TidyingReader tidying() {
        return new TidyingReader(this);
    }

    /// What an overview shows of each review, without its events.
    public List<SummaryTable.SummaryRow> summaries() throws StoreException {
        return read(new SummaryTable(database, new Sha256())::rows);
    }

    public Optional<byte[]> attachment(String sha256) throws StoreException {
        return read(() -> blobs.attachment(sha256));
    }

    /// Refuses a file in which the bytes that an event names are missing or are others (rule R40).
    ///
    /// @param name what they are called
    public void require(String sha256, String name) throws StoreException {
        if (attachment(sha256).isEmpty())
            throw new StoreException(database.errorText().damaged(Messages.STORE.text("damage.missing", name)));
    }

    public Map<String, String> settings() throws StoreException {
        return read(() -> {
            var settings = new TreeMap<String, String>();
            try (var rows = database.prepare("SELECT name, value FROM setting").executeQuery()) {
                while (rows.next()) settings.put(rows.getString(1), rows.getString(2));
            }
            return Collections.unmodifiableSortedMap(settings);
        });
    }

    /// Makes an empty file one of demos for good: every review that is begun in it is a demo.
    ///
    /// @throws StoreException where there is a review already, which is someone's
    public void markAsDemo() throws StoreException {
        if (!reviews().isEmpty()) throw new StoreException(Messages.STORE.text("database.notDemo"));
        write(transaction -> {
            transaction.markDemo();
            return true;
        });
    }

    /// Whether reviews begun here are demos.
    public boolean isDemo() throws StoreException {
        return settings().containsKey(StoreTransaction.DEMO);
    }

    /// A number that is another one after another process, or another store here, has committed.
    public long version() throws StoreException {
        return read(() -> (long) database.queryInt("PRAGMA data_version"));
    }

    @Override
    public void close() throws StoreException {
        try {
            database.close();
        } catch (SQLException e) {
            throw database.toStoreException(e);
        }
    }

    Database database() {
        return database;
    }

    private void requireVersion() throws SQLException, StoreException {
        int found = database.queryInt("PRAGMA user_version");
        if (found != version) throw new StoreException(database.errorText().newer(found, version));
    }

    <T> T read(Question<T> question) throws StoreException {
        try {
            requireVersion();
            return question.run();
        } catch (SQLException e) {
            throw database.toStoreException(e);
        }
    }

    /// Runs the work while this store does not have its file open.
    <T> T whileClosed(Question<T> work) throws StoreException {
        try {
            database.close();
            try {
                return work.run();
            } finally {
                use(Database.open(file(), Database.Access.WRITE, Database.LOCK_TIMEOUT));
            }
        } catch (SQLException e) {
            throw database.toStoreException(e);
        }
    }

    interface Question<T> {
        T run() throws SQLException, StoreException;
    }
}
