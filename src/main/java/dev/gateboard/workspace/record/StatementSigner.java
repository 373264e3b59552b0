package dev.gateboard.workspace.record;

import dev.gateboard.language.Messages;
import dev.gateboard.record.signature.SshKeygen;
import dev.gateboard.workspace.platform.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Signs statements with the keys of this machine and of its agent.
record StatementSigner(SshKeygen ssh) {

    /// Signs a statement with a key; the signature as ssh-keygen writes it.
    RecordService.RecordResult<byte[]> sign(byte[] statement, Path key) {
        if (!Files.isReadable(key))
            return new RecordService.RecordRefused<>(Messages.RECORD.text("sign.keyMissing", key));
        try (var folder = new TemporaryFolder("gateboard-sign")) {
            var file = Files.write(folder.path().resolve("statement.json"), statement);
            var answer = ssh.sign(key, file);
            if (answer.message().equals("stopped"))
                return new RecordService.RecordRefused<>(Messages.RECORD.text("sign.stopped"));
            if (!answer.isSuccess())
                return new RecordService.RecordRefused<>(SigningErrorText.sentence(key, answer.message()));
            return new RecordService.SignatureFound<>(
                    Files.readAllBytes(folder.path().resolve("statement.json.sig")));
        } catch (SshKeygen.MissingProgram e) {
            return new RecordService.RecordRefused<>(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new RecordService.RecordRefused<>(
                    Messages.RECORD.text("sign.statementNotWritten", String.valueOf(e.getMessage())));
        }
    }

    /// As [#sign(byte[], Path)], with a key as git's `user.signingkey` names it: a file, or a public key itself.
    RecordService.RecordResult<byte[]> sign(byte[] statement, String key, Path base) {
        return switch (SigningKey.of(key, base)) {
            case SigningKey.InFile(Path file) -> sign(statement, file);
            case SigningKey.Literal(String line) -> {
                try (var folder = new TemporaryFolder("gateboard-key")) {
                    yield sign(statement, Files.writeString(folder.path().resolve("key.pub"), line + "\n"));
                } catch (IOException e) {
                    yield new RecordService.RecordRefused<>(
                            Messages.RECORD.text("sign.keyNotWritten", String.valueOf(e.getMessage())));
                }
            }
        };
    }
}
