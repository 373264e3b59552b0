package dev.gateboard.record.signature;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A list of allowed signers (ssh-keygen(1), "ALLOWED SIGNERS"), which says whose a key is. Addresses are equal
/// ignoring case (rule R24), and ssh-keygen compares every letter as it is (ssh_config(5), "PATTERNS"): a person
/// whose address is written otherwise in the list is looked up as it is written there.
public record AllowedSigners(SshKeygen ssh, Path list) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

    /// Whether the signature is by the person with this address, as the list has them, at that time. An address that
    /// the list writes with other capitals is the same (rule R24).
    public SshKeygen.ProcessResult verify(String email, Path signature, byte[] message, Instant at)
            throws SshKeygen.MissingProgram {
        var answer = verifyAs(email, signature, message, at);
        if (answer.isSuccess()) return answer;
        // Where a line excludes someone, ssh-keygen names that on a line of its own.
        var listed = String.join(",", principals(signature, at));
        for (var written : written(listed, email)) {
            var other = verifyAs(written, signature, message, at);
            if (other.isSuccess()) return other;
        }
        return answer;
    }

    private SshKeygen.ProcessResult verifyAs(String principal, Path signature, byte[] message, Instant at)
            throws SshKeygen.MissingProgram {
        return ssh.runWithInput(
                message,
                "-Y",
                "verify",
                "-f",
                list.toString(),
                "-I",
                principal,
                "-n",
                SshKeygen.NAMESPACE,
                "-s",
                signature.toString(),
                verifyTime(at));
    }

    /// Whom the list names for the key of this signature; none where it does not have it.
    public List<String> principals(Path signature, Instant at) throws SshKeygen.MissingProgram {
        var answer = ssh.runWithInput(
                new byte[0],
                "-Y",
                "find-principals",
                "-f",
                list.toString(),
                "-s",
                signature.toString(),
                verifyTime(at));
        return answer.isSuccess()
                ? answer.out().lines().filter(line -> !line.isBlank()).toList()
                : List.of();
    }

    /// In the time zone of this process, as ssh-keygen reads it in every version.
    private static String verifyTime(Instant at) {
        return "-Overify-time=" + TIME.format(at.atZone(ZoneId.systemDefault()));
    }

    /// The address as the list writes it; none where the list does not name it, or excludes it.
    ///
    /// @param listed the patterns of a line, with commas between them
    private static List<String> written(String listed, String email) {
        var written = new ArrayList<String>();
        for (var pattern : listed.split(",", -1)) {
            boolean excludes = pattern.startsWith("!");
            var found = written(excludes ? pattern.substring(1) : pattern, 0, email, 0, "");
            if (excludes && found.isPresent()) return List.of();
            if (!excludes) found.filter(other -> !other.equals(email)).ifPresent(written::add);
        }
        return written;
    }

    private static Optional<String> written(String pattern, int at, String email, int from, String before) {
        if (at == pattern.length()) return from == email.length() ? Optional.of(before) : Optional.empty();
        char wanted = pattern.charAt(at);
        if (wanted == '*') {
            for (int end = from; end <= email.length(); end++) {
                var found = written(pattern, at + 1, email, end, before + email.substring(from, end));
                if (found.isPresent()) return found;
            }
            return Optional.empty();
        }
        if (from == email.length()) return Optional.empty();
        var letter = email.substring(from, from + 1);
        if (wanted == '?') return written(pattern, at + 1, email, from + 1, before + letter);
        return letter.toLowerCase(Locale.ROOT).equals(String.valueOf(wanted).toLowerCase(Locale.ROOT))
                ? written(pattern, at + 1, email, from + 1, before + wanted)
                : Optional.empty();
    }
}
