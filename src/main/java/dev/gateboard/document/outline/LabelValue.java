package dev.gateboard.document.outline;

import dev.gateboard.document.syntax.PlaceholderSyntax;
import dev.gateboard.model.checklist.TextRun;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A line `Label: value`. Both are empty where the line is none.
public record LabelValue(String label, String value) {
    private static final Pattern PATH = Pattern.compile("\\S*/\\S*|\\S+\\.[A-Za-z][A-Za-z0-9]{0,7}");

    private static final Pattern LABELLED = Pattern.compile("([^:\uFF1A]+)(?::(?=\\s)|\uFF1A)(.+)", Pattern.DOTALL);

    public static final LabelValue NONE = new LabelValue("", "");

    public boolean exists() {
        return !label.isEmpty();
    }

    /// `Label: value`, whatever the value is; a colon inside a word, such as that of an address, ends no label.
    public static LabelValue text(InlineContent words) {
        var found = LABELLED.matcher(words.text().strip());
        return found.matches()
                ? new LabelValue(found.group(1).strip(), found.group(2).strip())
                : NONE;
    }

    /// `Label: placeholder`, the value being the line's first placeholder in a code span. A line whose first label has
    /// its value,
    /// such as a field that was filled, does not become another field by what follows.
    public static LabelValue field(InlineContent words) {
        var waiting = words.placeholders().stream()
                .filter(InlineContent.PlaceholderSpan::isCode)
                .map(InlineContent.PlaceholderSpan::text)
                .collect(Collectors.toSet());
        if (waiting.isEmpty()) return NONE;
        var before = new StringBuilder();
        for (var run : words.runs()) {
            if (run.look() == TextRun.TextStyle.CODE) {
                var labelled = of(before.toString(), run.text());
                if (waiting.contains(run.text().strip())) return labelled;
                if (labelled.exists()) return NONE;
            }
            before.append(run.text());
        }
        return NONE;
    }

    /// `Label: code` with nothing else behind it, so also a field that has been filled.
    public static LabelValue code(InlineContent words) {
        var runs = words.runs();
        int at = 0;
        while (at < runs.size() && runs.get(at).look() != TextRun.TextStyle.CODE) at++;
        if (at == runs.size() || runs.subList(at + 1, runs.size()).stream().anyMatch(LabelValue::isLabelText))
            return NONE;
        return of(InlineContent.text(runs.subList(0, at)), runs.get(at).text());
    }

    /// `Label: [text](address)` or `Label: path`, the value being what it points to.
    public static LabelValue link(InlineContent words) {
        var runs = words.runs();
        if (runs.size() < 2) return NONE;
        var before = new StringBuilder();
        int at = 0;
        while (at < runs.size() && runs.get(at).target().isEmpty() && !isPath(runs.get(at)))
            before.append(runs.get(at++).text());
        if (at == runs.size()) return NONE;
        var run = runs.get(at);
        for (var rest : runs.subList(at + 1, runs.size())) {
            if (!run.target().isEmpty() && rest.target().equals(run.target())) continue;
            if (isLabelText(rest)) return NONE;
        }
        return of(before.toString(), run.target().isEmpty() ? run.text() : run.target());
    }

    private static LabelValue of(String before, String value) {
        var label = before.strip();
        if (!label.endsWith(":")) return NONE;
        label = label.substring(0, label.length() - 1).strip();
        return label.isEmpty() ? NONE : new LabelValue(label, value);
    }

    private static boolean isLabelText(TextRun run) {
        return run.text().chars().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isPath(TextRun run) {
        if (run.look() != TextRun.TextStyle.CODE
                || (run.text().indexOf('/') < 0 && run.text().indexOf('.') < 0)) return false;
        if (PlaceholderSyntax.matches(run.text())) return false;
        return PATH.matcher(run.text()).matches();
    }
}
