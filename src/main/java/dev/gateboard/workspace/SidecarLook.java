package dev.gateboard.workspace;

import dev.gateboard.model.ProbesChange;

/// A file of probes on the disk, held against those a review has: it is offered, and never applied by itself (rule
/// R12).
public sealed interface SidecarLook {

    /// The review has these probes.
    record Same() implements SidecarLook {}

    /// It cannot be taken in, and why.
    record Refused(String sentence) implements SidecarLook {}

    /// Nothing lies there, and the review has probes: those that were accepted here.
    record Unsaved() implements SidecarLook {}

    /// It says something else.
    ///
    /// @param before whether the review had exactly this file once, and what it has now was accepted since
    record Brings(ProbesChange change, boolean before) implements SidecarLook {}
}
