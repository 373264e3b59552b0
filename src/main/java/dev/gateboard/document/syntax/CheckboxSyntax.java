package dev.gateboard.document.syntax;

/// The boxes of task items: `[`, one of `space x X ~ - / ! >`, `]`, whitespace, content (rule R1).
public final class CheckboxSyntax {
    private static final String MARKS = " xX~-/!>";

    private CheckboxSyntax() {}

    /// What stands where a box could.
    public enum Kind {
        BOX,
        /// A box without anything after it.
        NO_TEXT,
        /// A box with text right behind it.
        NO_SPACE,
        NONE
    }

    /// Looks at `at`, in a paragraph that ends at `end`.
    public static Kind kindAt(String text, int at, int end) {
        if (at + 3 > end || text.charAt(at) != '[' || text.charAt(at + 2) != ']') return Kind.NONE;
        if (MARKS.indexOf(text.charAt(at + 1)) < 0) return Kind.NONE;
        int content = afterSpace(text, at + 3, end);
        if (content == end) return Kind.NO_TEXT;
        if (content > at + 3) return Kind.BOX;
        return beginsText(text.codePointAt(at + 3)) ? Kind.NO_SPACE : Kind.NONE;
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
    public static boolean looksLikeTask(String text, int start, int end) {
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
                return marked && kindAt(text, at, end) == Kind.BOX;
            }
        }
        return false;
    }

    private static boolean isSpace(String text, int at, int end) {
        return at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t');
    }
}
