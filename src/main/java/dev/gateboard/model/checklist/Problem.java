package dev.gateboard.model.checklist;

/// Something in a document its owner should know: one sentence, and the line it is about (counted from 1).
///
/// @param file the name of the file beside the document that the line is of; empty where it is the document's own
public record Problem(String file, int line, String message) {
    public Problem(int line, String message) {
        this("", line, message);
    }

    public Problem inFile(String other) {
        return new Problem(other, line, message);
    }
}
