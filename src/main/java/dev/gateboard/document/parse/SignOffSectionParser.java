package dev.gateboard.document.parse;

import dev.gateboard.document.outline.Outline;
import dev.gateboard.model.checklist.Placeholder;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.checklist.RolePlace;
import java.util.regex.Pattern;

/// Tells which headings begin a section of sign-offs, and reads its lines as roles (rule R8).
final class SignOffSectionParser {
    private static final Pattern HEADING =
            Pattern.compile("\\b(?:sign-?offs?|approv(?:al|als|ers))\\b", Pattern.CASE_INSENSITIVE);
    /// Since the third edition of the reading rules.
    private static final Pattern DECIDING_HEADING =
            Pattern.compile("\\b(?:reviewers?|go\\s?/?\\s?no-?\\s?go)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPTIONAL = Pattern.compile("\\boptional\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_APPLICABLE =
            Pattern.compile("\\bn/a\\b|\\bnot applicable\\b", Pattern.CASE_INSENSITIVE);

    private SignOffSectionParser() {}

    static boolean isSignOffHeading(String title) {
        return HEADING.matcher(title).find();
    }

    /// Such as "Reviewers" and "Go/no-go": sections that hold criteria as often as roles, so that each of their lines
    /// has to look like one.
    static boolean isDecidingHeading(String title) {
        return DECIDING_HEADING.matcher(title).find();
    }

    static boolean isOptional(String text) {
        return OPTIONAL.matcher(text).find();
    }

    static boolean canBeNotApplicable(String text) {
        return NOT_APPLICABLE.matcher(text).find();
    }

    /// The role of a line that has its answer already; only what stands before the answer tells whether it may be left
    /// out.
    static Role answered(Outline.Line line, String label, String answer) {
        return new Role(
                line.line(),
                line.depth(),
                label,
                new RolePlace.InAnsweredLine(answer),
                !isOptional(label),
                false,
                RolePhraseRules.person(answer.split("[·,;(]", 2)[0].strip()),
                line.content().runs());
    }

    static Role of(Outline.Line line, String label, Placeholder placeholder) {
        return new Role(
                line.line(),
                line.depth(),
                label,
                new RolePlace.InPlaceholder(placeholder),
                !isOptional(line.content().text()),
                canBeNotApplicable(placeholder.text()),
                "",
                line.content().runs());
    }
}
