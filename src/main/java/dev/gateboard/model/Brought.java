package dev.gateboard.model;

import java.util.List;

/// The file that brought a claim into a review which was open already (rule R31).
///
/// @param from whose word it is; empty where nobody said so
/// @param since the number of the event after which proof counts for whoever confirms it
public record Brought(String fileName, List<Person> from, int since) {
    public Brought {
        from = List.copyOf(from);
    }

    Brought(String fileName, List<Person> from) {
        this(fileName, from, 0);
    }

    Brought after(int number) {
        return new Brought(fileName, from, number);
    }
}
