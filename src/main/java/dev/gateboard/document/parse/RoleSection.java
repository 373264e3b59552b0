package dev.gateboard.document.parse;

import dev.gateboard.model.checklist.GateSyntax;
import java.util.Optional;

/// What a section's heading, the headings above it and the owner say of roles in it (rule R8).
///
/// @param path the headings above it and its own, as in [GateSyntax.RoleChoice]
/// @param occurrence which of the sections with this path, from 1
/// @param isSignOff whether its own heading is of sign-offs or approvals
/// @param isDeciding whether its own heading is of reviewers or of a go or no-go
/// @param isBelowSignOff whether that holds for a heading above it, the document's title apart
/// @param choice what the owner chose for it
/// @param rules which edition of the reading rules counts
record RoleSection(
        String path,
        int occurrence,
        boolean isSignOff,
        boolean isDeciding,
        boolean isBelowSignOff,
        Optional<GateSyntax.RoleChoice> choice,
        int rules) {

    /// Whether the owner said that its lines are roles.
    boolean isChosen() {
        return mayHaveRoles() && choice.filter(GateSyntax.RoleChoice::areRoles).isPresent();
    }

    /// Whether the owner said that its lines are none.
    boolean isRefused() {
        return choice.filter(each -> !each.areRoles()).isPresent();
    }

    /// Whether its boxed lines may be offered as roles, and the rows of its tables be some.
    boolean mayHaveRoles() {
        return rules >= 3 && (isSignOff || isDeciding || isBelowSignOff);
    }

    /// Whether the rows of a table in it are roles, if the table has a column for them.
    ///
    /// @param areGates whether they would be gates otherwise, which only the owner changes
    boolean hasRoleTables(boolean areGates) {
        return rules >= 3 && (isChosen() || (!isRefused() && !areGates && mayHaveRoles()));
    }

    /// Whether a line with a placeholder is a role of it.
    ///
    /// @param hasBoxes whether it has boxed lines: a list of gates with a place to fill is no list of roles
    boolean isRole(String label, boolean hasBoxes) {
        if (rules < 3) return isSignOff && !hasBoxes;
        if (isRefused() || RolePhraseRules.isPartOfAnswer(label)) return false;
        if (isSignOff && !hasBoxes) return true;
        return (isChosen() || (isDeciding && !hasBoxes)) && RolePhraseRules.isRole(label);
    }

    /// Whether a line that says something already is a role of it that was answered in the file. An older review keeps
    /// the roles it knows by their numbers.
    boolean isAnsweredRole(String label, String answer, boolean hasBoxes) {
        return rules >= 4 && isRole(label, hasBoxes) && RolePhraseRules.isAnswered(label, answer);
    }

    /// A line that is neither a role of it nor anything else, such as the date of its signature.
    boolean isPartOfAnswer(String label, boolean hasBoxes) {
        return rules >= 3 && !isRefused() && isSignOff && !hasBoxes && RolePhraseRules.isPartOfAnswer(label);
    }

    /// Whether it is shown as a section of sign-offs.
    boolean isShownAsSignOff(boolean hasGates) {
        if (rules < 3) return isSignOff && !hasGates;
        return !isRefused() && !hasGates && (isChosen() || isSignOff);
    }

    GateSyntax.RoleChoice choose(boolean areRoles) {
        return new GateSyntax.RoleChoice(path, occurrence, areRoles);
    }
}
