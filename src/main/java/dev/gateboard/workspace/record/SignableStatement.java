package dev.gateboard.workspace.record;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.person.Person;
import dev.gateboard.workspace.review.FileAttachment;
import java.util.List;

/// A statement of what is frozen that someone signs: a role's, or an amendment's (rule R23).
///
/// @param person who signs it, as the statement itself says; no one where the role is absent or unanswered
/// @param file what it is called in the record folder
/// @param filedSignatures the signature that was filed here; at most one
public record SignableStatement(
        Signatory signatory,
        String label,
        boolean isRequired,
        List<Person> person,
        String file,
        FileAttachment statement,
        List<FiledSignature> filedSignatures) {

    /// Whose statement it is.
    public sealed interface Signatory {
        /// By the role's index.
        record OfRole(int role) implements Signatory {}

        record OfAmendment(int number) implements Signatory {}
    }

    /// A signature, who filed it, and when.
    public record FiledSignature(Attribution attribution, FileAttachment signature) {}

    public SignableStatement {
        person = List.copyOf(person);
        filedSignatures = List.copyOf(filedSignatures);
    }

    /// What files a signature with this SHA-256.
    public Action fileAction(String sha256) {
        return switch (signatory) {
            case Signatory.OfRole(int role) -> new Action.Sign(role, label, sha256);
            case Signatory.OfAmendment(int number) -> new Action.SignAmendment(number, sha256);
        };
    }
}
