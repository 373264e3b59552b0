package dev.gateboard.model.meeting;

import dev.gateboard.model.person.Attribution;

/// What an action changed of a role: what the record lists, and what a decider is asked about.
///
/// @param isAdded whether it added the role
/// @param wasRequired whether a go waited for the role before
/// @param isRequired whether it does now
/// @param changesCoverage whether the role looks at other sections now
public record RoleChange(
        Attribution attribution,
        boolean isAdded,
        boolean wasRequired,
        boolean isRequired,
        boolean changesCoverage,
        String reason) {

    /// Whether it changes more than who is to answer.
    boolean affectsDecision() {
        return isAdded || changesCoverage || wasRequired != isRequired;
    }

    /// Whether a go waits for less than before.
    public boolean relaxesRequirement() {
        return !isAdded && wasRequired && !isRequired;
    }
}
