package dev.gateboard.model.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/// Texts that show a reader nothing. They are blank as an empty text is, whatever characters they are made of: no
/// reason, no name, no value.
public final class BlankText {
    private BlankText() {}

    /// Whether there is nothing to see: white space, what no one sees, and marks that stand on no letter.
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(BlankText::showsNothing);
    }

    /// Whether a file is a text that shows nothing, or has nothing in it.
    public static boolean isBlank(byte[] bytes) {
        for (byte each : bytes) if (each > ' ' && each != 0x7F) return false;
        try {
            return isBlank(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static boolean showsNothing(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c) || isUnseen(c);
        };
    }

    /// Controls, format characters, what no font has a picture of, letters and marks that Unicode lets no one see
    /// (Default_Ignorable_Code_Point), and the signs that are drawn as nothing.
    static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default ->
                c == 0x034F
                        || c == 0x2800
                        || isIn(c, 0x115F, 0x1160)
                        || isIn(c, 0x17B4, 0x17B5)
                        || isIn(c, 0x180B, 0x180F)
                        || c == 0x3164
                        || isIn(c, 0xFE00, 0xFE0F)
                        || c == 0xFFA0
                        || c == 0xFFFC
                        || c == 0x1D159
                        || isIn(c, 0xE0000, 0xE0FFF);
        };
    }

    private static boolean isIn(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
