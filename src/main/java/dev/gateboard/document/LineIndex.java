package dev.gateboard.document;

import java.util.Arrays;

/// Where the lines of a text begin (rule R2: LF, CR and CRLF end a line), and which end is the most common.
public final class LineIndex {
    private final int[] starts;
    private final String lineEnd;

    private LineIndex(int[] starts, String lineEnd) {
        this.starts = starts;
        this.lineEnd = lineEnd;
    }

    public static LineIndex of(String text) {
        var starts = new int[text.length() / 32 + 16];
        int count = 1;
        int feeds = 0;
        int returns = 0;
        int both = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '\n' && c != '\r') continue;
            if (c == '\n') {
                feeds++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                both++;
                at++;
            } else {
                returns++;
            }
            if (count == starts.length) starts = Arrays.copyOf(starts, count * 2);
            starts[count++] = at + 1;
        }
        var lineEnd = both > feeds && both >= returns ? "\r\n" : returns > feeds ? "\r" : "\n";
        return new LineIndex(Arrays.copyOf(starts, count), lineEnd);
    }

    /// The line an offset is on, counted from 1.
    public int lineOf(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// How many lines have begun before the end of the text; a text that ends with a line end has begun one more.
    public int count() {
        return starts.length;
    }

    /// Where a line begins, counted from 1.
    public int start(int line) {
        return starts[line - 1];
    }

    /// The document's own line end: the most common one, LF where there is none.
    String lineEnd() {
        return lineEnd;
    }
}
