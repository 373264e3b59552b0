package dev.gateboard.model;

import java.util.List;

/// What a review goes on from: the builds before this one, the newest first, and the review before.
///
/// @param from at most one
record Lineage(Chain<Cut> cuts, List<Deed.Follow> from) {
    static final Lineage NONE = new Lineage(Chain.empty(), List.of());

    Lineage {
        from = List.copyOf(from);
    }

    /// The number of the event that cut this build, 0 for the first.
    int newestCut() {
        return cuts instanceof Chain.Node<Cut>(Cut newest, var _)
                ? newest.said().number()
                : 0;
    }

    Lineage with(Chain<Cut> other) {
        return new Lineage(other, from);
    }

    Lineage with(Deed.Follow follow) {
        return new Lineage(cuts, List.of(follow));
    }
}
