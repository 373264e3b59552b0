package dev.gateboard.ui.control;

import dev.gateboard.model.checklist.Field;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What was typed into the fields of a review and not kept yet; the same wherever a field is filled.
public record FieldDrafts(DraftStore drafts, UUID review) {
    private static final String LINE = "field";
    private static final String VALUE = "value";

    /// What waits for this field, other than its value.
    public Optional<String> find(Field field, String value) {
        return Optional.ofNullable(drafts.find(about(field), LINE).get(VALUE))
                .filter(typed -> !typed.strip().equals(value));
    }

    /// What is in the entry now.
    public void update(Field field, String text, String value) {
        if (text.equals(value)) discard(field);
        else drafts.keep(about(field), LINE, Map.of(VALUE, text));
    }

    /// It was used, or thrown away.
    public void discard(Field field) {
        drafts.discard(about(field), LINE);
    }

    private String about(Field field) {
        return review + ".field-" + field.placeholder().index();
    }
}
