package dev.gateboard.workspace.review;

/// Events that the rules do not allow, as a file from elsewhere may bring them.
public final class InvalidHistoryException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    InvalidHistoryException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /// For the user: which event, and what it lacks.
    public String sentence() {
        return sentence;
    }
}
