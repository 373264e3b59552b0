package dev.gateboard.workspace;

import dev.gateboard.model.Board;
import dev.gateboard.model.LogLine;
import dev.gateboard.model.Review;
import dev.gateboard.store.BundleFile;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreException;
import dev.gateboard.store.Transaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Hands a review over as one file, and takes one in.
record Bundling(Reviews reviews, Store store) {

    /// Writes the review beside the target and moves it there. A file that is there is replaced only where it is an
    /// earlier copy of the same review (rule R29).
    Done write(Board board, Path target) throws StoreException {
        var review = board.review();
        if (Files.isDirectory(target)) return new Done.Refused(target + " is a folder: name a file.");
        var bytes = store.bundle(review.id(), review.name());
        if (Files.exists(target) && !isEarlier(review, target))
            return new Done.Refused(
                    target + " is there already and is no earlier copy of this review: choose another file.");
        try (var beside = new Beside(target, bytes)) {
            beside.move();
            return new Done.Stored(board, List.of());
        } catch (IOException e) {
            return new Done.Refused(
                    target + " cannot be written (" + Beside.why(e) + "): make room or name another place.");
        }
    }

    private boolean isEarlier(Review review, Path target) throws StoreException {
        try (var there = BundleFile.open(target)) {
            var own = store.<List<LogLine>>write(transaction -> transaction.log(review.id()));
            return there.review().equals(review.id()) && starts(own, there.lines());
        } catch (StoreException e) {
            return false;
        }
    }

    private static boolean starts(List<LogLine> longer, List<LogLine> shorter) {
        return shorter.size() <= longer.size()
                && longer.subList(0, shorter.size()).equals(shorter);
    }

    /// Takes in what the file has and is not here. Two copies that went different ways are refused.
    Done take(Path file, BundleArrival arrival) throws StoreException {
        try (var bundle = BundleFile.open(file)) {
            return store.write(transaction -> take(bundle, transaction, arrival));
        }
    }

    private Done take(BundleFile bundle, Transaction transaction, BundleArrival arrival) throws StoreException {
        var id = bundle.review();
        reviews.catchUp(id, transaction);
        var here = transaction.log(id);
        var there = bundle.lines();
        if (starts(here, there) && !here.isEmpty()) return new Done.Stored(reviews.board(id), List.of());
        if (!starts(there, here)) return ActionExecutor.refused(transaction, differing(bundle, here));
        transaction.take(bundle, here.size(), arrival.now());
        var wrong = OutsideNames.wrong(transaction.events(id, here.size()));
        if (wrong.isPresent())
            return ActionExecutor.refused(
                    transaction,
                    bundle.file() + " names a file \"" + wrong.get()
                            + "\", which is no plain name, so nothing of it was" + " taken.");
        try {
            for (var file : arrival.of(bundle, here.size(), transaction.events(id, 0))) transaction.arrived(id, file);
            var taken = reviews.taken(id, transaction.events(id, here.size()));
            if (!store.isDemo() || taken.review().isDemo()) return new Done.Stored(taken, List.of());
            reviews.forget(id);
            return ActionExecutor.refused(transaction, Demos.only(bundle.name()));
        } catch (IllegalStateException | IllegalArgumentException e) {
            return ActionExecutor.refused(
                    transaction,
                    bundle.file() + " holds events that this Gateboard's rules do not allow (" + e.getMessage()
                            + "), so nothing of it was taken; ask for it again.");
        }
    }

    private static String differing(BundleFile bundle, List<LogLine> here) {
        var there = bundle.lines();
        int same = 0;
        while (same < Math.min(here.size(), there.size()) && here.get(same).equals(there.get(same))) same++;
        var head = "";
        for (var line : here) head = line.hash(head, bundle.review().toString());
        return bundle.name() + " went different ways after event " + same + ": here it has " + tell(here, same, head)
                + ", in " + bundle.file().getFileName() + " " + tell(there, same, bundle.head())
                + "; nothing was taken. See what each has: gateboard log " + bundle.review() + ", and gateboard --db"
                + " other.db open " + bundle.file().getFileName() + ", then gateboard --db other.db log "
                + bundle.review();
    }

    private static String tell(List<LogLine> lines, int same, String head) {
        var own = new ArrayList<String>();
        for (var line : lines.subList(same, Math.min(lines.size(), same + 3)))
            own.add(line.verb() + " by " + line.byName());
        return (lines.size() - same) + " of its own (" + String.join(", ", own) + (lines.size() > same + 3 ? ", …" : "")
                + "; head " + head + ")";
    }
}
