package dev.gateboard.document.syntax;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.GateSyntax;
import java.util.Optional;
import java.util.regex.Pattern;

/// What may stand in a placeholder's place (rule R4).
public final class PlaceholderValueRules {
    private static final Pattern MARK = Pattern.compile("\\((?:optional|r|if applicable)\\)", Pattern.CASE_INSENSITIVE);

    private PlaceholderValueRules() {}

    /// Why a value is refused: it is blank, more than one line, has a backtick, is itself a placeholder,
    /// or marks gates as required or optional.
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
        // Read again with the gate's text, it would say which gates are required.
        if (rulesVersion >= 3 && MARK.matcher(stripped).find())
            return Optional.of(Messages.DOCUMENT.text("value.mark"));
        return Optional.empty();
    }
}
