package dev.gateboard.workspace;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import dev.gateboard.model.Review;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The file of probes on the disk and the probes a review has: the one is held against the other, taken in, or written.
/// Belongs to the owner thread.
record DiskProbes(Desk desk, Store store, Probing probing) {

    SidecarLook look(Review review, SidecarFile disk) throws StoreException {
        var now = desk.beside(review);
        if (disk.isNothing()) return now.isNothing() ? new SidecarLook.Same() : new SidecarLook.Unsaved();
        if (Arrays.equals(disk.bytes(), now.bytes())) return new SidecarLook.Same();
        return switch (Rebinding.of(review, now, disk, probing)) {
            case Rebinding.Result.Refused(String sentence) -> new SidecarLook.Refused(sentence);
            case Rebinding.Result.Made(Rebinding made) ->
                new SidecarLook.Brings(made.change(), had(review, disk.bytes()));
        };
    }

    /// Whether this review had exactly these bytes once.
    private boolean had(Review review, byte[] bytes) throws StoreException {
        var sha256 = Enclosure.sha256(bytes);
        return store.events(review.id(), 0).stream()
                .anyMatch(event ->
                        event.deed() instanceof Deed.Sidecar(String _, String digest) && digest.equals(sha256));
    }

    /// Whether a review had exactly these bytes once, so that nothing of anybody else is lost with them.
    private boolean isKnown(byte[] bytes) throws StoreException {
        return store.sidecar(Enclosure.sha256(bytes)).isPresent();
    }

    Done take(UUID id, Person by, SidecarFile disk) throws StoreException {
        var review = desk.review(id);
        if (review.isEmpty()) return new Done.Refused("There is no such review.");
        return switch (Rebinding.of(review.get(), desk.beside(review.get()), disk, probing)) {
            case Rebinding.Result.Refused(String sentence) -> new Done.Refused(sentence);
            case Rebinding.Result.Made(Rebinding made) ->
                desk.actions().perform(id, by, by, made.deeds(), List.of(), disk);
        };
    }

    /// Writes the review's probes; a file that is there is replaced only where a review had it once.
    ///
    /// @return why it was not written, in one sentence; empty where it was
    Optional<String> save(Review review, Path target) throws StoreException {
        var beside = desk.beside(review);
        return beside.isNothing()
                ? Optional.of("This review has no probes to save; accept some first.")
                : beside.write(target, this::isKnown);
    }
}
