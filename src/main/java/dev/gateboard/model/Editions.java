package dev.gateboard.model;

/// Which documents a review has had, and what went with the earlier ones.
///
/// @param now the document it is about
/// @param archived the gates it no longer has, the newest first
/// @param doubts what its files said otherwise than the review
record Editions(Edition now, Chain<Archived> archived, Doubts doubts) {
    static Editions of(Edition opened) {
        return new Editions(opened, Chain.empty(), Doubts.NONE);
    }

    Editions settled(int doubt) {
        return new Editions(now, archived, doubts.without(doubt));
    }
}
