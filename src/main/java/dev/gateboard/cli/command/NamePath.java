package dev.gateboard.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/// A name with where it stands: `Week 5 > For Lead > Open an issue`. Its last part names the thing itself, those before
/// it headings or gates above, in that order; any of them may be left out. `›` parts as `>` does, since that is how
/// places are shown; a `>` of the text itself is written `\\>`.
///
/// @param parts normalized, the outermost first
record NamePath(List<String> parts) {
    private static final Pattern SEPARATOR = Pattern.compile("(?<!\\\\)>|›");

    static NamePath of(String name) {
        return new NamePath(SEPARATOR
                .splitAsStream(name)
                .map(part -> NameCandidate.normalize(part.replace("\\>", ">")))
                .toList());
    }

    /// Whether it says where something stands, so that it is more than a name.
    boolean isPath() {
        return parts.size() > 1 && parts.stream().noneMatch(String::isEmpty);
    }

    /// Whether a candidate has these names and stands below these.
    ///
    /// @param above what it stands below, normalized, the outermost first
    /// @param isNamed of a text and a part, for what stands above
    boolean leadsTo(List<String> above, BiPredicate<String, String> isNamed) {
        var rest = new ArrayList<>(above);
        for (int index = parts.size() - 2; index >= 0; index--) {
            var part = parts.get(index);
            while (!rest.isEmpty() && !isNamed.test(rest.getLast(), part)) rest.removeLast();
            if (rest.isEmpty()) return false;
            rest.removeLast();
        }
        return true;
    }

    String last() {
        return parts.getLast();
    }
}
