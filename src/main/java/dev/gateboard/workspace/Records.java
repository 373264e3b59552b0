package dev.gateboard.workspace;

import dev.gateboard.model.Person;
import dev.gateboard.model.Verification;
import dev.gateboard.record.RecordReader;
import dev.gateboard.record.SshKeygen;
import dev.gateboard.record.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Records as files: verifying them, and making the signatures of statements. Needs no store, and runs on the caller's
/// thread, since ssh-keygen may ask for a passphrase. Interrupting that thread ends ssh-keygen.
public final class Records {
    private final SshKeygen ssh;

    /// What came of it, or the one sentence why nothing did.
    public sealed interface Result<T> {}

    public record Found<T>(T value) implements Result<T> {}

    public record Refused<T>(String sentence) implements Result<T> {}

    /// With the stock program, asking for passphrases at the terminal.
    public Records() {
        this(new SshKeygen("ssh-keygen"));
    }

    Records(SshKeygen ssh) {
        this.ssh = ssh;
    }

    /// With the stock program, whose questions are put to `asked`: the answer, or nothing to stop.
    public static Records asking(Function<String, Optional<String>> asked) {
        return new Records(new SshKeygen("ssh-keygen", asked));
    }

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

    /// As [#sign(byte[], Path)], with a key as git's `user.signingkey` names it: a file, or a public key itself.
    public Result<byte[]> sign(byte[] statement, String key, Path base) {
        return switch (SigningKey.of(key, base)) {
            case SigningKey.InFile(Path file) -> sign(statement, file);
            case SigningKey.Literal(String line) -> {
                try (var folder = new TemporaryFolder("gateboard-key")) {
                    yield sign(statement, Files.writeString(folder.path().resolve("key.pub"), line + "\n"));
                } catch (IOException e) {
                    yield new Refused<>("The key could not be put where ssh-keygen reads it: " + e.getMessage());
                }
            }
        };
    }

    /// Reads a record to open it again; verified, where the reader has a list of allowed signers.
    ///
    /// @param markdown as [RecordReader#markdown] finds it
    public Result<Arrived> arrived(Path markdown, Optional<Path> allowedSigners, Instant now) {
        try {
            var record = RecordReader.read(markdown);
            return switch (verify(markdown, allowedSigners, now)) {
                case Found<Verification>(Verification found) ->
                    new Found<>(new Arrived(record, found.vouched().events(), words(record, found)));
                case Refused<Verification>(String sentence) -> new Found<>(new Arrived(record, 0, sentence));
            };
        } catch (IOException e) {
            return new Refused<>(String.valueOf(e.getMessage()));
        }
    }

    private static String words(RecordReader.Read record, Verification found) {
        int events = found.vouched().events();
        return events == 0 || events >= record.lines().size()
                ? found.summary()
                : "No one you know signed what its amendments add. " + found.summary();
    }

    /// The events of a record in a folder that signatures of persons known here vouch for.
    Verification.Vouched vouched(Path folder, Optional<Path> allowedSigners, Instant now) {
        return switch (verify(folder, allowedSigners, now)) {
            case Found<Verification>(Verification found) -> found.vouched();
            case Refused<Verification> _ -> Verification.Vouched.NOTHING;
        };
    }

    /// What the signature below an answer proves of its writer.
    public AnswerProof answered(String text, Person by, Optional<Path> allowedSigners, Instant now) {
        var answer = SignedAnswer.read(text);
        if (!answer.isSigned()) return AnswerProof.NONE;
        return switch (answer.proof(ssh, by, allowedSigners, now)) {
            case Found<Enclosure>(Enclosure signature) -> new AnswerProof(List.of(signature), "");
            case Refused<Enclosure>(String sentence) -> new AnswerProof(List.of(), sentence);
        };
    }

    /// The one line that signs a statement anywhere.
    public static String signLine(String file) {
        return SshKeygen.signLine(file);
    }

    /// The record that lies at a place, if one does.
    public static Optional<Path> at(Path place) {
        return RecordReader.markdown(place);
    }

    /// Signs a statement with a key; the signature as ssh-keygen writes it.
    public Result<byte[]> sign(byte[] statement, Path key) {
        if (!Files.isReadable(key)) return new Refused<>("There is no key at " + key + " that can be read.");
        try (var folder = new TemporaryFolder("gateboard-sign")) {
            var file = Files.write(folder.path().resolve("statement.json"), statement);
            var answer = ssh.sign(key, file);
            if (answer.said().equals("stopped")) return new Refused<>("Signing was stopped; nothing is signed.");
            if (!answer.good()) return new Refused<>(SigningTrouble.sentence(key, answer.said()));
            return new Found<>(Files.readAllBytes(folder.path().resolve("statement.json.sig")));
        } catch (SshKeygen.MissingProgram e) {
            return new Refused<>(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Refused<>("The statement could not be put where ssh-keygen reads it: " + e.getMessage());
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

    /// Finds whose statement a signature made elsewhere is of.
    public Result<Signable> signed(List<Signable> signables, Path file) {
        for (var signable : signables) {
            if (signature(signable.statement().bytes(), file) instanceof Found<byte[]>) return new Found<>(signable);
        }
        return new Refused<>(file.getFileName()
                + " is no signature of anything in this record: sign the statement of what was decided last.");
    }

    /// Whose signature it is, as the allowed signers list them at that time; empty where it is the person's own, or
    /// where nobody can tell.
    public String another(Signable signable, byte[] signature, Optional<Path> allowedSigners, Instant at) {
        if (allowedSigners.isEmpty() || signable.person().isEmpty()) return "";
        try (var folder = new TemporaryFolder("gateboard-check")) {
            var file = Files.write(folder.path().resolve("statement.json.sig"), signature);
            var person = signable.person().getFirst();
            var list = allowedSigners.get();
            var statement = signable.statement().bytes();
            if (ssh.verify(list, person.mail(), file, statement, at).good()) return "";
            var others = ssh.principals(list, file, at);
            return others.isEmpty() ? "a key that the allowed signers do not list" : String.join(", ", others);
        } catch (SshKeygen.MissingProgram | IOException e) {
            return "";
        }
    }
}
