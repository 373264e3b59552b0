package dev.gateboard.cli.command;

/// Ends a verb: one sentence for standard error, and the exit code.
public final class CommandException extends Exception {
    private static final long serialVersionUID = 1;

    /// In characters; lists of candidates are as long as they are useful.
    private static final int LONGEST = 4_000;

    private final int exitCode;

    private CommandException(int exitCode, String sentence) {
        super(shorten(sentence));
        this.exitCode = exitCode;
    }

    /// Nothing changed.
    public CommandException(String sentence) {
        this(ExitCode.REFUSED, sentence);
    }

    /// The command was not written as it must be.
    public static CommandException usageError(String sentence) {
        return new CommandException(ExitCode.USAGE, sentence);
    }

    /// A sentence may repeat what was typed, and that may be anything.
    public static String shorten(String sentence) {
        return sentence.length() <= LONGEST
                ? sentence
                : sentence.substring(0, LONGEST / 2) + "…" + sentence.substring(sentence.length() - LONGEST / 2);
    }

    public int exitCode() {
        return exitCode;
    }
}
