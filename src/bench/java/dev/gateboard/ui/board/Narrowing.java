package dev.gateboard.ui.board;

import dev.gateboard.model.Board;
import dev.gateboard.model.Person;
import dev.gateboard.ui.kit.Messages;
import java.util.Set;

/// The rows that a window works out for a board, as somebody looks at it.
public final class Narrowing {
    private final Sheets sheets;

    public Narrowing(Person me) {
        this.sheets = new Sheets(me, new Messages());
    }

    /// How many rows there are.
    public int rows(Board board, Filter filter, String search) {
        return sheets.of(board, new Look(filter, search, Set.of())).rows().size();
    }
}
