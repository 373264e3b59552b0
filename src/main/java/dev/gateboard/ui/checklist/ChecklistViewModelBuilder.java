package dev.gateboard.ui.checklist;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.HeadlineText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Works out sheets, beside the JavaFX thread, and says what differs from the one before, so that the JavaFX thread's
/// part costs what changed.
public final class ChecklistViewModelBuilder {
    private final Person me;
    private final Messages messages;
    private List<ChecklistRow> before = List.of();

    public ChecklistViewModelBuilder(Person me, Messages messages) {
        this.me = me;
        this.messages = messages;
    }

    /// The sheet of a board; called by one thread at a time.
    public ChecklistViewModel of(ReviewStatus board, ChecklistViewOptions look) {
        var rows = new ArrayList<>(new ChecklistRowBuilder(board, look, me, messages).rows());
        var changed = changed(rows);
        before = rows;
        return new ChecklistViewModel(board, look, HeadlineText.of(board, board.at()), counts(board), rows, changed);
    }

    /// Rows that look as before are the same objects as before.
    private ChecklistViewModel.RowChanges changed(List<ChecklistRow> rows) {
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
        return sameThings ? new ChecklistViewModel.RowChanges.At(changed) : new ChecklistViewModel.RowChanges.All();
    }

    private Map<ChecklistFilter, Integer> counts(ReviewStatus board) {
        var filters = ChecklistFilter.values();
        var taken = new int[filters.length];
        for (var gate : board.review().checklist().gates()) {
            if (!gate.isLeaf()) continue;
            for (int filter = 0; filter < filters.length; filter++)
                if (filters[filter].accepts(board, gate, me)) taken[filter]++;
        }
        var counts = new EnumMap<ChecklistFilter, Integer>(ChecklistFilter.class);
        for (int filter = 0; filter < filters.length; filter++) counts.put(filters[filter], taken[filter]);
        counts.merge(ChecklistFilter.BLOCKING, board.emptyFields().size(), Integer::sum);
        return counts;
    }
}
