package dev.gateboard.text.review;

import dev.gateboard.language.Messages;

/// What is sent to someone who signs elsewhere.
public final class SignatureRequestText {
    private SignatureRequestText() {}

    /// The message: what to save, the one line that signs it, what to send back.
    ///
    /// @param line signs the file of that name
    public static String text(String role, String file, String line, String statement) {
        return Messages.REVIEW.text("signature.request", role, file) + "\n\n----\n" + statement + "----\n\n" + line
                + "\n";
    }
}
