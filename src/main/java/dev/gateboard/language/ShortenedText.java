package dev.gateboard.language;

/// A text that may be cut where room is short: at a space, with "…" in the place of the rest.
public final class ShortenedText {
    private ShortenedText() {}

    /// At most this many characters and "…".
    public static String shorten(String text, int most) {
        if (text.length() <= most) return text;
        int space = text.lastIndexOf(' ', most);
        int end = space > 0 ? space : most;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
