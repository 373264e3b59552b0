package dev.gateboard.signal.variable;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.probe.VariablePlace;
import dev.gateboard.signal.variable.ProbeVariables.FilledTexts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts variables into one text of a probe, each value escaped for its place.
record TextFiller(ProbeVariables variables, String key) {
    private static final Pattern DOTS = Pattern.compile("(?:^|/)(?:\\.|%2[eE]){1,2}(?:[/?#]|$)");
    private static final Pattern HEADER = Pattern.compile("[\\x20-\\x7e\\t]*");
    private static final String GLOB_SIGNS = "\\*?[]{},";

    FilledTexts fill(String text, VariablePlace place) {
        try {
            return switch (place) {
                case PROMQL -> one(new QueryFiller(this, QueryFiller.Language.PROMQL).fill(text));
                case LOGQL -> one(new QueryFiller(this, QueryFiller.Language.LOGQL).fill(text));
                case LOGSQL -> one(new QueryFiller(this, QueryFiller.Language.LOGSQL).fill(text));
                case TRACEQL -> one(new QueryFiller(this, QueryFiller.Language.TRACEQL).fill(text));
                case PATTERN -> one(pattern(text));
                case GLOB -> one(glob(text, true));
                case NAME_GLOB -> one(glob(text, false));
                case URL -> one(url(text));
                case HEADER -> one(header(text));
                case NAMES -> FilledTexts.ofTexts(names(text));
                case TEXT -> one(plain(text));
            };
        } catch (NoPlace e) {
            return FilledTexts.ofProblem(e.sentence());
        }
    }

    private static FilledTexts one(String text) {
        return FilledTexts.ofTexts(List.of(text));
    }

    /// A value that cannot stand where the sidecar wants it.
    static final class NoPlace extends Exception {
        private static final long serialVersionUID = 1;

        private final String sentence;

        NoPlace(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    NoPlace unsafe(String name, String reason) {
        return new NoPlace(Messages.SIGNAL.text("variable.unsafe", "${" + name + "}", key, reason));
    }

    /// The only value, where only one can be.
    String requireOneValue(String name) throws NoPlace {
        var values = variables.valuesOf(name);
        if (values.size() > 1)
            throw new NoPlace(Messages.SIGNAL.text("variable.several", "${" + name + "}", values.size(), key));
        return legible(name, values.getFirst());
    }

    List<String> values(String name) throws NoPlace {
        for (var value : variables.valuesOf(name)) legible(name, value);
        return variables.valuesOf(name);
    }

    private String legible(String name, String value) throws NoPlace {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value))
            throw unsafe(name, Messages.SIGNAL.text("variable.notUtf8"));
        return value;
    }

    /// How a value is written at its place.
    interface Escape {
        String escape(String name, String before) throws NoPlace;
    }

    /// @param escape is given what of the template stands before the reference
    static String replaceEach(String text, Escape escape) throws NoPlace {
        var filled = new StringBuilder();
        int end = 0;
        var matcher = ProbeVariables.REFERENCE.matcher(text);
        while (matcher.find()) {
            filled.append(text, /* start= */ end, /* end= */ matcher.start())
                    .append(escape.escape(matcher.group(1), text.substring(0, matcher.start())));
            end = matcher.end();
        }
        return filled.append(text.substring(end)).toString();
    }

    private String plain(String text) throws NoPlace {
        return replaceEach(text, (name, _) -> requireOneValue(name));
    }

    private List<String> names(String text) throws NoPlace {
        var all = List.of("");
        int end = 0;
        var matcher = ProbeVariables.REFERENCE.matcher(text);
        while (matcher.find()) {
            all = followed(all, List.of(text.substring(end, matcher.start())));
            all = followed(all, values(matcher.group(1)));
            end = matcher.end();
        }
        return followed(all, List.of(text.substring(end)));
    }

    private static List<String> followed(List<String> firsts, List<String> seconds) {
        var all = new ArrayList<String>();
        for (var first : firsts) for (var second : seconds) all.add(first + second);
        return all;
    }

    private String header(String text) throws NoPlace {
        return replaceEach(text, (name, _) -> {
            var value = requireOneValue(name);
            if (!HEADER.matcher(value).matches()) throw unsafe(name, Messages.SIGNAL.text("variable.header"));
            return value;
        });
    }

    private String url(String text) throws NoPlace {
        var filled = replaceEach(
                text,
                (name, _) -> URLEncoder.encode(requireOneValue(name), StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A")
                        .replace("%7E", "~"));
        var path = filled.split("[?#]", 2)[0];
        if (DOTS.matcher(path).find() && !DOTS.matcher(text.split("[?#]", 2)[0]).find())
            throw new NoPlace(Messages.SIGNAL.text("variable.dots", key));
        return filled;
    }

    /// A pattern that is matched against a whole text here.
    private String pattern(String text) throws NoPlace {
        return replaceEach(text, (name, before) -> {
            RegexLiteral.check(this, name, before);
            var after = text.substring(before.length() + name.length() + 3);
            return RegexLiteral.alternatives(values(name), before, after);
        });
    }

    private String glob(String text, boolean isPath) throws NoPlace {
        return replaceEach(text, (name, before) -> {
            if (before.lastIndexOf('[') > before.lastIndexOf(']') || isEscaped(before))
                throw unsafe(name, Messages.SIGNAL.text("variable.inPattern"));
            var values = values(name);
            if (values.size() > 1 && before.lastIndexOf('{') > before.lastIndexOf('}'))
                throw unsafe(name, Messages.SIGNAL.text("variable.inBraces"));
            for (var value : values)
                if (isPath && (value.contains("/") || value.contains("\0")))
                    throw unsafe(name, Messages.SIGNAL.text("variable.slash"));
            return values.size() == 1
                    ? globbed(values.getFirst())
                    : values.stream().map(TextFiller::globbed).collect(Collectors.joining(",", "{", "}"));
        });
    }

    private static String globbed(String value) {
        var escaped = new StringBuilder();
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            if (GLOB_SIGNS.indexOf(letter) >= 0) escaped.append('\\');
            escaped.append(letter);
        }
        return escaped.toString();
    }

    /// Whether a backslash at the end takes what follows.
    static boolean isEscaped(String before) {
        int slashes = 0;
        for (int at = before.length() - 1; at >= 0 && before.charAt(at) == '\\'; at--) slashes++;
        return slashes % 2 == 1;
    }
}
