package dev.gateboard.text;

import java.util.List;

/// Counts and lists in words.
public final class CountText {
    private CountText() {}

    /// "1 gate", "3 gates"
    public static String quantity(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    /// "a", "a and b", "a, b and c"
    public static String join(List<String> parts) {
        if (parts.size() == 1) return parts.getFirst();
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }
}
