package dev.gateboard.signal.file;

import dev.gateboard.language.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads the names of a dotenv file as Docker Compose reads an `env_file`: `NAME=value`, also after `export`;
/// comments; values in single quotes as they are, in double quotes with escapes and `${…}`, both over several lines;
/// the last assignment wins. `NAME: value`, which Compose takes too, is refused, since YAML of another meaning looks
/// like it.
final class DotenvParser {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.\\-\\[\\]]+");

    private final Map<String, EnvValue> names;
    private final String text;
    private int at;
    private int line = 1;

    private DotenvParser(String text, Map<String, EnvValue> names) {
        this.text = text;
        this.names = names;
    }

    /// @param before what earlier files define; this one goes on from them
    static Map<String, EnvValue> read(String text, Map<String, EnvValue> before) throws UnreadableLineException {
        var plain = (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
        var names = new LinkedHashMap<>(before);
        new DotenvParser(plain, names).run();
        return names;
    }

    private void run() throws UnreadableLineException {
        for (skipBlank(true); at < text.length(); skipBlank(true)) {
            if (text.charAt(at) == '#') skipLine();
            else assignment();
        }
    }

    private void assignment() throws UnreadableLineException {
        if (text.startsWith("export", at) && at + 6 < text.length() && isSpace(text.charAt(at + 6))) {
            at += 6;
            skipBlank(false);
        }
        int end = at;
        while (end < text.length() && "=:\n".indexOf(text.charAt(end)) < 0) end++;
        var name = text.substring(at, end).strip();
        if (!NAME.matcher(name).matches())
            throw new UnreadableLineException(line, Messages.SIGNAL.text("env.noAssignment"));
        at = end;
        if (at == text.length() || text.charAt(at) == '\n') {
            names.put(name, EnvValue.FROM_OUTSIDE);
            return;
        }
        if (text.charAt(at) == ':') throw new UnreadableLineException(line, Messages.SIGNAL.text("env.yaml"));
        at++;
        skipBlank(false);
        names.put(name, value());
    }

    private EnvValue value() throws UnreadableLineException {
        if (at == text.length()) return EnvValue.EMPTY;
        char first = text.charAt(at);
        return first == '"' || first == '\'' ? quoted(first) : unquoted();
    }

    /// To the end of the line, or to a comment after a space.
    private EnvValue unquoted() throws UnreadableLineException {
        int end = text.indexOf('\n', at);
        if (end < 0) end = text.length();
        var value = text.substring(at, end);
        int start = at;
        at = end;
        checkControls(value);
        if (value.startsWith("#") && isSpace(text.charAt(start - 1))) return EnvValue.EMPTY;
        return new DotenvValueParser(names, line)
                .of(value.replaceFirst("\\s#.*", "").strip());
    }

    private EnvValue quoted(char quote) throws UnreadableLineException {
        int start = line;
        var value = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != quote; at++) {
            char next = text.charAt(at);
            if (next == '\n') line++;
            if (next == '\\' && at + 1 < text.length()) {
                char escaped = text.charAt(++at);
                if (escaped == '\n') line++;
                value.append(quote == '"' ? unescaped(escaped) : escaped == quote ? "'" : "\\" + escaped);
            } else value.append(next);
        }
        if (at == text.length()) throw new UnreadableLineException(start, Messages.SIGNAL.text("env.openQuote"));
        at++;
        skipBlank(false);
        if (at < text.length() && text.charAt(at) == '#') skipLine();
        if (at < text.length() && text.charAt(at) != '\n')
            throw new UnreadableLineException(line, Messages.SIGNAL.text("env.afterQuote"));
        checkControls(value.toString().replaceAll("[\\n\\t\\r]", ""));
        return quote == '"' ? new DotenvValueParser(names, start).of(value.toString()) : EnvValue.of(value.toString());
    }

    /// A dollar behind a backslash is no reference, and an escaped line end is as blank as a real one.
    private static String unescaped(char escaped) {
        return switch (escaped) {
            case '$' -> "$$";
            case 'n', 'r', 't' -> "\n";
            default -> String.valueOf(escaped);
        };
    }

    private void checkControls(String value) throws UnreadableLineException {
        if (value.chars().anyMatch(each -> Character.isISOControl(each) && each != '\t'))
            throw new UnreadableLineException(line, Messages.SIGNAL.text("env.control"));
    }

    private void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
    }

    private void skipBlank(boolean overLines) {
        for (; at < text.length(); at++) {
            char next = text.charAt(at);
            if (next == '\n' && overLines) line++;
            else if (!isSpace(next)) return;
        }
    }

    private static boolean isSpace(char each) {
        return each == ' ' || each == '\t';
    }
}
