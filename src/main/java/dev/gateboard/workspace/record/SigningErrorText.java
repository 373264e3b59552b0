package dev.gateboard.workspace.record;

import dev.gateboard.record.signature.SshKeygen;
import java.nio.file.Path;
import java.util.Locale;

/// What ssh-keygen says when it does not sign, as one sentence with what to do.
public final class SigningErrorText {
    private SigningErrorText() {}

    public static String sentence(Path key, String said) {
        var lower = said.toLowerCase(Locale.ROOT);
        if (said.startsWith(SshKeygen.UNASKED) && lower.contains("passphrase"))
            return key
                    + " has a passphrase, which Gateboard cannot ask for on this system: give the key to your agent"
                    + " with ssh-add, and sign again.";
        if (lower.contains("incorrect passphrase")) return "That passphrase does not open " + key + ": try it again.";
        if (lower.contains("bad permissions") || lower.contains("unprotected"))
            return key + " can be read by others, so ssh-keygen does not use it: chmod 600 it.";
        if (lower.contains("invalid format")
                || lower.contains("couldn't load public key")
                || lower.contains("error in libcrypto"))
            return key + " is no key that ssh-keygen reads: name a private key's file, or a public key's whose private"
                    + " half an agent holds.";
        if (lower.contains("agent") || lower.contains("no private key found"))
            return "No agent holds the private half of " + key + ": add it with ssh-add.";
        return "ssh-keygen did not sign: " + said;
    }
}
