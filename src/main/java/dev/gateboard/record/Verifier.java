package dev.gateboard.record;

import dev.gateboard.model.Person;
import dev.gateboard.model.Verification;
import dev.gateboard.model.Verification.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Verifies a record folder with nothing but its files, `ssh-keygen` and the reader's own list of allowed signers (rule
/// R30). Everything is judged at the decision's time.
public final class Verifier {
    private static final String LIMITS = " Signatures prove who held a key and which bytes were signed; they do not"
            + " prove when, nor that what was said is true.";

    private final SshKeygen ssh;
    private final Optional<Path> allowedSigners;
    private final Instant now;
    private final List<String> roles = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private Verifier(SshKeygen ssh, Optional<Path> allowedSigners, Instant now) {
        this.ssh = ssh;
        this.allowedSigners = allowedSigners;
        this.now = now;
    }

    /// Verifies what lies at a place.
    ///
    /// @param place the folder, or the Markdown in it
    /// @param allowedSigners the reader's own list; without one, identities stay unchecked
    /// @throws NoSuchPlace where there is nothing to verify, in one sentence
    public static Verification verify(SshKeygen ssh, Path place, Optional<Path> allowedSigners, Instant now)
            throws NoSuchPlace, SshKeygen.MissingProgram {
        return new Verifier(ssh, allowedSigners, now).at(place);
    }

    private Verification at(Path place) throws NoSuchPlace, SshKeygen.MissingProgram {
        var markdown = Files.isDirectory(place) ? onlyMarkdown(place) : place.toAbsolutePath();
        var folder = markdown.getParent();
        var file = String.valueOf(markdown.getFileName());
        if (folder == null || !Files.exists(markdown)) throw new NoSuchPlace("There is no file " + place + ".");
        var name = file.endsWith(".md") ? file.substring(0, file.length() - 3) : file;
        var twinFile = folder.resolve(name + ".record.json");
        if (!Files.exists(twinFile))
            return found(
                    Result.NOT_A_RECORD,
                    file + " is not decided and signed: there is no " + twinFile.getFileName() + " beside it.");
        try {
            var bytes = Files.readAllBytes(markdown);
            var twinBytes = Files.readAllBytes(twinFile);
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            return judge(new Kept(folder, name, text, Digest.of(twinBytes), Twin.read(twinBytes)));
        } catch (IOException e) {
            return found(Result.DAMAGED, twinFile.getFileName() + " " + e.getMessage() + ".");
        }
    }

    private static Path onlyMarkdown(Path folder) throws NoSuchPlace {
        try (var files = Files.list(folder)) {
            var found = files.filter(file -> file.toString().endsWith(".md")).toList();
            if (found.size() == 1) return found.getFirst().toAbsolutePath();
            throw new NoSuchPlace(folder + " has " + (found.isEmpty() ? "no" : "more than one")
                    + " Markdown file, so it is no record folder: name the file.");
        } catch (IOException e) {
            throw new NoSuchPlace(folder + " cannot be read.");
        }
    }

    /// The folder's files. The twin's digest is of its bytes, the Markdown's text a character a byte.
    private record Kept(Path folder, String name, String markdown, String twinDigest, Twin twin) {
        Path file(Twin.Role role, String ending) {
            return folder.resolve(name + "." + role.file() + ending);
        }

        Instant decided() {
            return Instant.parse(twin.decision().at());
        }
    }

    private Verification judge(Kept kept) throws SshKeygen.MissingProgram {
        var twin = kept.twin();
        if (twin.decision().decision().isEmpty())
            return found(Result.NOT_A_RECORD, kept.name() + ".md is a draft that nobody has decided.");
        try {
            var _ = kept.decided();
        } catch (DateTimeException e) {
            return found(Result.DAMAGED, "The record does not say when it was decided.");
        }
        if (!twin.history().recomputed(twin.review()).equals(twin.history().digest())
                || twin.history().events() != twin.history().lines().size())
            return found(
                    Result.DAMAGED,
                    "The history in " + kept.name() + ".record.json is not the one its digest was made of.");
        var worst = Result.APPROVED;
        for (var role : twin.roles()) {
            var result = role(kept, role);
            if (role.required() && rank(result) < rank(worst)) worst = result;
            if (!role.required() && (result == Result.CHANGED || result == Result.DAMAGED)) worst = result;
        }
        return found(worst, headline(worst, kept));
    }

    /// The worse comes first.
    private static int rank(Result result) {
        return switch (result) {
            case NOT_A_RECORD -> 0;
            case DAMAGED -> 1;
            case CHANGED -> 2;
            case SIGNED_BY_ANOTHER -> 3;
            case NOT_SIGNED -> 4;
            case DECIDED_WITHOUT -> 5;
            case UNCHECKED -> 6;
            case APPROVED -> 7;
        };
    }

    private Result role(Kept kept, Twin.Role role) throws SshKeygen.MissingProgram {
        var file = kept.file(role, ".json");
        byte[] bytes;
        Statement statement;
        try {
            bytes = Files.readAllBytes(file);
            statement = Statement.read(bytes);
        } catch (IOException e) {
            return said(Result.DAMAGED, role, "its statement " + file.getFileName() + " is missing or unreadable");
        }
        if (!agrees(kept.twin(), role, statement))
            return said(Result.DAMAGED, role, "its statement says something else than the record");
        var changed = changed(kept, statement);
        if (!changed.isEmpty()) return said(Result.CHANGED, role, changed);
        if (role.person().isEmpty()) return said(Result.DECIDED_WITHOUT, role, "decided without " + role.label());
        var signature = kept.file(role, ".json.sig");
        if (!Files.exists(signature)) return said(Result.NOT_SIGNED, role, "not signed by " + role.person());
        return signed(kept, role, bytes, signature);
    }

    private Result signed(Kept kept, Twin.Role role, byte[] statement, Path signature) throws SshKeygen.MissingProgram {
        if (!ssh.fits(signature, statement).good())
            return said(Result.CHANGED, role, "the signature does not fit its statement: changed after signing");
        if (allowedSigners.isEmpty())
            return said(Result.UNCHECKED, role, "signed; whether by " + role.person() + " is unchecked");
        var list = allowedSigners.get();
        var mail = Person.parse(role.person()).mail();
        if (ssh.verify(list, mail, signature, statement, kept.decided()).good()) {
            if (!ssh.verify(list, mail, signature, statement, now).good())
                remarks.add(
                        "The key " + role.person() + " signed with was good at the decision and has expired since.");
            return said(Result.APPROVED, role, "signed by " + role.person());
        }
        var others = ssh.principals(list, signature, kept.decided());
        return said(
                Result.SIGNED_BY_ANOTHER,
                role,
                others.isEmpty()
                        ? "signed with a key that the allowed signers do not list for " + role.person()
                        : "signed by " + String.join(", ", others) + " instead of " + role.person());
    }

    private static boolean agrees(Twin twin, Twin.Role role, Statement statement) {
        var predicate = statement.predicate();
        return statement.type().equals(Statement.TYPE)
                && statement.predicateType().equals(Statement.PREDICATE)
                && predicate.role().equals(role.label())
                && predicate.person().equals(role.person())
                && predicate.vote().equals(role.vote())
                && predicate.decision().equals(twin.decision().decision())
                && predicate.decidedBy().equals(twin.decision().by())
                && predicate.decidedAt().equals(twin.decision().at())
                && predicate.review().equals(twin.review())
                && predicate.gates().equals(twin.gates());
    }

    private static String changed(Kept kept, Statement statement) {
        var twin = kept.name() + ".record.json";
        if (!statement.digestOf(twin).equals(kept.twinDigest())) return twin + " was changed after signing";
        var markdown = kept.name() + ".md";
        var stated = statement.digestOf(markdown);
        if (stated.equals(digest(kept.markdown()))) return "";
        return markdown + " was changed after signing"
                + (matchesOtherwise(kept.markdown(), stated) ? "; it matches when line ends are restored" : "");
    }

    private static boolean matchesOtherwise(String markdown, String stated) {
        var feeds = markdown.replace("\r\n", "\n");
        return digest(feeds).equals(stated)
                || digest(feeds.replace("\n", "\r\n")).equals(stated);
    }

    private static String digest(String bytes) {
        return Digest.of(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Result said(Result result, Twin.Role role, String words) {
        roles.add(role.label() + ": " + words
                + (role.required() || role.label().contains("optional") ? "" : " (optional)"));
        return result;
    }

    private Verification found(Result result, String words) {
        return new Verification(result, roles, remarks, words + LIMITS);
    }

    private String headline(Result worst, Kept kept) {
        var decision = kept.twin().decision();
        var decided = kept.name() + ".md was decided " + decision.decision() + " by " + decision.by() + " at "
                + decision.at();
        return decided
                + switch (worst) {
                    case APPROVED -> " and each required role has signed these bytes.";
                    case CHANGED -> ", and was changed after signing.";
                    case SIGNED_BY_ANOTHER -> ", and a required role was signed by someone else.";
                    case NOT_SIGNED -> ", and a required role has not signed.";
                    case DECIDED_WITHOUT -> ", without " + without(kept.twin()) + ".";
                    case UNCHECKED -> "; signatures hold, identities unchecked: give your list of allowed signers.";
                    case DAMAGED -> ", and its statements do not agree with it.";
                    case NOT_A_RECORD -> ", and is no record.";
                };
    }

    private static String without(Twin twin) {
        return String.join(
                " and ",
                twin.roles().stream()
                        .filter(role -> role.required() && role.person().isEmpty())
                        .map(Twin.Role::label)
                        .toList());
    }

    /// There is nothing to verify at the place.
    public static final class NoSuchPlace extends Exception {
        private static final long serialVersionUID = 1;

        NoSuchPlace(String sentence) {
            super(sentence);
        }
    }
}
