package dev.gateboard.signal.config;

import java.util.Comparator;
import java.util.List;

/// The known word that was probably meant: the one with the fewest letters that differ (Levenshtein).
public final class SpellingSuggestion {
    private SpellingSuggestion() {}

    /// Such as `min` for `mim`; empty where nothing is known.
    public static String nearest(String word, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(other -> distance(word, other)))
                .orElse("");
    }

    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) row[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
