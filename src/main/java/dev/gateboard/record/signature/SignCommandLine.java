package dev.gateboard.record.signature;

/// The command that signs a file, as a person types it into a shell.
public final class SignCommandLine {
    private SignCommandLine() {}

    /// The one line that signs a file anywhere; `KEY` is for the reader to put in.
    public static String of(String file) {
        return "ssh-keygen -Y sign -f KEY -n " + SshKeygen.NAMESPACE + " " + quote(file);
    }

    /// As a POSIX shell takes it for one word.
    public static String quote(String word) {
        return word.matches("[\\p{L}\\p{Nd}_@%+=:,./-]+") && !word.startsWith("-")
                ? word
                : "'" + word.replace("'", "'\\''") + "'";
    }
}
