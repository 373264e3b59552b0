package dev.gateboard.record.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Names that a list of allowed signers gives a key, for a person whose address is written otherwise there: addresses
/// are equal ignoring case (rule R24), and ssh-keygen compares every letter as it is (ssh_config(5), "PATTERNS").
final class PrincipalResolver {
    private PrincipalResolver() {}

    /// The address as the list writes it; none where the list does not name it, or excludes it.
    ///
    /// @param listed the patterns of a line, with commas between them
    static List<String> written(String listed, String email) {
        var written = new ArrayList<String>();
        for (var pattern : listed.split(",", -1)) {
            boolean excludes = pattern.startsWith("!");
            var found = written(excludes ? pattern.substring(1) : pattern, 0, email, 0, "");
            if (excludes && found.isPresent()) return List.of();
            if (!excludes) found.filter(other -> !other.equals(email)).ifPresent(written::add);
        }
        return written;
    }

    private static Optional<String> written(String pattern, int at, String email, int from, String before) {
        if (at == pattern.length()) return from == email.length() ? Optional.of(before) : Optional.empty();
        char wanted = pattern.charAt(at);
        if (wanted == '*') {
            for (int end = from; end <= email.length(); end++) {
                var found = written(pattern, at + 1, email, end, before + email.substring(from, end));
                if (found.isPresent()) return found;
            }
            return Optional.empty();
        }
        if (from == email.length()) return Optional.empty();
        var letter = email.substring(from, from + 1);
        if (wanted == '?') return written(pattern, at + 1, email, from + 1, before + letter);
        return letter.toLowerCase(Locale.ROOT).equals(String.valueOf(wanted).toLowerCase(Locale.ROOT))
                ? written(pattern, at + 1, email, from + 1, before + wanted)
                : Optional.empty();
    }
}
