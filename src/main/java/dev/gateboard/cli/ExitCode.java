package dev.gateboard.cli;

/// What a command says to a script.
final class ExitCode {
    static final int DONE = 0;
    /// `status`: blocked; `lint`: warnings.
    static final int BLOCKED = 1;
    /// `lint`: the file cannot be used.
    static final int UNUSABLE = 2;

    static final int USAGE = 64;
    static final int REFUSED = 65;
    static final int FAULT = 70;

    private ExitCode() {}
}
