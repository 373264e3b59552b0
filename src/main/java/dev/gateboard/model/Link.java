package dev.gateboard.model;

import java.util.List;

/// A list item `Label: target` that points somewhere, such as a runbook. `target` is a link's destination or the text
/// of a code span that looks like a path or an address.
public record Link(int line, int depth, String label, String target, List<Run> runs) implements Item {
    public Link {
        runs = List.copyOf(runs);
    }
}
