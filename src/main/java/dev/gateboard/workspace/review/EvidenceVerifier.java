package dev.gateboard.workspace.review;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.review.GateState;
import dev.gateboard.model.review.Review;
import dev.gateboard.store.Store;
import dev.gateboard.store.sqlite.StoreException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Holds what marks rest on against the digests that the chain names (rule R40): a file that was exchanged in the
/// database backs nothing.
public final class EvidenceVerifier {
    /// How many bytes are read at the start at most: less than the blink of an eye. A decision and an export read
    /// all.
    private static final long MOST_AT_START = 64L << 20;

    private final Store store;
    private final Set<String> seen = new HashSet<>();
    private long left = MOST_AT_START;

    public EvidenceVerifier(Store store) {
        this.store = store;
    }

    /// What backs the marks of a review that was just read.
    void verifyDecisionEvidence(Review review) throws StoreException {
        for (var gate : review.checklist().gates())
            for (var proof : review.state(gate).decisionEvidence())
                for (var file : proof.evidence().file().stream().toList()) {
                    if (file.size() > left || seen.contains(file.sha256())) continue;
                    left -= file.size();
                    require(review, proof, file);
                }
    }

    /// Everything attached to a review that is about to be decided.
    public void verifyAll(Review review) throws StoreException {
        for (Gate gate : review.checklist().gates()) {
            List<GateState.EvidenceEntry> evidence =
                    review.state(gate).evidence().newestFirst();
            for (var proof : evidence)
                for (var file : proof.evidence().file().stream().toList()) require(review, proof, file);
        }
    }

    private void require(Review review, GateState.EvidenceEntry proof, Evidence.Attachment file) throws StoreException {
        if (!seen.add(file.sha256())) return;
        // A record may have been opened without its evidence.
        boolean mayLack = review.meeting().restores().stream()
                .anyMatch(from -> from.includes(proof.attribution().number()));
        if (mayLack) {
            var _ = store.attachment(file.sha256());
        } else store.require(file.sha256(), file.name());
    }
}
