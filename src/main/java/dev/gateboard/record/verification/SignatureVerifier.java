package dev.gateboard.record.verification;

import dev.gateboard.language.Messages;
import dev.gateboard.model.meeting.RecordVerification.VerificationResult;
import dev.gateboard.model.person.Person;
import dev.gateboard.record.signature.AllowedSigners;
import dev.gateboard.record.signature.SshKeygen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Checks one signature: whether it fits, and whose it is by the reader's own list.
///
/// @param allowedSigners without one, identities stay unchecked
/// @param at the time that signatures are judged at
record SignatureVerifier(SshKeygen ssh, Optional<Path> allowedSigners, Instant at, Instant now) {

    /// What was found, and the words for it that follow "Product sign-off: ".
    record SignatureCheck(VerificationResult result, String text) {}

    SignatureCheck check(String person, byte[] statement, Path signature) throws SshKeygen.MissingProgram {
        if (!Files.exists(signature))
            return new SignatureCheck(VerificationResult.NOT_SIGNED, Messages.RECORD.text("signature.none", person));
        if (!ssh.matches(signature, statement).isSuccess())
            return new SignatureCheck(VerificationResult.CHANGED, Messages.RECORD.text("signature.bad"));
        if (allowedSigners.isEmpty())
            return new SignatureCheck(
                    VerificationResult.UNCHECKED, Messages.RECORD.text("signature.unchecked", person));
        var signers = new AllowedSigners(ssh, allowedSigners.get());
        var email = Person.parse(person).email();
        if (!signers.verify(email, signature, statement, at).isSuccess()) return another(person, signers, signature);
        return signers.verify(email, signature, statement, now).isSuccess()
                ? new SignatureCheck(VerificationResult.APPROVED, Messages.RECORD.text("signature.good", person))
                : new SignatureCheck(
                        VerificationResult.EXPIRED_SINCE, Messages.RECORD.text("signature.expired", person));
    }

    private SignatureCheck another(String person, AllowedSigners signers, Path signature)
            throws SshKeygen.MissingProgram {
        var others = signers.principals(signature, at);
        if (others.isEmpty())
            return new SignatureCheck(
                    VerificationResult.SIGNED_BY_ANOTHER, Messages.RECORD.text("signature.notListed", person));
        return new SignatureCheck(
                VerificationResult.SIGNED_BY_ANOTHER,
                Messages.RECORD.text("signature.another", String.join(", ", others), person));
    }
}
