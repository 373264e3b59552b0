package dev.gateboard.language;

import java.util.Properties;

/// English made to look foreign: letters with accents, 40 % longer, in brackets. A text without brackets is not in a
/// bundle; a bracket that is not seen was cut.
final class PseudoTranslation {
    private static final String PLAIN = "aceginorsuyzACEGINORSUYZ";
    private static final String ACCENTED = "àçéğîñöřšûýžÅÇÉĞÎÑÖŘŠÛÝŽ";

    private PseudoTranslation() {}

    static Properties translate(Properties english) {
        var pseudo = new Properties();
        for (var key : english.stringPropertyNames()) pseudo.setProperty(key, translate(english.getProperty(key)));
        return pseudo;
    }

    /// The pattern with its places `{0}` as they are.
    static String translate(String pattern) {
        if (pattern.isEmpty()) return pattern;
        var text = new StringBuilder("[");
        int depth = 0;
        int letters = 0;
        for (int index = 0; index < pattern.length(); index++) {
            char each = pattern.charAt(index);
            if (each == '{') depth++;
            if (each == '}') depth--;
            int plain = depth == 0 ? PLAIN.indexOf(each) : -1;
            text.append(plain < 0 ? each : ACCENTED.charAt(plain));
            if (depth == 0 && Character.isLetter(each)) letters++;
        }
        return text.append("~".repeat((letters * 2 + 4) / 5)).append(']').toString();
    }
}
