package dev.gateboard.model.checklist;

import java.util.List;

/// A required or optional sign-off: a placeholder line or a table's row of the sign-off section, or a boxed line that
/// the owner made a role (rule R8). It may be answered "not applicable" only where its place says so.
///
/// @param proposedPerson who answers for it as the document has it, a name or a handle; empty where it names no one
public record Role(
        int line,
        int depth,
        String label,
        RolePlace place,
        boolean isRequired,
        boolean canBeNotApplicable,
        String proposedPerson,
        List<TextRun> runs)
        implements ChecklistItem {
    public Role {
        runs = List.copyOf(runs);
    }

    /// The placeholders that its answer fills.
    public List<Placeholder> placeholders() {
        return place.placeholders();
    }
}
