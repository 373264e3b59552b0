package dev.gateboard.document;

import dev.gateboard.model.checklist.GateSyntax;

/// A table or list that was included, as it was found.
///
/// @param line where it begins
/// @param lastLine where it ends
/// @param inclusion with the number of gates it makes now
/// @param earlier how it was written before headings were part of it; makes no gates
/// @param isClear whether that could mean no table or list below another heading
public record IncludedPart(
        int line, int lastLine, GateSyntax.Inclusion inclusion, GateSyntax.Inclusion earlier, boolean isClear) {}
