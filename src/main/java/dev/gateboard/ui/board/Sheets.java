package dev.gateboard.ui.board;

import dev.gateboard.model.Board;
import dev.gateboard.model.Person;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.words.Headline;
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
    private Map<String, Integer> indexes = Map.of();

    Sheets(Person me, Messages messages) {
        this.me = me;
        this.messages = messages;
    }

    /// The sheet of a board; called by one thread at a time.
    Sheet of(Board board, Look look) {
        var rows = new ArrayList<>(new Rows(board, look, me, messages).rows());
        var changed = changed(rows);
        before = rows;
        return new Sheet(board, look, Headline.of(board, board.at()), counts(board), rows, changed, indexes);
    }

    /// Rows that look as before are the same objects as before.
    private Sheet.Changed changed(List<Row> rows) {
        var changed = new ArrayList<Integer>();
        boolean sameThings = rows.size() == before.size();
        for (int index = 0; index < rows.size() && sameThings; index++) {
            var old = before.get(index);
            var row = rows.get(index);
            if (old.equals(row)) {
                rows.set(index, old);
            } else {
                changed.add(index);
                sameThings = old.key().equals(row.key());
            }
        }
        if (!sameThings) indexes = indexes(rows);
        return sameThings && changed.size() <= MANY ? new Sheet.Changed.At(changed) : new Sheet.Changed.All();
    }

    private static Map<String, Integer> indexes(List<Row> rows) {
        var indexes = HashMap.<String, Integer>newHashMap(rows.size());
        for (int index = 0; index < rows.size(); index++)
            indexes.put(rows.get(index).key(), index);
        return indexes;
    }

    private Map<Filter, Integer> counts(Board board) {
        var filters = Filter.values();
        var taken = new int[filters.length];
        for (var gate : board.review().checklist().gates()) {
            if (!gate.isLeaf()) continue;
            for (int filter = 0; filter < filters.length; filter++)
                if (filters[filter].takes(board, gate, me)) taken[filter]++;
        }
        var counts = new EnumMap<Filter, Integer>(Filter.class);
        for (int filter = 0; filter < filters.length; filter++) counts.put(filters[filter], taken[filter]);
        counts.merge(Filter.BLOCKING, board.emptyFields().size(), Integer::sum);
        return counts;
    }
}
