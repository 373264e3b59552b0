package dev.gateboard.workspace.record;

import dev.gateboard.language.Messages;
import dev.gateboard.record.signature.AllowedSigners;
import dev.gateboard.record.signature.SshKeygen;
import dev.gateboard.workspace.platform.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads signatures that were made elsewhere, and says whose they are.
record ForeignSignatureReader(SshKeygen ssh) {

    /// Reads a signature that was made elsewhere, if it fits the statement.
    RecordService.RecordResult<byte[]> read(byte[] statement, Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            if (!ssh.matches(file, statement).isSuccess())
                return new RecordService.RecordRefused<>(
                        Messages.RECORD.text("sign.notOfStatement", file, SshKeygen.NAMESPACE));
            return new RecordService.SignatureFound<>(bytes);
        } catch (SshKeygen.MissingProgram e) {
            return new RecordService.RecordRefused<>(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new RecordService.RecordRefused<>(Messages.RECORD.text("sign.unreadable", file));
        }
    }

    /// Finds whose statement a signature made elsewhere is of.
    RecordService.RecordResult<SignableStatement> findStatement(List<SignableStatement> signables, Path file) {
        for (var signable : signables) {
            if (read(signable.statement().bytes(), file) instanceof RecordService.SignatureFound<byte[]>)
                return new RecordService.SignatureFound<>(signable);
        }
        return new RecordService.RecordRefused<>(Messages.RECORD.text("sign.ofNothing", file.getFileName()));
    }

    /// Whose signature it is, as the allowed signers list them at that time; empty where it is the person's own, or
    /// where no one can tell.
    String otherSigner(SignableStatement signable, byte[] signature, Optional<Path> allowedSigners, Instant at) {
        if (allowedSigners.isEmpty() || signable.person().isEmpty()) return "";
        try (var folder = new TemporaryFolder("gateboard-check")) {
            var file = Files.write(folder.path().resolve("statement.json.sig"), signature);
            var person = signable.person().getFirst();
            var signers = new AllowedSigners(ssh, allowedSigners.get());
            var statement = signable.statement().bytes();
            if (signers.verify(person.email(), file, statement, at).isSuccess()) return "";
            var others = signers.principals(file, at);
            return others.isEmpty() ? Messages.RECORD.text("sign.unknownKey") : String.join(", ", others);
        } catch (SshKeygen.MissingProgram | IOException e) {
            return "";
        }
    }
}
