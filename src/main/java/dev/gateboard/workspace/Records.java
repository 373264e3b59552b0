package dev.gateboard.workspace;

import dev.gateboard.model.Verification;
import dev.gateboard.record.SshKeygen;
import dev.gateboard.record.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Records as files: verifying them, and making the signatures of statements. Needs no store, and runs on the caller's
/// thread, since ssh-keygen may ask for a passphrase.
public final class Records {
    private final SshKeygen ssh = new SshKeygen("ssh-keygen");

    /// What came of it, or the one sentence why nothing did.
    public sealed interface Result<T> {}

    public record Found<T>(T value) implements Result<T> {}

    public record Refused<T>(String sentence) implements Result<T> {}

    /// As rule R30 says.
    public Result<Verification> verify(Path place, Optional<Path> allowedSigners, Instant now) {
        try {
            if (allowedSigners.isPresent() && !Files.isReadable(allowedSigners.get()))
                return new Refused<>("There is no list of allowed signers at " + allowedSigners.get() + ".");
            return new Found<>(Verifier.verify(ssh, place, allowedSigners, now));
        } catch (Verifier.NoSuchPlace | SshKeygen.MissingProgram e) {
            return new Refused<>(String.valueOf(e.getMessage()));
        }
    }

    /// Signs a statement with a key; the signature as ssh-keygen writes it.
    public Result<byte[]> sign(byte[] statement, Path key) {
        Path folder = null;
        try {
            if (!Files.isReadable(key)) return new Refused<>("There is no key at " + key + " that can be read.");
            folder = Files.createTempDirectory("gateboard-sign");
            var file = Files.write(folder.resolve("statement.json"), statement);
            var answer = ssh.sign(key, file);
            if (!answer.good()) return new Refused<>("ssh-keygen did not sign: " + answer.said());
            return new Found<>(Files.readAllBytes(folder.resolve("statement.json.sig")));
        } catch (SshKeygen.MissingProgram e) {
            return new Refused<>(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Refused<>("The statement could not be put where ssh-keygen reads it: " + e.getMessage());
        } finally {
            if (folder != null) discard(folder);
        }
    }

    /// Reads a signature that was made elsewhere, if it fits the statement.
    public Result<byte[]> signature(byte[] statement, Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            if (!ssh.fits(file, statement).good())
                return new Refused<>(file + " is no signature of this statement under " + SshKeygen.NAMESPACE + ".");
            return new Found<>(bytes);
        } catch (SshKeygen.MissingProgram e) {
            return new Refused<>(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Refused<>(file + " cannot be read.");
        }
    }

    private static void discard(Path folder) {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            System.getLogger(Records.class.getName())
                    .log(System.Logger.Level.WARNING, folder + " could not be removed: " + e.getMessage());
        }
    }
}
