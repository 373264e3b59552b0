package dev.gateboard.workspace;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.meeting.RecordVerification.SignedEvents;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.RestoreEntry;
import dev.gateboard.store.Store;
import dev.gateboard.store.bundle.BundleReader;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.workspace.platform.TemporaryFolder;
import dev.gateboard.workspace.record.DecisionRecord;
import dev.gateboard.workspace.record.RecordService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What of a bundle is more than a claim (rule R40): the events up to a decision whose record in it verifies
/// against the list of allowed signers of the person who takes it. Nothing else in a bundle is signed.
record BundleTrustRules(Store store, Person by, Optional<Path> allowedSigners, Instant now) {

    /// The new events of a bundle, in one or two parts: what signatures known here vouch for, and the rest.
    ///
    /// @param here how many of its events were here already
    /// @param events all of the bundle's
    List<RestoreEntry> of(BundleReader bundle, int here, List<ReviewEvent> events) throws StoreException {
        int all = events.size();
        // Another text or another build would put what was said here to something else.
        int own = RecordImporter.isAnother(events.subList(here, all)) ? 0 : here;
        int vouched = Math.min(all, lastSignedEvent(bundle, events));
        var parts = new ArrayList<RestoreEntry>();
        if (vouched > here) parts.add(restoreEntry(bundle, true, 0, vouched));
        if (vouched < all) parts.add(restoreEntry(bundle, false, Math.max(own, vouched), all));
        return parts;
    }

    private RestoreEntry restoreEntry(BundleReader bundle, boolean vouched, int after, int until) {
        var words = Language.ENGLISH.call(
                () -> vouched ? Messages.WORKSPACE.text("import.signed") : Messages.WORKSPACE.text("import.notSigned"));
        var action = new Action.RestoreFromRecord(
                String.valueOf(bundle.file().getFileName()), bundle.head(), vouched, words, after, until);
        return new RestoreEntry(new Attribution(by, by, now, until + 1), action, false);
    }

    private int lastSignedEvent(BundleReader bundle, List<ReviewEvent> events) throws StoreException {
        if (allowedSigners.isEmpty()) return 0;
        for (var record : DecisionRecord.all(events).reversed()) {
            var found = signedEvents(record);
            if (found.count() > 0 && head(bundle, found.count()).equals(found.lastHash())) return found.count();
        }
        return 0;
    }

    private SignedEvents signedEvents(DecisionRecord record) throws StoreException {
        try (var folder = new TemporaryFolder("gateboard-bundle")) {
            for (var file : RecordFolderExporter.folder(store, record).files().entrySet()) {
                var target = folder.path().resolve(file.getKey()).normalize();
                if (!target.startsWith(folder.path())) return SignedEvents.NOTHING;
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
            return new RecordService().signedEvents(folder.path(), allowedSigners, now);
        } catch (IOException | IllegalStateException _) {
            return SignedEvents.NOTHING;
        }
    }

    /// The hash of the bundle's event of this number; empty where it has none.
    private static String head(BundleReader bundle, int number) {
        if (number > bundle.lines().size()) return "";
        var hash = "";
        for (var line : bundle.lines().subList(0, number))
            hash = line.hash(hash, bundle.review().toString());
        return hash;
    }
}
