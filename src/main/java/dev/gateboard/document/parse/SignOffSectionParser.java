package dev.gateboard.document.parse;

import dev.gateboard.document.outline.Outline;
import dev.gateboard.model.checklist.Placeholder;
import dev.gateboard.model.checklist.Role;
import java.util.regex.Pattern;

/// Tells which headings begin a section of sign-offs, and reads its lines as roles (rule R8).
final class SignOffSectionParser {
    private static final Pattern HEADING =
            Pattern.compile("\\b(?:sign-?offs?|approv(?:al|als|ers))\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPTIONAL = Pattern.compile("\\boptional\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_APPLICABLE =
            Pattern.compile("\\bn/a\\b|\\bnot applicable\\b", Pattern.CASE_INSENSITIVE);

    private SignOffSectionParser() {}

    static boolean isSignOffHeading(String title) {
        return HEADING.matcher(title).find();
    }

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
