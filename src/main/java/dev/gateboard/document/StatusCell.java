package dev.gateboard.document;

import java.util.Map;

/// The cell of an included table row that says how its gate stands (rule R38).
///
/// @param span all between the bars, white space around included
/// @param raw what stands there, white space around included
/// @param meaning what it says
/// @param signs how the table writes a meaning; nothing for one that it does not show
public record StatusCell(TextSpan span, String raw, Meaning meaning, Map<Meaning, String> signs) {

    public StatusCell {
        signs = Map.copyOf(signs);
    }

    /// What a status cell says.
    public enum Meaning {
        OPEN,
        PASSED,
        FAILED,
        NOT_APPLICABLE,
        WAIVED,
        /// It says something, but not whether the gate is passed, so the gate is open.
        UNCLEAR
    }
}
