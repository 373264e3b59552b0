package dev.gateboard.model;

import java.util.List;

/// The file that brought a claim into a review which was open already (rule R31).
///
/// @param from whose word it is; empty where nobody said so
public record Brought(String fileName, List<Person> from) {
    public Brought {
        from = List.copyOf(from);
    }
}
