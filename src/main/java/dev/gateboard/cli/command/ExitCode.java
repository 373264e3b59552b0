package dev.gateboard.cli.command;

/// What a command says to a script.
public final class ExitCode {
    public static final int DONE = 0;
    /// `status`: blocked; `lint`: warnings.
    public static final int BLOCKED = 1;
    /// `lint`: the file cannot be used.
    public static final int UNUSABLE = 2;

    public static final int USAGE = 64;
    public static final int REFUSED = 65;
    public static final int FAULT = 70;

    private ExitCode() {}
}
