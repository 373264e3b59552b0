package dev.gateboard.model;

/// Which documents a review has had, and what went with the earlier ones.
///
/// @param now the document it is about
/// @param archived the gates it no longer has, the newest first
record Editions(Edition now, Chain<Archived> archived) {
    static Editions of(Edition opened) {
        return new Editions(opened, Chain.empty());
    }
}
