package dev.gateboard.signal.http;

import dev.gateboard.language.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Metrics in Prometheus' text format or OpenMetrics: one sample a line, comments aside. A page that holds one line
/// that is neither is refused as a whole.
public final class MetricsTextParser {
    private final String line;
    private int at;

    private MetricsTextParser(String line) {
        this.line = line;
    }

    /// One sample.
    ///
    /// @param value a number, which may be infinite or none
    public record Sample(String name, Map<String, String> labels, double value) {
        public String label(String key) {
            return labels.getOrDefault(key, "");
        }
    }

    public static List<Sample> read(String text) throws UnexpectedShapeException {
        var samples = new ArrayList<Sample>();
        int number = 0;
        for (var line : text.split("\n", -1)) {
            number++;
            var plain = line.strip();
            if (plain.isEmpty() || plain.startsWith("#")) continue;
            try {
                samples.add(new MetricsTextParser(plain).sample());
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw new UnexpectedShapeException(Messages.SIGNAL.text("shape.notSample", String.valueOf(number)));
            }
        }
        return samples;
    }

    private Sample sample() {
        var labels = new LinkedHashMap<String, String>();
        var name = word();
        if (line.charAt(at) == '{') name = braces(name, labels);
        if (name.isEmpty()) throw new NumberFormatException();
        blank();
        int from = at;
        while (at < line.length() && !isBlank(line.charAt(at))) at++;
        double value = value(line.substring(from, at));
        var rest = line.substring(at).strip();
        if (!rest.isEmpty() && !rest.startsWith("#")) value(rest.split("\\s", 2)[0]);
        return new Sample(name, labels, value);
    }

    /// A name may stand inside, in quotes.
    private String braces(String name, Map<String, String> labels) {
        var found = name;
        at++;
        for (blank(); line.charAt(at) != '}'; blank()) {
            boolean isQuoted = line.charAt(at) == '"';
            var key = isQuoted ? quoted() : word();
            blank();
            if (line.charAt(at) == '=') {
                at++;
                blank();
                if (key.isEmpty() || labels.put(key, quoted()) != null) throw new NumberFormatException();
            } else if (isQuoted && found.isEmpty()) found = key;
            else throw new NumberFormatException();
            blank();
            if (line.charAt(at) == ',') at++;
            else if (line.charAt(at) != '}') throw new NumberFormatException();
        }
        at++;
        return found;
    }

    private String word() {
        int from = at;
        while (at < line.length() && isPart(line.charAt(at))) at++;
        if (at > from && Character.isDigit(line.charAt(from))) throw new NumberFormatException();
        if (at == line.length()) throw new NumberFormatException();
        return line.substring(from, at);
    }

    private static boolean isPart(char letter) {
        return (letter < 128 && Character.isLetterOrDigit(letter)) || letter == '_' || letter == ':';
    }

    private String quoted() {
        if (line.charAt(at) != '"') throw new NumberFormatException();
        var text = new StringBuilder();
        for (at++; line.charAt(at) != '"'; at++) {
            char letter = line.charAt(at);
            if (letter != '\\') text.append(letter);
            else {
                at++;
                text.append(line.charAt(at) == 'n' ? '\n' : line.charAt(at));
            }
        }
        at++;
        return text.toString();
    }

    private void blank() {
        while (at < line.length() && isBlank(line.charAt(at))) at++;
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || letter == '\t';
    }

    private static double value(String text) {
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> {
                if (!text.matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?"))
                    throw new NumberFormatException();
                yield Double.parseDouble(text);
            }
        };
    }
}
