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
        return new Placeholder(
                placeholders.size() + ahead, spot.text(), spot.options(), spot.line(), spot.start(), spot.end());
    }

    Placeholder add(InlineContent.PlaceholderSpan spot) {
        var placeholder = peek(spot, 0);
        placeholders.add(placeholder);
        return placeholder;
    }
}
