package dev.gateboard.text;

import dev.gateboard.language.Messages;
import java.util.List;

/// Counts and lists in words.
public final class CountText {
    private CountText() {}

    /// "1 gate", "3 gates"
    public static String gates(int count) {
        return Messages.REVIEW.count("count.gates", count);
    }

    /// "1 field", "3 fields"
    public static String fields(int count) {
        return Messages.REVIEW.count("count.fields", count);
    }

    /// "1 role", "3 roles"
    public static String roles(int count) {
        return Messages.REVIEW.count("count.roles", count);
    }

    /// "a", "a and b", "a, b and c"
    public static String join(List<String> parts) {
        if (parts.size() == 1) return parts.getFirst();
        var first = String.join(", ", parts.subList(0, parts.size() - 1));
        return Messages.REVIEW.text("list.and", first, parts.getLast());
    }

    /// "a, b, c and 2 more", at most so many of them by name.
    public static String joinFirst(List<String> parts, int most) {
        var named = String.join(", ", parts.subList(0, Math.min(most, parts.size())));
        return parts.size() > most ? Messages.REVIEW.text("list.more", named, parts.size() - most) : named;
    }
}
