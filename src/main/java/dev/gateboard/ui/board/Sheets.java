package dev.gateboard.ui.board;

import dev.gateboard.model.Board;
import dev.gateboard.model.Person;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.words.Sentences;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Works out sheets, beside the JavaFX thread, and says what differs from the one before, so that the JavaFX thread's
/// part costs what changed.
final class Sheets {
    private static final int MANY = 100;

    private final Person me;
    private final Messages messages;
    private List<Row> before = List.of();

    Sheets(Person me, Messages messages) {
        this.me = me;
        this.messages = messages;
    }

    /// The sheet of a board; called by one thread at a time.
    Sheet of(Board board, Look look) {
        var rows = new ArrayList<>(new Rows(board, look, me, messages).rows());
        var changed = changed(rows);
        var indexes = new HashMap<String, Integer>();
        for (int index = 0; index < rows.size(); index++)
            indexes.put(rows.get(index).key(), index);
        before = rows;
        return new Sheet(board, look, Sentences.verdict(board), counts(board), rows, changed, indexes);
    }

    /// Rows that look as before are the same objects as before.
    private Sheet.Changed changed(List<Row> rows) {
        if (rows.size() != before.size()) return new Sheet.Changed.All();
        var indexes = new ArrayList<Integer>();
        boolean sameThings = true;
        for (int index = 0; index < rows.size(); index++) {
            var old = before.get(index);
            var row = rows.get(index);
            if (old.equals(row)) rows.set(index, old);
            else indexes.add(index);
            sameThings &= old.key().equals(row.key());
        }
        return sameThings && indexes.size() <= MANY ? new Sheet.Changed.At(indexes) : new Sheet.Changed.All();
    }

    private Map<Filter, Integer> counts(Board board) {
        var counts = new EnumMap<Filter, Integer>(Filter.class);
        for (var filter : Filter.values()) counts.put(filter, 0);
        for (var gate : board.review().checklist().gates()) {
            if (!gate.isLeaf()) continue;
            for (var filter : Filter.values()) {
                if (filter.takes(board, gate, me)) counts.merge(filter, 1, Integer::sum);
            }
        }
        counts.merge(Filter.BLOCKING, board.emptyFields().size(), Integer::sum);
        return counts;
    }
}
