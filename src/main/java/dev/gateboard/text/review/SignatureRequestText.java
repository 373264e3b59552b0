package dev.gateboard.text.review;

/// What is sent to someone who signs elsewhere.
public final class SignatureRequestText {
    private SignatureRequestText() {}

    /// The message: what to save, the one line that signs it, what to send back.
    ///
    /// @param line signs the file of that name
    public static String text(String role, String file, String line, String statement) {
        return "Please sign for " + role + ". Save what stands between the lines as " + file
                + ", ending with one line end, run the one line below it with your key, and send back " + file
                + ".sig.\n\n----\n" + statement + "----\n\n" + line + "\n";
    }
}
