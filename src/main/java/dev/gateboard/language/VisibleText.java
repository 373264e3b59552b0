package dev.gateboard.language;

import java.util.Locale;
import java.util.function.IntPredicate;

/// Characters that are not seen and change what is: a right-to-left override turns "not passed" round, and a control
/// character does worse in a terminal. Shown, each stands as a mark with its number.
public final class VisibleText {
    private VisibleText() {}

    /// For a screen that draws letters as their script wants them: "[U+202E]" in each place where something unseen
    /// changes what is. White space stays, and so do hyphens of long words and the joiners of scripts.
    public static String text(String text) {
        return text(
                text,
                c -> "\n\r\t\u0085\u00AD\u200C\u200D".indexOf(c) >= 0,
                c -> String.format(Locale.ROOT, "[U+%04X]", c));
    }

    /// What stands in the place of a character that is not seen.
    public interface Mark {
        String of(int character);
    }

    /// The text with a mark for each character that is not seen.
    ///
    /// @param stays whether a control or format character is shown as it is
    public static String text(String text, IntPredicate stays, Mark mark) {
        if (text.codePoints().noneMatch(VisibleText::isUnseen)) return text;
        var shown = new StringBuilder(text.length());
        int before = 0;
        for (int index = 0; index < text.length(); ) {
            int each = text.codePointAt(index);
            index += Character.charCount(each);
            int after = index < text.length() ? text.codePointAt(index) : 0;
            if (!isUnseen(each) || stays.test(each) || isJoining(before, each, after)) shown.appendCodePoint(each);
            else shown.append(mark.of(each));
            before = each;
        }
        return shown.toString();
    }

    private static boolean isUnseen(int each) {
        return switch (Character.getType(each)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /// A family or a profession is several emoji with a joiner between.
    private static boolean isJoining(int before, int each, int after) {
        return each == 0x200D && (Character.isEmoji(before) || before == 0xFE0F) && Character.isEmoji(after);
    }
}
