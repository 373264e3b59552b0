package dev.gateboard.model.meeting;

import dev.gateboard.model.person.Attribution;

/// What an action changed of a role: what the record lists, and what a decider is asked about.
///
/// @param added whether it added the role
/// @param wasRequired whether a go waited for the role before
/// @param required whether it does now
/// @param covers whether the role looks at other sections now
public record RoleChange(
        Attribution attribution, boolean added, boolean wasRequired, boolean required, boolean covers, String reason) {

    /// Whether it changes more than who is to answer.
    boolean matters() {
        return added || covers || wasRequired != required;
    }

    /// Whether a go waits for less than before.
    public boolean weakens() {
        return !added && wasRequired && !required;
    }
}
