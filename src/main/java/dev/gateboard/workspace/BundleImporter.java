package dev.gateboard.workspace;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.EventLogEntry;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreTransaction;
import dev.gateboard.store.bundle.BundleReader;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.workspace.platform.AtomicFileWriter;
import dev.gateboard.workspace.record.ExportTarget;
import dev.gateboard.workspace.review.DemoRules;
import dev.gateboard.workspace.review.ImportedFileNames;
import dev.gateboard.workspace.review.InvalidHistoryException;
import dev.gateboard.workspace.review.ReviewCache;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Hands a review over as one file, and takes one in.
record BundleImporter(ReviewCache reviews, Store store) {

    /// Writes the review beside the target and moves it there. A file that is there is replaced only where it is an
    /// earlier copy of the same review (rule R29).
    WorkspaceResult write(ReviewStatus reviewStatus, ExportTarget place) throws StoreException {
        var target = place.path();
        var review = reviewStatus.review();
        if (Files.isDirectory(target))
            return new WorkspaceResult.ActionRefused(Messages.WORKSPACE.text("file.isFolder", target));
        var bytes = store.bundle(review.id(), review.name());
        if (Files.exists(target) && !isEarlier(review, target))
            return new WorkspaceResult.ActionRefused(Messages.WORKSPACE.text("export.bundleExists", target));
        try (var beside = new AtomicFileWriter(target, bytes)) {
            if (place.isStopped()) return new WorkspaceResult.ActionRefused(place.stoppedText());
            beside.commit();
            return new WorkspaceResult.Stored(reviewStatus, List.of());
        } catch (IOException e) {
            return new WorkspaceResult.ActionRefused(
                    Messages.WORKSPACE.text("file.notWritten", target, AtomicFileWriter.describeFailure(e)));
        }
    }

    private boolean isEarlier(Review review, Path target) throws StoreException {
        try (var there = BundleReader.open(target)) {
            var own = store.<List<EventLogEntry>>write(transaction -> transaction.log(review.id()));
            return there.review().equals(review.id()) && startsWith(own, there.lines());
        } catch (StoreException e) {
            return false;
        }
    }

    private static boolean startsWith(List<EventLogEntry> longer, List<EventLogEntry> shorter) {
        return shorter.size() <= longer.size()
                && longer.subList(0, shorter.size()).equals(shorter);
    }

    /// Takes in what the file has and is not here. Two copies that went different ways are refused.
    WorkspaceResult importBundle(Path file, BundleTrustRules arrival) throws StoreException {
        try (var bundle = BundleReader.open(file)) {
            return store.write(transaction -> importBundle(bundle, transaction, arrival));
        }
    }

    private WorkspaceResult importBundle(BundleReader bundle, StoreTransaction transaction, BundleTrustRules arrival)
            throws StoreException {
        var id = bundle.review();
        reviews.catchUp(id, transaction);
        var here = transaction.log(id);
        var there = bundle.lines();
        if (startsWith(here, there) && !here.isEmpty())
            return new WorkspaceResult.Stored(reviews.reviewStatus(id), List.of());
        if (!startsWith(there, here)) return ActionExecutor.refused(transaction, differing(bundle, here));
        transaction.importBundle(bundle, here.size(), arrival.now());
        var wrong = ImportedFileNames.findInvalid(transaction.events(id, here.size()));
        if (wrong.isPresent())
            return ActionExecutor.refused(
                    transaction, Messages.WORKSPACE.text("import.badName", bundle.file(), wrong.get()));
        try {
            for (var file : arrival.of(bundle, here.size(), transaction.events(id, 0)))
                transaction.addRestoreEntry(id, file);
            var taken = reviews.applyImported(id, transaction.events(id, here.size()));
            if (!store.isDemo() || taken.review().isDemo()) return new WorkspaceResult.Stored(taken, List.of());
            reviews.reload(id);
            return ActionExecutor.refused(transaction, DemoRules.only(bundle.name()));
        } catch (InvalidHistoryException e) {
            return ActionExecutor.refused(
                    transaction, Messages.WORKSPACE.text("import.notAllowed", bundle.file(), e.sentence()));
        } catch (IllegalStateException | IllegalArgumentException e) {
            return ActionExecutor.refused(
                    transaction,
                    Messages.WORKSPACE.text(
                            "import.notOpened", bundle.file(), Messages.WORKSPACE.text("import.unreadable")));
        }
    }

    private static String differing(BundleReader bundle, List<EventLogEntry> here) {
        var there = bundle.lines();
        int same = 0;
        while (same < Math.min(here.size(), there.size()) && here.get(same).equals(there.get(same))) same++;
        var head = "";
        for (var line : here) head = line.hash(head, bundle.review().toString());
        return Messages.WORKSPACE.text(
                "import.differs",
                bundle.name(),
                String.valueOf(same),
                describe(here, same, head),
                String.valueOf(bundle.file().getFileName()),
                describe(there, same, bundle.head()));
    }

    private static String describe(List<EventLogEntry> lines, int same, String head) {
        var own = new ArrayList<String>();
        for (var line : lines.subList(same, Math.min(lines.size(), same + 3)))
            own.add(Messages.WORKSPACE.text("import.event", line.verb(), line.byName()));
        var shown = String.join(", ", own) + (lines.size() > same + 3 ? ", …" : "");
        return Messages.WORKSPACE.count("import.ownEvents", lines.size() - same, shown, head);
    }
}
