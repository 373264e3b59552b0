package dev.gateboard.document.syntax;

import java.util.Optional;

/// What may stand in a placeholder's place (rule R4).
public final class PlaceholderValueRules {
    private PlaceholderValueRules() {}

    /// Why a value is refused: it is blank, more than one line, has a backtick, or is itself a placeholder.
    public static Optional<String> findProblem(String value) {
        var stripped = value.strip();
        if (stripped.isEmpty()) return Optional.of("A value cannot be blank.");
        if (stripped.indexOf('`') >= 0)
            return Optional.of("A value cannot have a backtick in it, since it stands between two.");
        if (!MarkdownEscaper.toOneLine(stripped).equals(stripped))
            return Optional.of("A value is one line, without tabs and other control characters.");
        if (PlaceholderSyntax.matches(stripped))
            return Optional.of("The value `%s` is itself a placeholder: say what it stands for.".formatted(stripped));
        return Optional.empty();
    }
}
