package dev.gateboard.model.checklist;

import java.util.List;
import java.util.regex.Pattern;

/// A place that waits for a value (rule R4): a code span that says `TBD…` or `[…]`, or a form such as `____` that is
/// the whole
/// value after its label. `index` counts placeholders in document order; `start` and `end` bound what a value
/// replaces, in UTF-16 units of the text after a byte order mark. `options` is empty where the placeholder offers none.
///
/// @param isCode whether it stands in a code span, and its value will too
/// @param isCell whether it is a whole cell of a table whose rows are no gates
public record Placeholder(
        int index, String text, List<String> options, int line, int start, int end, boolean isCode, boolean isCell) {
    private static final Pattern WAITS = Pattern.compile("(?is)(?:TBD|TODO|TBC)\\b[.:]?(.*)");

    public Placeholder {
        options = List.copyOf(options);
    }

    /// What it asks for, without the word that says that it waits: "add link" of `TBD (add link)`; empty where it asks
    /// for nothing more, as `TBD` and `____`.
    public String prompt() {
        var words = WAITS.matcher(text.strip());
        var asked = words.matches() ? words.group(1).strip() : text.strip();
        boolean isEnclosed = asked.startsWith("(") && asked.endsWith(")") && asked.indexOf(')') == asked.length() - 1;
        asked = isEnclosed ? asked.substring(1, asked.length() - 1).strip() : asked;
        return asked.codePoints().anyMatch(Character::isLetterOrDigit) ? asked : "";
    }

    public boolean hasOptions() {
        return !options.isEmpty();
    }
}
