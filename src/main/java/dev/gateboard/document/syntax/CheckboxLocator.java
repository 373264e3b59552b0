package dev.gateboard.document.syntax;

import dev.gateboard.document.TextSpan;
import dev.gateboard.model.checklist.Gate;

/// Where a gate's box and suffix stand, or would be put.
public final class CheckboxLocator {
    private CheckboxLocator() {}

    /// Where the box and the suffix of a gate are.
    ///
    /// @param start where the gate's first paragraph or cell begins
    /// @param end where it ends
    /// @param suffix where a suffix was found
    public static Gate.Source of(String text, int start, int end, boolean boxed, TextSpan suffix) {
        int box = boxed ? start + 1 : start;
        char mark = boxed ? text.charAt(box) : ' ';
        if (suffix.exists()) return new Gate.Source(box, mark, boxed, suffix.start(), suffix.end());
        int place = suffixPlace(text, start, end);
        return new Gate.Source(box, mark, boxed, place, place);
    }

    /// The same gate, its box in a place of its own.
    public static Gate.Source boxedAt(String text, int box, Gate.Source place) {
        return new Gate.Source(box, text.charAt(box), true, place.suffixStart(), place.suffixEnd());
    }

    /// Before white space, and before a single backslash, which would be a hard break if a line followed.
    private static int suffixPlace(String text, int start, int end) {
        int at = end;
        while (at > start && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) at--;
        int slashes = 0;
        while (at - slashes > start && text.charAt(at - slashes - 1) == '\\') slashes++;
        return slashes % 2 == 1 ? at - 1 : at;
    }
}
