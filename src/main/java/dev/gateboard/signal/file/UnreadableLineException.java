package dev.gateboard.signal.file;

import dev.gateboard.language.Messages;
/// A line of a file that is not of the documented dialect. It is named by its number alone, since it may hold a
/// secret.

final class UnreadableLineException extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;

    /// @param what is wrong with it, in one sentence
    UnreadableLineException(int line, String what) {
        super(what);
        this.line = line;
    }

    String sentence(String file) {
        return Messages.SIGNAL.text("env.line", file, String.valueOf(line), String.valueOf(getMessage()));
    }
}
