package dev.gateboard.document.syntax;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.GateSyntax;
import java.util.Optional;

/// What may stand in a placeholder's place (rule R4).
public final class PlaceholderValueRules {
    private PlaceholderValueRules() {}

    /// Why a value is refused: it is blank, more than one line, has a backtick, or is itself a placeholder.
    public static Optional<String> findProblem(String value) {
        return findProblem(value, GateSyntax.RULES);
    }

    /// The same where a value may have been accepted long ago.
    ///
    /// @param rulesVersion which edition of the reading rules counts
    public static Optional<String> findProblem(String value, int rulesVersion) {
        var stripped = value.strip();
        if (stripped.isEmpty()) return Optional.of(Messages.DOCUMENT.text("value.blank"));
        if (stripped.indexOf('`') >= 0) return Optional.of(Messages.DOCUMENT.text("value.backtick"));
        if (!MarkdownEscaper.toOneLine(stripped).equals(stripped))
            return Optional.of(Messages.DOCUMENT.text("value.oneLine"));
        if (PlaceholderSyntax.matches(stripped, rulesVersion)
                || (rulesVersion >= 3 && BarePlaceholderSyntax.matches(stripped)))
            return Optional.of(Messages.DOCUMENT.text("value.placeholder", stripped));
        return Optional.empty();
    }
}
