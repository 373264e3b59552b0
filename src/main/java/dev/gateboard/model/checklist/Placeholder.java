package dev.gateboard.model.checklist;

import java.util.List;

/// A place that waits for a value (rule R4): a code span that says `TBD…` or `[…]`, or a form such as `____` that is
/// the
/// whole value after its label. `index` counts placeholders in document order; `start` and `end` bound what a value
/// replaces, in UTF-16 units of the text after a byte order mark. `options` is empty where the placeholder offers none.
///
/// @param isCode whether it stands in a code span, and its value will too
/// @param isCell whether it is a whole cell of a table whose rows are no gates
public record Placeholder(
        int index, String text, List<String> options, int line, int start, int end, boolean isCode, boolean isCell) {
    public Placeholder {
        options = List.copyOf(options);
    }

    public boolean hasOptions() {
        return !options.isEmpty();
    }
}
