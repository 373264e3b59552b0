package dev.gateboard.document.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Brings texts of a document to a form in which they are compared.
public final class TextNormalizer {
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\x85]+");
    private static final Pattern WORD_GAP = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private TextNormalizer() {}

    /// What makes two texts the same (rule R31): every character, with one space for all white space between two of
    /// them. Composed and decomposed letters are one character to a reader.
    public static String normalizeWhitespace(String text) {
        boolean plain = true;
        for (int at = 0; plain && at < text.length(); at++) {
            char c = text.charAt(at);
            plain = (c > ' ' && c < 127) || (c == ' ' && at > 0 && text.charAt(at - 1) != ' ');
        }
        if (plain && !text.endsWith(" ")) return text;
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return WHITE_SPACE.matcher(composed).replaceAll(" ").strip();
    }

    /// What a text is likely to have in common with another wording of it: letters and digits, in one case, one space
    /// between words. Never decides that two texts are the same.
    public static String normalize(String text) {
        var key = new byte[text.length()];
        int length = 0;
        boolean gap = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c > 127) return normalizeNonAscii(text);
            if (isLetterOrDigit(c)) {
                if (gap && length > 0) key[length++] = ' ';
                key[length++] = (byte) (c >= 'A' && c <= 'Z' ? c + 32 : c);
            }
            gap = !isLetterOrDigit(c);
        }
        return length == 0 ? text.strip() : new String(key, 0, length, ISO_8859_1);
    }

    private static boolean isLetterOrDigit(char ascii) {
        return (ascii >= 'a' && ascii <= 'z') || (ascii >= 'A' && ascii <= 'Z') || (ascii >= '0' && ascii <= '9');
    }

    private static String normalizeNonAscii(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var key = WORD_GAP.matcher(composed.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        return key.isEmpty() ? composed.strip() : key;
    }
}
