package dev.gateboard.model.checklist;

/// What the kinds that some gates are only for have in common. A release is one kind of each family, so a choice in one
/// family says nothing about another: an `RC` may be one of a patch.
public enum TierFamily {
    /// How far a release is, such as `RC` and `FINAL`.
    STAGE,
    /// How much a release changes, such as `major` and `patch`.
    SIZE,
    /// Where a release goes, such as `production`.
    ENVIRONMENT,
    /// A level that the checklist defines itself, such as `Level A`.
    LEVEL
}
