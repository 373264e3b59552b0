package dev.gateboard.model.action;

import dev.gateboard.model.person.Person;
import java.time.Instant;
import java.time.ZoneOffset;

/// One line of the database's own log: who tidied what, when and why (rule R39).
///
/// @param verb what was done, as the command line calls it
/// @param subject a review's id or a template's SHA-256
/// @param name what people called it
/// @param reason empty where none is needed
/// @param events how many events a removed review had, else 0
/// @param head the hash of the newest of them, else empty
public record TidyingEntry(
        Instant at,
        ZoneOffset offset,
        Person by,
        String verb,
        Kind kind,
        String subject,
        String name,
        String reason,
        int events,
        String head) {

    /// What was tidied.
    public enum Kind {
        REVIEW("review"),
        TEMPLATE("template");

        private final String storedName;

        Kind(String word) {
            this.storedName = word;
        }

        public String storedName() {
            return storedName;
        }
    }

    /// The verb of a removal.
    public static final String REMOVE = "remove";

    /// The same with what the removed review had.
    public TidyingEntry withHistory(int count, String newest) {
        return new TidyingEntry(at, offset, by, verb, kind, subject, name, reason, count, newest);
    }

    /// What its hash stands for, after the hash before.
    public String lines() {
        return String.join(
                        "\n",
                        at.toString(),
                        offset.toString(),
                        by.name(),
                        by.email(),
                        verb,
                        kind.storedName(),
                        subject,
                        name,
                        reason,
                        String.valueOf(events),
                        head)
                + "\n";
    }
}
