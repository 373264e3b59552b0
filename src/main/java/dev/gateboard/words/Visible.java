package dev.gateboard.words;

import java.util.regex.Pattern;

/// Characters that are not seen and change what is: a right-to-left override turns "not passed" round, and a control
/// character does worse in a terminal. Shown, each stands as a mark with its number.
public final class Visible {
    /// Controls but for white space, and the formatting characters of Unicode's bidirectional algorithm (UAX #9) and
    /// those without a width.
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F"
                + "\\uFEFF]");

    private Visible() {}

    /// The same text where nothing in it is unseen; else "[U+202E]" in each such place.
    public static String text(String text) {
        var found = UNSEEN.matcher(text);
        return found.find()
                ? found.replaceAll(match -> String.format(
                        java.util.Locale.ROOT, "[U+%04X]", match.group().codePointAt(0)))
                : text;
    }
}
