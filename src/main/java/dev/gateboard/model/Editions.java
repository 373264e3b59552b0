package dev.gateboard.model;

import java.util.UUID;

/// Which documents a review has had, and what went with the earlier ones.
///
/// @param now the document it is about
/// @param archived the gates it no longer has, the newest first
/// @param doubts what its files said otherwise than the review
record Editions(Edition now, Chain<Archived> archived, Doubts doubts) {
    static Editions of(Edition opened) {
        return new Editions(opened, Chain.empty(), Doubts.NONE);
    }

    /// The text of a gate that is archived; empty where there is none.
    String archivedText(UUID gate) {
        return archived.newestFirst().stream()
                .filter(gone -> gone.gate().id().equals(gate))
                .map(gone -> gone.gate().text())
                .findFirst()
                .orElse("");
    }

    Editions settled(int doubt) {
        return new Editions(now, archived, doubts.without(doubt));
    }
}
