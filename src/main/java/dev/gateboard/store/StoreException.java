package dev.gateboard.store;

/// The file could not be read or written. Nothing of the deed at hand was kept.
public final class StoreException extends Exception {
    private static final long serialVersionUID = 1;

    private final String sentence;

    StoreException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    StoreException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    /// For the user: which file, what is wrong, what to do next.
    public String sentence() {
        return sentence;
    }
}
