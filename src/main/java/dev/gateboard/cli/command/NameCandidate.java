package dev.gateboard.cli.command;

import java.util.List;
import java.util.Locale;

/// Something a name may mean.
///
/// @param displayName how a list of matches shows it
/// @param names what it answers to, whole or in part
/// @param id what it answers to by its beginning, or empty
/// @param line the line it stands on, or 0
record NameCandidate<T>(T value, String displayName, List<String> names, String id, int line) {
    NameCandidate {
        names = names.stream()
                .map(NameCandidate::normalize)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    boolean isNamed(String folded) {
        return names.contains(folded) || id.equals(folded);
    }

    boolean isNamedInPart(String folded) {
        return names.stream().anyMatch(name -> name.contains(folded));
    }

    boolean hasIdFrom(String folded) {
        return !id.isEmpty() && id.startsWith(folded);
    }

    /// Case, code marks and runs of white space do not count.
    static String normalize(String text) {
        return text.replace("`", "").strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
