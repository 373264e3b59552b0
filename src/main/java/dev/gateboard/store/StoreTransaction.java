package dev.gateboard.store;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.EventLogEntry;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.review.RestoreEntry;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.store.bundle.BundleFileCollector;
import dev.gateboard.store.bundle.BundleManifest;
import dev.gateboard.store.bundle.BundleReader;
import dev.gateboard.store.sqlite.ArrivalTable;
import dev.gateboard.store.sqlite.BlobTables;
import dev.gateboard.store.sqlite.Database;
import dev.gateboard.store.sqlite.EventTable;
import dev.gateboard.store.sqlite.KnownFileTable;
import dev.gateboard.store.sqlite.ProbeLease;
import dev.gateboard.store.sqlite.ProbeLeaseTable;
import dev.gateboard.store.sqlite.ReadingTable;
import dev.gateboard.store.sqlite.StoreException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// What can be read and written inside [Store#write]: no one else writes meanwhile, and all of it is kept or none. It
/// ends with the work it was made for.
public final class StoreTransaction {
    /// The setting that says of a database that its reviews are demos.
    static final String DEMO = "demo";

    private final Database database;
    private final EventTable events;
    private final BlobTables blobs;
    private final ReadingTable readings;
    private final ProbeLeaseTable leases;
    private boolean abandoned;

    StoreTransaction(Database database, EventTable events, BlobTables blobs, ReadingTable readings) {
        this.database = database;
        this.events = events;
        this.blobs = blobs;
        this.readings = readings;
        this.leases = new ProbeLeaseTable(database);
    }

    /// As [Store#events], with what this transaction has appended.
    public List<ReviewEvent> events(UUID review, int after) throws StoreException {
        try {
            return events.eventsAfter(review, after);
        } catch (SQLException e) {
            throw database.toStoreException(e);
        }
    }

    /// The newest event of a review.
    public EventTable.Link head(UUID review) throws StoreException {
        try {
            return events.head(review);
        } catch (SQLException e) {
            throw database.toStoreException(e);
        }
    }

    /// All events of a review in the words they are kept in, their hash chain checked.
    public List<EventLogEntry> log(UUID review) throws StoreException {
        try {
            return events.entries(review);
        } catch (SQLException e) {
            throw database.toStoreException(e);
        }
    }

    /// Takes in what a bundle has and this file lacks: the events after those that are here, with all bytes they
    /// speak of, and the readings, which prove nothing here.
    ///
    /// @param from how many of its events are here already
    public void importBundle(BundleReader bundle, int from, Instant now) throws StoreException {
        try {
            var review = bundle.review();
            var needed = BundleFileCollector.of(events.actions(review, bundle.lines()));
            var listed = bundle.files().stream().map(BundleManifest.File::path).collect(Collectors.toSet());
            for (var path : needed.keySet())
                if (!listed.contains(path))
                    throw new StoreException(Messages.STORE.text(
                            "bundle.refused",
                            bundle.file(),
                            Messages.STORE.text("refused.noContent", String.valueOf(needed.get(path)))));
            for (var each : bundle.files()) put(bundle, each, now);
            appendEntries(review, bundle.lines().subList(from, bundle.lines().size()));
            var known = new HashSet<>(readings.currentReadings(review));
            readings.append(
                    review,
                    bundle.readings().stream()
                            .filter(reading -> !known.contains(reading))
                            .map(Reading::asForeign)
                            .filter(reading -> !known.contains(reading))
                            .toList());
        } catch (SQLException e) {
            throw database.toStoreException(e);
        } catch (IOException e) {
            throw new StoreException(Messages.STORE.text("bundle.gone", bundle.file()), e);
        }
    }

    /// Since when the review knows a file with these bytes: the earliest time that was ever given for them, this one
    /// included.
    public Instant knownSince(UUID review, String sha256, Instant at) throws StoreException {
        try {
            return new KnownFileTable(database).since(review, sha256, at);
        } catch (SQLException e) {
            throw database.toStoreException(e);
        }
    }

    /// Keeps that events of a review came with a file.
    public void addRestoreEntry(UUID review, RestoreEntry file) throws StoreException {
        try {
            new ArrivalTable(database).append(review, file);
        } catch (SQLException e) {
            throw database.toStoreException(e);
        }
    }

    private void put(BundleReader bundle, BundleManifest.File each, Instant now)
            throws SQLException, StoreException, IOException {
        var path = each.path();
        if (path.startsWith(BundleFileCollector.DOCUMENTS)) blobs.putDocument(each.name(), bundle.bytes(path), now);
        else if (path.startsWith(BundleFileCollector.PROBES_FILES)) blobs.putProbesFile(bundle.bytes(path));
        else if (path.startsWith(BundleFileCollector.ATTACHMENTS)) blobs.putAttachment(each.name(), bundle.bytes(path));
    }

    /// The first event appended to a review begins it.
    ///
    /// @throws IllegalArgumentException where the numbers do not go on from the newest event without a gap
    public void append(UUID review, List<ReviewEvent> added) throws StoreException {
        try {
            events.append(review, added);
            rememberDigests(review, added.stream().map(ReviewEvent::action).toList());
        } catch (SQLException e) {
            throw database.toStoreException(e);
        }
    }

    /// Takes over events of a review from elsewhere in the words they are kept in: those that go on from the newest
    /// here.
    ///
    /// @throws IllegalArgumentException where the numbers do not go on from the newest event without a gap
    public void appendEntries(UUID review, List<EventLogEntry> lines) throws StoreException {
        try {
            events.appendEntries(review, lines);
            rememberDigests(review, events.actions(review, lines));
        } catch (SQLException e) {
            throw database.toStoreException(e);
        }
    }

    /// Which files a review was opened from, refreshed with or written to, as far as its events say: by their bytes.
    private void rememberDigests(UUID review, List<Action> actions) throws StoreException {
        for (var action : actions) {
            var sha256 = switch (action) {
                case Action.Open open -> open.sha256();
                case Action.Revise revise -> revise.sha256();
                case Action.Export export -> export.sha256();
                case Action _ -> "";
            };
            if (!sha256.isEmpty()) tidying().rememberFile(review, "", sha256);
        }
    }

    /// Keeps a document as a template, once, and returns the SHA-256 of its bytes.
    public String putDocument(String fileName, byte[] bytes, Instant now) throws StoreException {
        try {
            return blobs.putDocument(fileName, bytes, now);
        } catch (SQLException e) {
            throw database.toStoreException(e);
        }
    }

    /// Keeps an attachment, once, and returns the SHA-256 of its bytes. `name` is for the sentence that refuses one
    /// of more than [Evidence.Attachment#LARGEST] bytes.
    public String putAttachment(String name, byte[] bytes) throws StoreException {
        try {
            return blobs.putAttachment(name, bytes);
        } catch (SQLException e) {
            throw database.toStoreException(e);
        }
    }

    /// Keeps the probes beside a checklist, once, and returns the SHA-256 of their bytes.
    public String putProbesFile(byte[] bytes) throws StoreException {
        try {
            return blobs.putProbesFile(bytes);
        } catch (SQLException e) {
            throw database.toStoreException(e);
        }
    }

    /// Keeps what probes answered, beside the events.
    public void addReadings(UUID review, List<Reading> answered) throws StoreException {
        try {
            readings.append(review, answered);
            readings.prune(Store.MOST_READINGS, answered.size());
        } catch (SQLException e) {
            throw database.toStoreException(e);
        }
    }

    /// As [Store#readingsAfter], with what this transaction has kept.
    public List<Reading> readingsAfter(UUID review, long number) throws StoreException {
        try {
            return readings.readingsAfter(review, number);
        } catch (SQLException e) {
            throw database.toStoreException(e);
        }
    }

    /// The number of the newest reading of all, 0 where there is none.
    public long newestReading() throws StoreException {
        try {
            return readings.newestNumber();
        } catch (SQLException e) {
            throw database.toStoreException(e);
        }
    }

    /// Takes or renews the right to ask a review's probes; gives the lease that holds afterwards, perhaps another's.
    public ProbeLease acquireLease(UUID review, String holder, Instant now) throws StoreException {
        try {
            return leases.acquire(review, holder, now);
        } catch (SQLException e) {
            throw database.toStoreException(e);
        }
    }

    public void releaseLease(UUID review, String holder) throws StoreException {
        try {
            leases.release(review, holder);
        } catch (SQLException e) {
            throw database.toStoreException(e);
        }
    }

    /// Keeps a setting, instead of what it was.
    ///
    /// @throws IllegalArgumentException for the mark of a demo, which is set once and by no one else
    public void setSetting(String setting, String value) throws StoreException {
        if (setting.equals(DEMO)) throw new IllegalArgumentException("A demo is marked as one when it is made.");
        writeSetting(setting, value);
    }

    void markDemo() throws StoreException {
        writeSetting(DEMO, "yes");
    }

    private void writeSetting(String setting, String value) throws StoreException {
        try {
            var statement = database.prepare("INSERT INTO setting (name, value) VALUES (?, ?)"
                    + " ON CONFLICT (name) DO UPDATE SET value = excluded.value");
            statement.setString(1, setting);
            statement.setString(2, value);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw database.toStoreException(e);
        }
    }

    /// What it writes beside the events.
    public StoreTidying tidying() {
        return new StoreTidying(database, events);
    }

    /// Nothing of this transaction will be kept, though the work goes on to its result.
    public void abandon() {
        abandoned = true;
    }

    boolean isAbandoned() {
        return abandoned;
    }
}
