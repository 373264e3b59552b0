package dev.gateboard.cli;

/// Ends a verb: one sentence for standard error, and the exit code.
final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    /// In characters; lists of candidates are as long as they are useful.
    private static final int LONGEST = 4_000;

    private final int exitCode;

    private Refused(int exitCode, String sentence) {
        super(shortened(sentence));
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

    /// A sentence may repeat what was typed, and that may be anything.
    static String shortened(String sentence) {
        return sentence.length() <= LONGEST
                ? sentence
                : sentence.substring(0, LONGEST / 2) + "…" + sentence.substring(sentence.length() - LONGEST / 2);
    }

    int exitCode() {
        return exitCode;
    }
}
