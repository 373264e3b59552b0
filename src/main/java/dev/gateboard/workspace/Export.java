package dev.gateboard.workspace;

import dev.gateboard.document.Spliced;
import dev.gateboard.document.Splicer;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import dev.gateboard.model.Problem;
import dev.gateboard.record.Block;
import dev.gateboard.record.Writing;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// Writes a review's document to a file: beside it first, then moved over it (design section 4), and only over bytes
/// this review knows (rule R29).
final class Export {
    private final ActionExecutor actions;
    private final Opened opened;
    private final Person by;
    private final Path target;
    private final boolean plain;
    private final boolean force;

    Export(ActionExecutor actions, Opened opened, Person by, Path target, boolean plain, boolean force) {
        this.actions = actions;
        this.opened = opened;
        this.by = by;
        this.target = target;
        this.plain = plain;
        this.force = force;
    }

    Done into(Store store) throws StoreException {
        if (plain && opened.board().review().isDemo()) return new Done.Refused(Demos.NEVER_PLAIN);
        if (Files.isDirectory(target)) return new Done.Refused(target + " is a folder: name a file.");
        var frozen = opened.board().review().meeting().frozen();
        if (!plain && !frozen.isEmpty()) {
            var bytes = store.attachment(frozen.getFirst().markdown());
            if (bytes.isPresent()) return write(bytes.get());
        }
        var record = plain ? "" : new Block(opened.board(), store.head(id())).markdown();
        return switch (Splicer.splice(
                opened.document(), opened.checklist(), new Writing(opened.board()).decisions(record))) {
            case Spliced.Refused(Problem problem) ->
                new Done.Refused(opened.document().fileName() + ":" + problem.line() + ": " + problem.message());
            case Spliced.Written written -> write(written.bytes());
        };
    }

    private Done write(byte[] bytes) throws StoreException {
        try {
            if (!force && Files.exists(target) && !isKnown(Beside.present(target)))
                return new Done.Refused(target + " was changed since it was opened or last exported: choose another"
                        + " file, or say --force to replace it.");
            try (var beside = new Beside(target, bytes)) {
                return actions.write(id(), transaction -> {
                    transaction.putAttachment(opened.document().fileName(), bytes);
                    var deed = new Deed.Export(target.toString(), Enclosure.sha256(bytes), plain);
                    var done = actions.append(id(), by, by, List.of(deed), transaction);
                    if (done instanceof Done.Refused) return done;
                    try {
                        beside.move();
                    } catch (IOException e) {
                        return ActionExecutor.refused(transaction, cannot(e));
                    }
                    return done;
                });
            }
        } catch (IOException e) {
            return new Done.Refused(cannot(e));
        }
    }

    private String cannot(IOException e) {
        return switch (e) {
            case NoSuchFileException _ ->
                target.getParent() + " does not exist: make the folder first, or name another.";
            case AccessDeniedException _ -> target + " cannot be written: it is not allowed here; name another place.";
            default -> target + " cannot be written (" + Beside.why(e) + "): make room or name another place.";
        };
    }

    private boolean isKnown(byte[] there) {
        var sha256 = Enclosure.sha256(there);
        var review = opened.board().review();
        return sha256.equals(review.opening().sha256())
                || sha256.equals(review.edition().sha256())
                || review.exports().stream()
                        .filter(export -> export.file().equals(target.toString()))
                        .limit(1)
                        .anyMatch(export -> export.sha256().equals(sha256));
    }

    private UUID id() {
        return opened.board().review().id();
    }
}
