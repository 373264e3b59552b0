package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.checklist.ChecklistFilter;
import dev.gateboard.ui.checklist.ChecklistViewModelBuilder;
import dev.gateboard.ui.checklist.ChecklistViewOptions;
import java.util.Set;

/// The rows that a window works out for a board, as somebody looks at it.
public final class Narrowing {
    private final ChecklistViewModelBuilder sheets;

    public Narrowing(Person me) {
        this.sheets = new ChecklistViewModelBuilder(me, Messages.WINDOW);
    }

    /// How many rows there are.
    public int rows(ReviewStatus board, ChecklistFilter filter, String search) {
        return sheets.of(board, new ChecklistViewOptions(filter, search, Set.of()))
                .rows()
                .size();
    }
}
