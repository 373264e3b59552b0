package dev.gateboard.workspace.record;

import dev.gateboard.language.Messages;
import dev.gateboard.record.signature.SshKeygen;
import java.nio.file.Path;
import java.util.Locale;

/// Why ssh-keygen did not sign, as one sentence with what to do.
public final class SigningErrorText {
    private SigningErrorText() {}

    /// What went wrong, and what to do.
    ///
    /// @param output what ssh-keygen printed, in English
    public static String sentence(Path key, String output) {
        boolean unasked = output.startsWith(SshKeygen.UNASKED);
        var message = unasked ? output.substring(SshKeygen.UNASKED.length()) : output;
        var lower = message.toLowerCase(Locale.ROOT);
        if (unasked && lower.contains("passphrase")) return Messages.RECORD.text("sign.passphraseNotAsked", key);
        if (lower.contains("incorrect passphrase")) return Messages.RECORD.text("sign.wrongPassphrase", key);
        if (lower.contains("bad permissions") || lower.contains("unprotected"))
            return Messages.RECORD.text("sign.openKey", key);
        if (lower.contains("invalid format")
                || lower.contains("couldn't load public key")
                || lower.contains("error in libcrypto")) return Messages.RECORD.text("sign.notAKey", key);
        if (lower.contains("agent") || lower.contains("no private key found"))
            return Messages.RECORD.text("sign.noAgent", key);
        return Messages.RECORD.text("sign.failed", message);
    }
}
