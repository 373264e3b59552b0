package dev.gateboard.model.checklist;

/// Something in a document its owner should know: one sentence, and the line it is about (counted from 1).
///
/// @param file the name of the file beside the document that the line is of; empty where it is the document's own
/// @param isOffer whether nothing is wrong there, and the owner may take what was guessed
public record Problem(String file, int line, String message, boolean isOffer) {
    public Problem(int line, String message) {
        this("", line, message, false);
    }

    /// Something that was guessed, which the owner may take or leave.
    public static Problem offer(int line, String message) {
        return new Problem("", line, message, true);
    }

    public Problem inFile(String other) {
        return new Problem(other, line, message, isOffer);
    }
}
