package dev.gateboard.document;

import dev.gateboard.model.Placeholder;
import dev.gateboard.model.Role;
import java.util.regex.Pattern;

/// Reads a sign-off line (rule R8).
final class Roles {
    private static final Pattern OPTIONAL = Pattern.compile("\\boptional\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_APPLICABLE =
            Pattern.compile("\\bn/a\\b|\\bnot applicable\\b", Pattern.CASE_INSENSITIVE);

    private Roles() {}

    static Role of(Outline.Line line, String label, Placeholder placeholder) {
        return new Role(
                line.line(),
                line.depth(),
                label,
                placeholder,
                !OPTIONAL.matcher(line.words().text()).find(),
                NOT_APPLICABLE.matcher(placeholder.text()).find(),
                line.words().runs());
    }
}
