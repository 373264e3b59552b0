package dev.gateboard.cli;

/// Ends a verb: one sentence for standard error, and the exit code.
final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    private Refused(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /// Nothing changed.
    Refused(String sentence) {
        this(ExitCode.REFUSED, sentence);
    }

    /// The command was not written as it must be.
    static Refused usage(String sentence) {
        return new Refused(ExitCode.USAGE, sentence);
    }

    int exitCode() {
        return exitCode;
    }
}
