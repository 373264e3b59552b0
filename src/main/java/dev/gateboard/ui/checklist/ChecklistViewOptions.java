package dev.gateboard.ui.checklist;

import java.util.Locale;
import java.util.Set;

/// How one looks at a board: what is folded away (by the rows' keys), and what the list is narrowed to. No truth
/// about the review is in it.
public record ChecklistViewOptions(ChecklistFilter filter, String search, Set<String> folded) {
    public ChecklistViewOptions {
        search = search.strip().toLowerCase(Locale.ROOT);
        folded = Set.copyOf(folded);
    }

    /// Whether something is left out for another reason than being folded.
    boolean isFiltered() {
        return filter != ChecklistFilter.ALL || !search.isEmpty();
    }

    public ChecklistViewOptions withFilter(ChecklistFilter other) {
        return new ChecklistViewOptions(other, search, folded);
    }

    public ChecklistViewOptions withSearch(String text) {
        return new ChecklistViewOptions(filter, text, folded);
    }

    public ChecklistViewOptions withFolded(Set<String> keys) {
        return new ChecklistViewOptions(filter, search, keys);
    }
}
