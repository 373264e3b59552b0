package dev.gateboard.model.checklist;

import java.util.List;

/// A required or optional sign-off: a placeholder line of the sign-off section (rule R8). It may be answered
/// "not applicable" only where its placeholder says so.
public record Role(
        int line,
        int depth,
        String label,
        Placeholder placeholder,
        boolean isRequired,
        boolean canBeNotApplicable,
        List<TextRun> runs)
        implements ChecklistItem {
    public Role {
        runs = List.copyOf(runs);
    }
}
