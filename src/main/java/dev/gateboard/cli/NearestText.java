package dev.gateboard.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds what a mistyped verb or option was meant to be.
final class NearestText {
    private static final int MOST = 3;

    private NearestText() {}

    /// Those with the fewest letters to change, if few enough; the nearest first.
    static List<String> find(String typed, List<String> known) {
        var letters = typed.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, letters.replace("-", "").length() / 3);
        if (letters.length() > 40) return List.of();
        return known.stream()
                .filter(each -> distance(letters, each) <= allowed)
                .sorted(Comparator.<String>comparingInt(each -> distance(letters, each))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /// How many letters are put in, taken out, replaced or swapped with the next.
    private static int distance(String from, String to) {
        var rows = new int[from.length() + 1][to.length() + 1];
        for (int row = 0; row <= from.length(); row++) rows[row][0] = row;
        for (int column = 0; column <= to.length(); column++) rows[0][column] = column;
        for (int row = 1; row <= from.length(); row++)
            for (int column = 1; column <= to.length(); column++) {
                int same = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                int least = Math.min(
                        rows[row - 1][column - 1] + same, Math.min(rows[row - 1][column], rows[row][column - 1]) + 1);
                if (row > 1
                        && column > 1
                        && from.charAt(row - 1) == to.charAt(column - 2)
                        && from.charAt(row - 2) == to.charAt(column - 1))
                    least = Math.min(least, rows[row - 2][column - 2] + 1);
                rows[row][column] = least;
            }
        return rows[from.length()][to.length()];
    }
}
