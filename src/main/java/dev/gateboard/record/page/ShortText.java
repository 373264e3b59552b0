package dev.gateboard.record.page;

/// The beginning of a text that people wrote, where a line has no room for all of it.
final class ShortText {
    private ShortText() {}

    /// As much as fills this many columns of Markdown, with an ellipsis where something is left out.
    static String of(String text, int columns) {
        int left = columns;
        for (int index = 0; index < text.length(); ) {
            int next = text.offsetByCodePoints(index, 1);
            left -= MarkdownText.plain(text.substring(index, next)).length();
            if (left < 0) return text.substring(0, index).strip() + "…";
            index = next;
        }
        return text;
    }
}
