package dev.gateboard.document.parse;

import dev.gateboard.document.outline.Outline;
import dev.gateboard.model.checklist.Placeholder;
import dev.gateboard.model.checklist.Role;
import java.util.regex.Pattern;

/// Reads a sign-off line (rule R8).
final class RoleLineParser {
    private static final Pattern OPTIONAL = Pattern.compile("\\boptional\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_APPLICABLE =
            Pattern.compile("\\bn/a\\b|\\bnot applicable\\b", Pattern.CASE_INSENSITIVE);

    private RoleLineParser() {}

    static Role of(Outline.Line line, String label, Placeholder placeholder) {
        return new Role(
                line.line(),
                line.depth(),
                label,
                placeholder,
                !OPTIONAL.matcher(line.content().text()).find(),
                NOT_APPLICABLE.matcher(placeholder.text()).find(),
                line.content().runs());
    }
}
