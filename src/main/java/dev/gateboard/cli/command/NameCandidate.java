package dev.gateboard.cli.command;

import java.util.List;
import java.util.Locale;

/// Something a name may mean.
///
/// @param displayName how a list of matches shows it
/// @param names what it answers to, whole or in part
/// @param id what it answers to by its beginning, or empty
/// @param line the line it stands on, or 0
/// @param above the headings and gates it stands below, the outermost first
record NameCandidate<T>(T value, String displayName, List<String> names, String id, int line, List<String> above) {
    NameCandidate {
        names = names.stream()
                .map(NameCandidate::normalize)
                .filter(name -> !name.isEmpty())
                .toList();
        above = above.stream().map(NameCandidate::normalize).toList();
    }

    NameCandidate(T value, String displayName, List<String> names, String id, int line) {
        this(value, displayName, names, id, line, List.of());
    }

    boolean isNamed(String folded) {
        return names.contains(folded) || id.equals(folded);
    }

    boolean isNamedInPart(String folded) {
        return names.stream().anyMatch(name -> name.contains(folded));
    }

    /// Whether the path ends here: with its name in whole, below what has the whole names that the path says.
    boolean isAt(NamePath path) {
        return isNamed(path.last()) && path.leadsTo(above, String::equals);
    }

    /// The same with parts of the names above.
    boolean isRoughlyAt(NamePath path) {
        return isNamed(path.last()) && path.leadsTo(above, String::contains);
    }

    /// The same with a part of its own name as well.
    boolean isInPartAt(NamePath path) {
        return isNamedInPart(path.last()) && path.leadsTo(above, String::contains);
    }

    boolean hasIdFrom(String folded) {
        return !id.isEmpty() && id.startsWith(folded);
    }

    /// Case, code marks and runs of white space do not count.
    static String normalize(String text) {
        return text.replace("`", "").strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
