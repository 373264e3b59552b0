package dev.gateboard.document.parse;

import dev.gateboard.document.LineIndex;

/// Finds the table that makes a parser give up, so that its line can be named.
final class WideTableFinder {
    private static final long LIMIT = 1_000_000;

    private WideTableFinder() {}

    /// The line of the first table whose columns times rows exceed a million; 1 where none is found.
    static int lineOf(String text, LineIndex lines) {
        for (int number = 2; number <= lines.count(); number++) {
            int columns = delimiters(text, lines, number);
            if (columns < 1) continue;
            int last = number;
            while (last < lines.count() && !isBlank(text, lines, last + 1)) last++;
            if ((long) columns * (last - number) > LIMIT / 2) return number - 1;
            number = last;
        }
        return 1;
    }

    /// The columns of a delimiter row, 0 where the line is none.
    private static int delimiters(String text, LineIndex lines, int number) {
        int columns = 1;
        boolean dashes = false;
        for (int at = lines.start(number); at < end(text, lines, number); at++) {
            char c = text.charAt(at);
            if (c == '|') columns++;
            else if (c == '-') dashes = true;
            else if (" \t:>\r\n".indexOf(c) < 0) return 0;
        }
        return dashes && columns > 1 ? columns - 1 : 0;
    }

    private static boolean isBlank(String text, LineIndex lines, int number) {
        return text.substring(lines.start(number), end(text, lines, number)).isBlank();
    }

    private static int end(String text, LineIndex lines, int number) {
        return number < lines.count() ? lines.start(number + 1) : text.length();
    }
}
