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

    Lineage with(Chain<Cut> other) {
        return new Lineage(other, from);
    }

    Lineage with(Deed.Follow follow) {
        return new Lineage(cuts, List.of(follow));
    }
}
