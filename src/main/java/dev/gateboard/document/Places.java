package dev.gateboard.document;

import dev.gateboard.model.Field;
import dev.gateboard.model.Placeholder;
import dev.gateboard.model.Role;
import java.util.ArrayList;
import java.util.List;

/// The placeholders that can be filled or chosen, numbered in document order, and the fields and roles made of them.
record Places(List<Placeholder> placeholders, List<Field> fields, List<Role> roles) {
    Places() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /// The placeholder that the next call of `number` or a later one will add, `ahead` of it.
    Placeholder next(Words.Spot spot, int ahead) {
        return new Placeholder(
                placeholders.size() + ahead, spot.text(), spot.options(), spot.line(), spot.start(), spot.end());
    }

    Placeholder number(Words.Spot spot) {
        var placeholder = next(spot, 0);
        placeholders.add(placeholder);
        return placeholder;
    }
}
