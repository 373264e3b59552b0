package dev.gateboard.model.checklist;

import java.util.List;

/// A code span that waits for a value (rule R4): its whole text matches `TBD…` or `[…]`. `index` counts placeholders
/// in document order; `start` and `end` bound what a value replaces, in UTF-16 units of the text after a byte order
/// mark. `options` is empty where the placeholder offers none.
public record Placeholder(int index, String text, List<String> options, int line, int start, int end) {
    public Placeholder {
        options = List.copyOf(options);
    }

    public boolean hasOptions() {
        return !options.isEmpty();
    }
}
