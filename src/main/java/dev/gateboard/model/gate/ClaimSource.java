package dev.gateboard.model.gate;

import dev.gateboard.model.person.Person;
import java.util.List;

/// The file that brought a claim into a review which was open already (rule R31).
///
/// @param senders whose word it is; empty where no one said so
/// @param evidenceCountsAfter the number of the event after which evidence counts for the person who confirms it
public record ClaimSource(String fileName, List<Person> senders, int evidenceCountsAfter) {
    public ClaimSource {
        senders = List.copyOf(senders);
    }

    public ClaimSource(String fileName, List<Person> from) {
        this(fileName, from, 0);
    }

    public ClaimSource withEvidenceAfter(int number) {
        return new ClaimSource(fileName, senders, number);
    }
}
