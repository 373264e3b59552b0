package dev.gateboard.signal.file;

/// A line of a file that is not of the documented dialect. It is named by its number alone, since it may hold a
/// secret.
final class UnreadableLineException extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;

    /// @param what goes on from the line: "is not closed"
    UnreadableLineException(int line, String what) {
        super(what);
        this.line = line;
    }

    String sentence(String file) {
        return file + ":" + line + " " + getMessage() + ".";
    }
}
