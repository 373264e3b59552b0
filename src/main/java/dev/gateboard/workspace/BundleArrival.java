package dev.gateboard.workspace;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import dev.gateboard.model.Restored;
import dev.gateboard.model.ReviewEvent;
import dev.gateboard.model.Said;
import dev.gateboard.model.Verification.Vouched;
import dev.gateboard.store.BundleFile;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What of a bundle is more than a claim (rule R40): the events up to a decision whose record in it verifies against
/// the
/// list of allowed signers of whoever takes it. Nothing else in a bundle is signed.
record BundleArrival(Store store, Person by, Optional<Path> allowedSigners, Instant now) {

    /// The new events of a bundle, in one or two parts: what signatures known here vouch for, and the rest.
    ///
    /// @param here how many of its events were here already
    /// @param events all of the bundle's
    List<Restored> of(BundleFile bundle, int here, List<ReviewEvent> events) throws StoreException {
        int all = events.size();
        // Another text or another build would put what was said here to something else.
        int own = Reopening.isAnother(events.subList(here, all)) ? 0 : here;
        int vouched = Math.min(all, vouched(bundle, events));
        var parts = new ArrayList<Restored>();
        if (vouched > here) parts.add(part(bundle, true, 0, vouched));
        if (vouched < all) parts.add(part(bundle, false, Math.max(own, vouched), all));
        return parts;
    }

    private Restored part(BundleFile bundle, boolean vouched, int after, int until) {
        var words = vouched ? "Signed by persons you know." : "No one you know signed it.";
        var deed = new Deed.Restore(
                String.valueOf(bundle.file().getFileName()), bundle.head(), vouched, words, after, until);
        return new Restored(new Said(by, by, now, until + 1), deed, false);
    }

    private int vouched(BundleFile bundle, List<ReviewEvent> events) throws StoreException {
        if (allowedSigners.isEmpty()) return 0;
        for (var record : FrozenRecord.all(events).reversed()) {
            var found = vouched(record);
            if (found.events() > 0 && head(bundle, found.events()).equals(found.head())) return found.events();
        }
        return 0;
    }

    private Vouched vouched(FrozenRecord record) throws StoreException {
        try (var folder = new TemporaryFolder("gateboard-bundle")) {
            for (var file : FolderExport.folder(store, record).files().entrySet()) {
                var target = folder.path().resolve(file.getKey()).normalize();
                if (!target.startsWith(folder.path())) return Vouched.NOTHING;
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
            return new Records().vouched(folder.path(), allowedSigners, now);
        } catch (IOException | IllegalStateException _) {
            return Vouched.NOTHING;
        }
    }

    /// The hash of the bundle's event of this number; empty where it has none.
    private static String head(BundleFile bundle, int number) {
        if (number > bundle.lines().size()) return "";
        var hash = "";
        for (var line : bundle.lines().subList(0, number))
            hash = line.hash(hash, bundle.review().toString());
        return hash;
    }
}
