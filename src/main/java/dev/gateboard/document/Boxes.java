package dev.gateboard.document;

/// The boxes of task items: `[`, one of `space x X ~ - / ! >`, `]`, whitespace, content (rule R1).
final class Boxes {
    private static final String MARKS = " xX~-/!>";

    private Boxes() {}

    /// What stands where a box could.
    enum Found {
        BOX,
        /// A box without anything after it.
        EMPTY,
        /// A box with text right behind it.
        TIGHT,
        NOTHING
    }

    /// Looks at `at`, in a paragraph that ends at `end`.
    static Found at(String text, int at, int end) {
        if (at + 3 > end || text.charAt(at) != '[' || text.charAt(at + 2) != ']') return Found.NOTHING;
        if (MARKS.indexOf(text.charAt(at + 1)) < 0) return Found.NOTHING;
        int content = afterSpace(text, at + 3, end);
        if (content == end) return Found.EMPTY;
        if (content > at + 3) return Found.BOX;
        return beginsText(text.codePointAt(at + 3)) ? Found.TIGHT : Found.NOTHING;
    }

    private static boolean beginsText(int c) {
        return Character.isLetterOrDigit(c) || "*_`<".indexOf(c) >= 0;
    }

    private static int afterSpace(String text, int from, int end) {
        int at = from;
        while (at < end && isSpaceOrLineEnd(text.charAt(at))) at++;
        return at;
    }

    private static boolean isSpaceOrLineEnd(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /// Whether a line, from its first character, would be a task item if nothing around it said otherwise.
    static boolean looksLikeTask(String text, int start, int end) {
        int at = start;
        boolean marked = false;
        while (at < end) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '>') {
                at++;
            } else if ((c == '-' || c == '*' || c == '+') && isSpace(text, at + 1, end)) {
                marked = true;
                at += 2;
            } else if (c >= '0' && c <= '9') {
                int digits = at;
                while (at < end && at - digits < 9 && Character.isDigit(text.charAt(at))) at++;
                if (at >= end || (text.charAt(at) != '.' && text.charAt(at) != ')')) return false;
                if (!isSpace(text, at + 1, end)) return false;
                marked = true;
                at += 2;
            } else {
                return marked && at(text, at, end) == Found.BOX;
            }
        }
        return false;
    }

    private static boolean isSpace(String text, int at, int end) {
        return at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t');
    }
}
