package dev.gateboard.document.syntax;

import dev.gateboard.model.checklist.Gate.Requirement;
import java.util.Locale;

/// What a gate's own text says of its necessity (rule R7).
public record RequirementMarker(Requirement requirement, boolean invitesNotApplicable) {
    public static final RequirementMarker NONE = new RequirementMarker(Requirement.UNMARKED, false);

    public static RequirementMarker of(String text) {
        if (text.indexOf('(') < 0) return NONE;
        var end = withoutPunctuation(text);
        boolean optional = stands(end, "(optional)");
        boolean required = end.equals("(R)") || end.startsWith("(R) ") || end.endsWith(" (R)");
        var requirement = required ? Requirement.REQUIRED : optional ? Requirement.OPTIONAL : Requirement.UNMARKED;
        return new RequirementMarker(requirement, endsWith(end, "(if applicable)"));
    }

    /// The same since edition 3 of the rules: `(optional)` counts anywhere.
    ///
    /// @param masked the text without what is code, where marks are spoken of and not meant
    public static RequirementMarker anywhere(String text, String masked) {
        var own = of(text);
        return own.requirement == Requirement.UNMARKED && isOptional(masked)
                ? new RequirementMarker(Requirement.OPTIONAL, own.invitesNotApplicable)
                : own;
    }

    /// What a heading says of all gates below it, since edition 3 of the rules.
    public static RequirementMarker ofHeading(String masked) {
        return isOptional(masked) ? new RequirementMarker(Requirement.OPTIONAL, false) : NONE;
    }

    private static boolean isOptional(String text) {
        return text.toLowerCase(Locale.ROOT).contains("(optional)");
    }

    /// The same for a gate below a gate: what that says holds where this says nothing.
    public RequirementMarker inheritFrom(RequirementMarker above) {
        return new RequirementMarker(
                requirement == Requirement.UNMARKED ? above.requirement : requirement,
                invitesNotApplicable || above.invitesNotApplicable);
    }

    private static String withoutPunctuation(String text) {
        int end = text.length();
        while (end > 0 && ".:;,! ".indexOf(text.charAt(end - 1)) >= 0) end--;
        return text.substring(0, end);
    }

    private static boolean stands(String text, String word) {
        return text.regionMatches(true, 0, word + " ", 0, word.length() + 1)
                || text.equalsIgnoreCase(word)
                || endsWith(text, " " + word);
    }

    private static boolean endsWith(String text, String end) {
        return text.regionMatches(true, text.length() - end.length(), end, 0, end.length());
    }
}
