package dev.gateboard.workspace.record;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.model.meeting.RecordVerification;
import dev.gateboard.model.person.Person;
import dev.gateboard.record.RecordLocator;
import dev.gateboard.record.RecordReader;
import dev.gateboard.record.signature.SignCommandLine;
import dev.gateboard.record.signature.SshKeygen;
import dev.gateboard.record.verification.RecordVerifier;
import dev.gateboard.workspace.review.FileAttachment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Records as files: verifying them, and making the signatures of statements. Needs no store, and runs on the
/// caller's thread, since ssh-keygen may ask for a passphrase. Interrupting that thread ends ssh-keygen.
public final class RecordService {
    private final SshKeygen ssh;

    /// What came of it, or the one sentence why nothing did.
    public sealed interface RecordResult<T> {}

    public record SignatureFound<T>(T value) implements RecordResult<T> {}

    public record RecordRefused<T>(String sentence) implements RecordResult<T> {}

    /// With the stock program, asking for passphrases at the terminal.
    public RecordService() {
        this(new SshKeygen("ssh-keygen"));
    }

    public RecordService(SshKeygen ssh) {
        this.ssh = ssh;
    }

    /// With the stock program, whose questions are put to `asked`: the answer, or nothing to stop.
    public static RecordService withPrompt(Function<String, Optional<String>> asked) {
        return new RecordService(new SshKeygen("ssh-keygen", asked));
    }

    /// As rule R30 says.
    public RecordResult<RecordVerification> verify(Path place, Optional<Path> allowedSigners, Instant now) {
        try {
            if (allowedSigners.isPresent() && !Files.isReadable(allowedSigners.get()))
                return new RecordRefused<>(Messages.RECORD.text("signers.missing", allowedSigners.get()));
            return new SignatureFound<>(RecordVerifier.verify(ssh, place, allowedSigners, now));
        } catch (RecordVerifier.NoSuchPlace | SshKeygen.MissingProgram e) {
            return new RecordRefused<>(String.valueOf(e.getMessage()));
        }
    }

    /// Reads a record to open it again; verified, where the reader has a list of allowed signers.
    ///
    /// @param markdown as [RecordLocator#markdown] finds it
    public RecordResult<IncomingRecord> readForImport(Path markdown, Optional<Path> allowedSigners, Instant now) {
        try {
            var record = RecordReader.read(markdown);
            // What verifying it said is kept with the review.
            return Language.ENGLISH.call(
                    () -> new SignatureFound<>(incoming(record, verify(markdown, allowedSigners, now))));
        } catch (IOException e) {
            return new RecordRefused<>(String.valueOf(e.getMessage()));
        }
    }

    private static IncomingRecord incoming(
            RecordReader.RecordContents record, RecordResult<RecordVerification> verified) {
        return switch (verified) {
            case SignatureFound<RecordVerification>(RecordVerification found) ->
                new IncomingRecord(record, found.signedEvents().count(), summary(record, found));
            case RecordRefused<RecordVerification>(String sentence) -> new IncomingRecord(record, 0, sentence);
        };
    }

    private static String summary(RecordReader.RecordContents record, RecordVerification found) {
        int events = found.signedEvents().count();
        return events == 0 || events >= record.lines().size()
                ? found.summary()
                : Messages.RECORD.text("reopen.amendmentsUnsigned", found.summary());
    }

    /// The events of a record in a folder that signatures of persons known here vouch for.
    public RecordVerification.SignedEvents signedEvents(Path folder, Optional<Path> allowedSigners, Instant now) {
        return switch (verify(folder, allowedSigners, now)) {
            case SignatureFound<RecordVerification>(RecordVerification found) -> found.signedEvents();
            case RecordRefused<RecordVerification> _ -> RecordVerification.SignedEvents.NOTHING;
        };
    }

    /// What the signature below an answer proves of its writer.
    public AnswerVerification verifyAnswer(String text, Person by, Optional<Path> allowedSigners, Instant now) {
        var answer = SignedAnswer.read(text);
        if (!answer.isSigned()) return AnswerVerification.NONE;
        return switch (answer.verify(ssh, by, allowedSigners, now)) {
            case SignatureFound<FileAttachment>(FileAttachment signature) ->
                new AnswerVerification(List.of(signature), "");
            case RecordRefused<FileAttachment>(String sentence) -> new AnswerVerification(List.of(), sentence);
        };
    }

    /// The one line that signs a statement anywhere.
    public static String signLine(String file) {
        return SignCommandLine.of(file);
    }

    /// The record that lies at a place, if one does.
    public static Optional<Path> findRecord(Path place) {
        return RecordLocator.markdown(place);
    }

    /// Signs a statement with a key; the signature as ssh-keygen writes it.
    public RecordResult<byte[]> sign(byte[] statement, Path key) {
        return new StatementSigner(ssh).sign(statement, key);
    }

    /// As [#sign(byte[], Path)], with a key as git's `user.signingkey` names it: a file, or a public key itself.
    public RecordResult<byte[]> sign(byte[] statement, String key, Path base) {
        return new StatementSigner(ssh).sign(statement, key, base);
    }

    /// Reads a signature that was made elsewhere, if it fits the statement.
    public RecordResult<byte[]> readSignature(byte[] statement, Path file) {
        return new ForeignSignatureReader(ssh).read(statement, file);
    }

    /// Finds whose statement a signature made elsewhere is of.
    public RecordResult<SignableStatement> findStatement(List<SignableStatement> signables, Path file) {
        return new ForeignSignatureReader(ssh).findStatement(signables, file);
    }

    /// Whose signature it is, as the allowed signers list them at that time; empty where it is the person's own, or
    /// where no one can tell.
    public String otherSigner(SignableStatement signable, byte[] signature, Optional<Path> allowedSigners, Instant at) {
        return new ForeignSignatureReader(ssh).otherSigner(signable, signature, allowedSigners, at);
    }
}
