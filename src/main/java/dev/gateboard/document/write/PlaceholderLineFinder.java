package dev.gateboard.document.write;

import dev.gateboard.document.Document;
import dev.gateboard.document.LineIndex;
import dev.gateboard.document.syntax.MarkdownEscaper;
import dev.gateboard.model.checklist.Placeholder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The lines of a document up to their places to fill, found again in another version of it where someone may have
/// filled them: same text before and between the places, whatever the box says and however far the line is indented.
/// The value of a place without backticks ends where the text behind the place begins, at a suffix, or with the line.
final class PlaceholderLineFinder {
    private static final Pattern BOX = Pattern.compile("\\[[ xX~\\-/!>]\\]");
    private static final String SUFFIX = "(?: - \\*\\*(?:FAILED|WAIVED|N/A)\\*\\*[^\\r\\n]*)?";
    private static final String CELL = "((?:\\\\.|[^|\\\\\r\n])*?)";
    /// What a line is kept under: all up to the first of these, of which every line with places has one.
    private static final String KEYS = "`:|\uFF1A";

    private final Document document;
    private final Map<String, List<Integer>> byStart = new HashMap<>();

    /// One line with places of the first document, in the other one: where each place's inside stands there.
    record FoundLine(List<Placeholder> places, MatchResult match, int lineStart) {
        int start(int place) {
            return lineStart + match.start(place + 1);
        }

        int end(int place) {
            return lineStart + match.end(place + 1);
        }

        /// What stands in the place, as a reader sees it.
        String value(int place) {
            var written = match.group(place + 1);
            return places.get(place).isCode() ? written : MarkdownEscaper.unescapeValue(written);
        }
    }

    /// @param document the other version
    PlaceholderLineFinder(Document document) {
        this.document = document;
        var lines = LineIndex.of(document.text());
        for (int line = 1; line <= lines.count(); line++) {
            var start = start(document.line(line));
            if (!start.isEmpty())
                byStart.computeIfAbsent(start, _ -> new ArrayList<>(1)).add(line);
        }
    }

    /// The line up to its first backtick, colon or bar behind some text, without what may differ; empty where it has
    /// none.
    private static String start(String line) {
        int at = 0;
        while (at < line.length() && (KEYS.indexOf(line.charAt(at)) < 0 || isBlankBefore(line, at))) at++;
        return at == line.length()
                ? ""
                : BOX.matcher(line.substring(0, at)).replaceFirst("[ ]").strip() + line.charAt(at);
    }

    /// A table row may begin with a bar.
    private static boolean isBlankBefore(String line, int at) {
        return line.charAt(at) == '|' && line.substring(0, at).isBlank();
    }

    /// The line of the first document with these places, all of one line: the same of its equals. Empty where there
    /// are more or fewer of them here.
    Optional<FoundLine> find(PlaceholderLineFinder first, List<Placeholder> places) {
        int number = places.getFirst().line();
        var line = first.document.line(number);
        int offset = first.document.lineStart(number);
        if (places.stream().anyMatch(place -> place.end() > offset + line.length() || place.start() < offset))
            return Optional.empty();
        var pattern = pattern(line, offset, places);
        var equals = first.findLines(line, pattern);
        var here = findLines(line, pattern);
        int nth = equals.indexOf(number);
        if (nth < 0 || equals.size() != here.size()) return Optional.empty();
        var matcher = pattern.matcher(document.line(here.get(nth)));
        return matcher.lookingAt()
                ? Optional.of(new FoundLine(places, matcher.toMatchResult(), document.lineStart(here.get(nth))))
                : Optional.empty();
    }

    private List<Integer> findLines(String line, Pattern pattern) {
        return byStart.getOrDefault(start(line), List.of()).stream()
                .filter(candidate -> pattern.matcher(document.line(candidate)).lookingAt())
                .toList();
    }

    private static Pattern pattern(String line, int offset, List<Placeholder> places) {
        var regex = new StringBuilder("\\s*");
        int at = 0;
        for (var place : places) {
            var before = line.substring(at, place.start() - offset);
            regex.append(at == 0 ? anyBox(before.stripLeading()) : Pattern.quote(before));
            regex.append(place.isCode() ? "([^`\\r\\n]*)" : place.isCell() ? CELL : "([^\\r\\n]*?)");
            at = place.end() - offset;
        }
        if (places.getLast().isCode()) return Pattern.compile(regex.append('`').toString());
        if (places.getLast().isCell())
            return Pattern.compile(regex.append("\\s*(?:\\||$)").toString());
        var behind = line.substring(at);
        int suffix = behind.indexOf(" - **");
        var rest = (suffix < 0 ? behind : behind.substring(0, suffix)).stripTrailing();
        return Pattern.compile(
                regex.append(Pattern.quote(rest)).append(SUFFIX).append("\\s*$").toString());
    }

    private static String anyBox(String start) {
        var box = BOX.matcher(start);
        return box.find()
                ? Pattern.quote(start.substring(0, box.start()))
                        + BOX.pattern()
                        + Pattern.quote(start.substring(box.end()))
                : Pattern.quote(start);
    }
}
