package dev.gateboard.document.parse;

import dev.gateboard.document.outline.InlineContent;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Placeholder;
import dev.gateboard.model.checklist.Role;
import java.util.ArrayList;
import java.util.List;

/// The placeholders that can be filled or chosen, numbered in document order, and the fields and roles made of them.
record PlaceholderCollector(List<Placeholder> placeholders, List<Field> fields, List<Role> roles) {
    PlaceholderCollector() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /// The placeholder that the next call of `number` or a later one will add, `ahead` of it.
    Placeholder peek(InlineContent.PlaceholderSpan spot, int ahead) {
        return placeholder(spot, ahead, false);
    }

    private Placeholder placeholder(InlineContent.PlaceholderSpan spot, int ahead, boolean isCell) {
        return new Placeholder(
                placeholders.size() + ahead,
                spot.text(),
                spot.options(),
                spot.line(),
                spot.start(),
                spot.end(),
                spot.isCode(),
                isCell);
    }

    Placeholder add(InlineContent.PlaceholderSpan spot) {
        return add(spot, false);
    }

    /// @param isCell whether it is a whole cell of a table
    Placeholder add(InlineContent.PlaceholderSpan spot, boolean isCell) {
        var placeholder = placeholder(spot, 0, isCell);
        placeholders.add(placeholder);
        return placeholder;
    }
}
