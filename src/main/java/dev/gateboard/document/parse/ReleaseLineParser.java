package dev.gateboard.document.parse;

import dev.gateboard.document.outline.InlineContent;
import dev.gateboard.document.syntax.BarePlaceholderSyntax;
import dev.gateboard.document.syntax.PlaceholderSyntax;
import dev.gateboard.model.checklist.ReleaseLine;
import dev.gateboard.model.checklist.TextRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what is released from the lines above the first gate (rule R5).
final class ReleaseLineParser {
    private static final Pattern SERVICE =
            Pattern.compile("(?:service|app|application)(?:\\(s\\)|s)?(?: ?/ ?\\S+)?(?: names?)?");
    private static final Pattern ENVIRONMENT = Pattern.compile("(?:target )?env(?:ironment)?(?:\\(s\\)|s)?(?: name)?");
    private static final Pattern NAME = Pattern.compile(
            "release(?: (?:id|name|version|tag))?|version|build(?: (?:id|number))?|(?:git )?(?:sha|tag|commit)");
    private static final Pattern DATE = Pattern.compile("(?:release )?date");
    private static final Pattern OWNER = Pattern.compile("(?:release )?owner");

    private ReleaseLineParser() {}

    static boolean isReleaseLine(InlineContent words) {
        return isReleaseLine(words.text());
    }

    static boolean isReleaseLine(String text) {
        return kind(label(text)).isPresent();
    }

    /// What each line of an item or paragraph says; nothing where it says nothing yet.
    ///
    /// @param placeholder the index of the placeholder of its first line, or -1
    /// @param rulesVersion which edition of the reading rules counts
    static List<ReleaseLine> read(InlineContent words, int placeholder, int rulesVersion) {
        if (words.text().indexOf(':') < 0) return List.of();
        var found = new ArrayList<ReleaseLine>(1);
        int index = placeholder;
        for (var runs : words.lines()) {
            line(runs, index, rulesVersion).ifPresent(found::add);
            index = -1;
        }
        return found;
    }

    private static Optional<ReleaseLine> line(List<TextRun> runs, int placeholder, int rulesVersion) {
        var text = InlineContent.text(runs);
        var label = label(text);
        return kind(label).flatMap(kind -> {
            if (placeholder >= 0) return Optional.of(new ReleaseLine(kind, label, "", placeholder));
            var value = code(runs, kind)
                    .orElseGet(() -> text.substring(text.indexOf(':') + 1).strip());
            if (value.isEmpty() || waits(value, rulesVersion)) return Optional.empty();
            return Optional.of(new ReleaseLine(kind, label, value, -1));
        });
    }

    private static boolean waits(String value, int rulesVersion) {
        return PlaceholderSyntax.matches(value, rulesVersion)
                || (rulesVersion >= 3 && BarePlaceholderSyntax.matches(value));
    }

    /// Several names are kept, of everything else the first.
    static List<ReleaseLine> keepFirst(List<ReleaseLine> lines) {
        var kept = new ArrayList<ReleaseLine>();
        for (var line : lines) {
            boolean again = line.kind() != ReleaseLine.Kind.NAME
                    && kept.stream().anyMatch(other -> other.kind() == line.kind());
            if (!again) kept.add(line);
        }
        return kept;
    }

    static String label(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? "" : text.substring(0, colon).strip();
    }

    private static Optional<ReleaseLine.Kind> kind(String label) {
        var folded = label.toLowerCase(Locale.ROOT);
        if (SERVICE.matcher(folded).matches()) return Optional.of(ReleaseLine.Kind.SERVICE);
        if (ENVIRONMENT.matcher(folded).matches()) return Optional.of(ReleaseLine.Kind.ENVIRONMENT);
        if (NAME.matcher(folded).matches()) return Optional.of(ReleaseLine.Kind.NAME);
        if (DATE.matcher(folded).matches()) return Optional.of(ReleaseLine.Kind.DATE);
        return OWNER.matcher(folded).matches() ? Optional.of(ReleaseLine.Kind.OWNER) : Optional.empty();
    }

    /// The first code span; of a service the last one in parentheses, if there is one.
    private static Optional<String> code(List<TextRun> runs, ReleaseLine.Kind kind) {
        Optional<String> first = Optional.empty();
        Optional<String> enclosed = Optional.empty();
        int depth = 0;
        for (var run : runs) {
            if (run.look() == TextRun.TextStyle.CODE) {
                if (first.isEmpty()) first = Optional.of(run.text());
                if (depth > 0) enclosed = Optional.of(run.text());
            } else {
                for (char c : run.text().toCharArray()) depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            }
        }
        return kind == ReleaseLine.Kind.SERVICE && enclosed.isPresent() ? enclosed : first;
    }
}
