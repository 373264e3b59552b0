package dev.gateboard.model;

/// A stretch of inline Markdown drawn in one look. `target` is the link's destination, empty where there is no link.
public record Run(String text, Look look, String target) {

    /// How a stretch of text is drawn.
    public enum Look {
        PLAIN,
        STRONG,
        EMPHASIS,
        CODE
    }

    /// Plain text without a link.
    public static Run plain(String text) {
        return new Run(text, Look.PLAIN, "");
    }
}
