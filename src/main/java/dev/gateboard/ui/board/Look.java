package dev.gateboard.ui.board;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// How one looks at a board: what is folded away (by the rows' keys), and what the list is narrowed to. No truth about
/// the review is in it.
record Look(Filter filter, String search, Set<String> folded) {
    Look {
        search = search.strip().toLowerCase(Locale.ROOT);
        folded = Set.copyOf(folded);
    }

    /// Whether something is left out for another reason than being folded.
    boolean narrows() {
        return filter != Filter.ALL || !search.isEmpty();
    }

    Look with(Filter other) {
        return new Look(other, search, folded);
    }

    Look searching(String text) {
        return new Look(filter, text, folded);
    }

    /// Folded where it was open, and the other way round.
    Look flipped(String key) {
        var next = new HashSet<>(folded);
        if (!next.remove(key)) next.add(key);
        return new Look(filter, search, next);
    }
}
