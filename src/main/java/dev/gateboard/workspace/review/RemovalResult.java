package dev.gateboard.workspace.review;

import dev.gateboard.model.action.RemovedContent;
import dev.gateboard.model.action.TidyingEntry;

/// What became of a removal (rule R39).
public sealed interface RemovalResult {

    /// It is gone.
    ///
    /// @param entry what stays of it in the database's own log
    record Removed(TidyingEntry entry, RemovedContent content) implements RemovalResult {}

    /// Nothing changed; one sentence why and what to do.
    record RemovalRefused(String sentence) implements RemovalResult {}
}
