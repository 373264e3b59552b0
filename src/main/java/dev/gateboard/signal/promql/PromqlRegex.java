package dev.gateboard.signal.promql;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Regular expressions as Prometheus has them (RE2), read by Java.
final class PromqlRegex {
    private static final Pattern NAMED_CLASS = Pattern.compile("\\[:([a-z]+):]");

    private PromqlRegex() {}

    /// Empty where it is none, or has what only one of the two knows.
    static Optional<Pattern> compile(String text) {
        if (isJavaOnly(text)) return Optional.empty();
        try {
            return Optional.of(Pattern.compile(classes(text.replace("(?P<", "(?<")), Pattern.DOTALL));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /// `[:alpha:]` and its like by their names in Java.
    private static String classes(String text) {
        return NAMED_CLASS.matcher(text).replaceAll(found -> {
            var name = found.group(1);
            return switch (name) {
                case "word" -> "\\\\w";
                case "xdigit" -> "\\\\p{XDigit}";
                case "ascii" -> "\\\\p{ASCII}";
                default -> "\\\\p{" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "}";
            };
        });
    }

    /// Looking around, referring back, and possessive repetitions, which RE2 refuses.
    private static boolean isJavaOnly(String text) {
        boolean inClass = false;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '\\') {
                at++;
                if (at < text.length() && "123456789kGRXZhHKV".indexOf(text.charAt(at)) >= 0) return true;
            } else if (inClass) inClass = sign != ']';
            else if (sign == '[') inClass = true;
            else if (text.startsWith("(?=", at)
                    || text.startsWith("(?!", at)
                    || text.startsWith("(?<=", at)
                    || text.startsWith("(?<!", at)
                    || text.startsWith("(?>", at)) return true;
            else if (sign == '+' && at > 0 && "*+?}".indexOf(text.charAt(at - 1)) >= 0 && !isEscaped(text, at - 1))
                return true;
        }
        return false;
    }

    private static boolean isEscaped(String text, int at) {
        int backslashes = 0;
        while (at - backslashes > 0 && text.charAt(at - backslashes - 1) == '\\') backslashes++;
        return backslashes % 2 == 1;
    }
}
