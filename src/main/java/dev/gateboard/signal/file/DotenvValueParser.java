package dev.gateboard.signal.file;

import dev.gateboard.language.Messages;
import java.util.Map;
import java.util.regex.Pattern;

/// A value with `$NAME` and `${NAME:-default}` in it, as Docker Compose fills them. What the file does not define
/// comes from outside.
///
/// @param names what was defined before
/// @param line of the value
record DotenvValueParser(Map<String, EnvValue> names, int line) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern BRACED = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)(?:(:?[-?+])(.*))?", Pattern.DOTALL);

    EnvValue of(String text) throws UnreadableLineException {
        var value = EnvValue.EMPTY;
        var name = NAME.matcher(text);
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != '$') {
                value = value.and(EnvValue.of(text.substring(at, at + 1)));
                continue;
            }
            if (text.startsWith("$$", at)) {
                value = EnvValue.SET;
                at++;
            } else if (text.startsWith("${", at)) {
                int end = end(text, at);
                value = value.and(braced(text.substring(at + 2, end)));
                at = end;
            } else if (name.find(at + 1) && name.start() == at + 1) {
                value = value.and(defined(name.group()));
                at = name.end() - 1;
            } else throw new UnreadableLineException(line, Messages.SIGNAL.text("env.dollar"));
        }
        return value;
    }

    private EnvValue defined(String name) {
        return names.getOrDefault(name, EnvValue.FROM_OUTSIDE);
    }

    private EnvValue braced(String inside) throws UnreadableLineException {
        var parts = BRACED.matcher(inside);
        if (!parts.matches()) throw new UnreadableLineException(line, Messages.SIGNAL.text("env.badReference", "${…}"));
        var value = defined(parts.group(1));
        var rest = parts.group(3) == null ? EnvValue.EMPTY : of(parts.group(3));
        return switch (parts.group(2) == null ? "" : parts.group(2)) {
            case ":-" -> value == EnvValue.SET ? value : rest == EnvValue.EMPTY ? value : rest;
            case "-" -> names.containsKey(parts.group(1)) || rest == EnvValue.EMPTY ? value : rest;
            case ":+", "+" -> value == EnvValue.SET || rest == EnvValue.EMPTY ? rest : value;
            default -> value;
        };
    }

    /// Of the brace that closes the one at hand.
    private int end(String text, int from) throws UnreadableLineException {
        int open = 0;
        for (int at = from; at < text.length(); at++) {
            if (text.startsWith("${", at)) open++;
            if (text.charAt(at) == '}' && --open == 0) return at;
        }
        throw new UnreadableLineException(line, Messages.SIGNAL.text("env.openBrace", "${"));
    }
}
