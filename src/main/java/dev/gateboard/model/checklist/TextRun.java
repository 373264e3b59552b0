package dev.gateboard.model.checklist;

/// A stretch of inline Markdown drawn in one look. `target` is the link's destination, empty where there is no link.
public record TextRun(String text, TextStyle look, String target) {

    /// How a stretch of text is drawn.
    public enum TextStyle {
        PLAIN,
        STRONG,
        EMPHASIS,
        CODE
    }

    /// Plain text without a link.
    public static TextRun plain(String text) {
        return new TextRun(text, TextStyle.PLAIN, "");
    }
}
