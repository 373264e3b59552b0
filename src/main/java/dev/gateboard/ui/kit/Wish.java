package dev.gateboard.ui.kit;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Seen;
import dev.gateboard.workspace.Enclosure;
import java.util.List;

/// Actions that belong together, the files that come with them, and what their person saw when deciding on them.
///
/// @param enclosures the files that the actions' evidence names
/// @param many whether it is one action on several gates: those that are not meant any more are left out and named
/// (rule R16)
public record Wish(List<Deed> deeds, List<Enclosure> enclosures, Seen seen, boolean many) {
    public Wish {
        deeds = List.copyOf(deeds);
        enclosures = List.copyOf(enclosures);
    }

    /// Decided on what a board shows.
    public static Wish on(Board board, List<Deed> deeds) {
        return new Wish(deeds, List.of(), Seen.of(board), false);
    }

    public static Wish on(Board board, Deed deed) {
        return on(board, List.of(deed));
    }

    public Wish with(List<Enclosure> files) {
        return new Wish(deeds, files, seen, many);
    }

    public Wish onMany(boolean several) {
        return new Wish(deeds, enclosures, seen, several);
    }
}
