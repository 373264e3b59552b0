package dev.gateboard.document.syntax;

import dev.gateboard.document.LineIndex;
import java.util.regex.Pattern;

/// The YAML between two lines of `---` at the very start of a document, of which only a top-level `title` is read.
/// `end` is where the content begins; 0 where there is no front matter. `closed` is false where the second line of
/// `---` is missing, so that all of it was left in the content.
public record FrontMatter(int end, String title, boolean isClosed) {
    private static final Pattern OPENING = Pattern.compile("---[ \\t]*(?:\\r\\n|\\r|\\n)");
    private static final Pattern CLOSING = Pattern.compile("---[ \\t]*");
    private static final Pattern KEY = Pattern.compile("[\"']?[A-Za-z_][A-Za-z0-9_. -]*[\"']?:(?:[ \\t].*)?");

    /// A thematic break may open a document too, so what follows the opening line must look like YAML.
    public static FrontMatter of(String text, LineIndex lines) {
        var none = new FrontMatter(0, "", true);
        if (!text.startsWith("---") || !OPENING.matcher(text).lookingAt()) return none;
        var title = "";
        boolean keyed = false;
        for (int number = 2; number <= lines.count(); number++) {
            var line = line(text, lines, number);
            if (CLOSING.matcher(line).matches())
                return new FrontMatter(number < lines.count() ? lines.start(number + 1) : text.length(), title, true);
            if (!keyed && !line.startsWith("#") && !KEY.matcher(line).matches()) return none;
            if (title.isEmpty() && line.startsWith("title:"))
                title = scalar(line.substring("title:".length()).strip());
            keyed |= !line.startsWith("#");
        }
        return new FrontMatter(0, "", !keyed);
    }

    private static String line(String text, LineIndex lines, int number) {
        int end = number < lines.count() ? lines.start(number + 1) : text.length();
        int start = lines.start(number);
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) end--;
        return text.substring(start, end);
    }

    private static String scalar(String value) {
        if (value.startsWith("\"") && value.indexOf('"', 1) > 0)
            return value.substring(1, value.lastIndexOf('"'))
                    .replace("\\\"", "\"")
                    .replace("\\\\", "\\");
        if (value.startsWith("'") && value.indexOf('\'', 1) > 0)
            return value.substring(1, value.lastIndexOf('\'')).replace("''", "'");
        if (value.matches("[|>][+-]?\\d?")) return "";
        int comment = value.startsWith("#") ? 0 : value.indexOf(" #");
        return comment < 0 ? value : value.substring(0, comment).strip();
    }
}
