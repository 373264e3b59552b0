package dev.gateboard.ui.checklist;

import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.status.ReviewStatus;
import java.util.Locale;

/// What the text in the search field finds.
///
/// @param text in lower case; everything is found where it is empty
record ChecklistSearch(String text) {

    /// A gate is found by its own text and guidance, or by those of a group above it.
    boolean finds(ReviewStatus board, Gate gate) {
        if (text.isEmpty()) return true;
        for (int index = gate.index();
                index >= 0;
                index = board.review().gate(index).parent()) {
            var each = board.review().gate(index);
            if (contains(each.text()) || each.hints().guidance().stream().anyMatch(line -> contains(line.text())))
                return true;
        }
        return false;
    }

    /// A field is found by its label.
    boolean finds(Field field) {
        return text.isEmpty() || contains(field.label());
    }

    private boolean contains(String found) {
        return found.toLowerCase(Locale.ROOT).contains(text);
    }
}
