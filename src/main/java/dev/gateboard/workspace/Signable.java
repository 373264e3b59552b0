package dev.gateboard.workspace;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import dev.gateboard.model.Said;
import java.util.List;

/// A statement of what is frozen that somebody signs: a role's, or an amendment's (rule R23).
///
/// @param person who signs it, as the statement itself says; nobody where the role is absent or unanswered
/// @param file what it is called in the record folder
/// @param filed the signature that was filed here; at most one
public record Signable(
        Of of,
        String label,
        boolean required,
        List<Person> person,
        String file,
        Enclosure statement,
        List<Filed> filed) {

    /// Whose statement it is.
    public sealed interface Of {
        /// By the role's index.
        record OfRole(int role) implements Of {}

        record OfAmendment(int number) implements Of {}
    }

    /// A signature, who filed it, and when.
    public record Filed(Said said, Enclosure signature) {}

    public Signable {
        person = List.copyOf(person);
        filed = List.copyOf(filed);
    }

    /// What files a signature with this SHA-256.
    public Deed deed(String sha256) {
        return switch (of) {
            case Of.OfRole(int role) -> new Deed.Sign(role, label, sha256);
            case Of.OfAmendment(int number) -> new Deed.SignAmendment(number, sha256);
        };
    }
}
