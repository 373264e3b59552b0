package dev.gateboard.document.detail;

import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a priority or severity: a word that teams use for one (`CRITICAL`, `High`, `must-have`), or a grade such as
/// `P0`, `S1` or `SEV-2`, with signs around it such as a coloured dot.
final class PriorityParser {
    private static final String GRADE = "[Pp][0-5]|(?i:SEV)[- ]?[0-5]";
    private static final Pattern LEVEL = Pattern.compile("[^\\p{L}\\p{N}]*((?i:critical|blocker|blocking|urgent|highest"
            + "|high|medium|moderate|normal|lowest|low|major|minor|trivial|(?:must|should|could)(?:[- ]have)?)|" + GRADE
            + "|[Ss]?[0-5])[^\\p{L}\\p{N}]*(?:\\([^()]*\\)?)?[^\\p{L}\\p{N}]*");
    private static final Pattern BARE = Pattern.compile(GRADE);

    private PriorityParser() {}

    /// What stands behind a label such as `Priority:`.
    static Optional<String> level(String value) {
        var level = LEVEL.matcher(value);
        return level.matches() ? Optional.of(level.group(1)) : Optional.empty();
    }

    /// A grade that needs no label.
    static Optional<String> grade(String text) {
        var grade = text.strip();
        return BARE.matcher(grade).matches() ? Optional.of(grade) : Optional.empty();
    }
}
