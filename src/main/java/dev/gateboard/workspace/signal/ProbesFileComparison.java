package dev.gateboard.workspace.signal;

import dev.gateboard.model.signal.ProbesFileChange;

/// A file of probes on the disk, held against those a review has: it is offered, and never applied by itself (rule
/// R12).
public sealed interface ProbesFileComparison {

    /// The review has these probes.
    record Unchanged() implements ProbesFileComparison {}

    /// It cannot be taken in, and why.
    record UnreadableProbesFile(String sentence) implements ProbesFileComparison {}

    /// Nothing lies there, and the review has probes: those that were accepted here.
    record NotOnDisk() implements ProbesFileComparison {}

    /// It says something else.
    ///
    /// @param wasUsedBefore whether the review had exactly this file once, and what it has now was accepted since
    record ChangedProbesFile(ProbesFileChange change, boolean wasUsedBefore) implements ProbesFileComparison {}
}
