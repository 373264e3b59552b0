package dev.gateboard.store.sqlite;

/// The file could not be read or written. Nothing of the action at hand was kept.
public final class StoreException extends Exception {
    private static final long serialVersionUID = 1;

    private final String message;

    public StoreException(String sentence) {
        super(sentence);
        this.message = sentence;
    }

    public StoreException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.message = sentence;
    }

    /// For the user: which file, what is wrong, what to do next.
    public String message() {
        return message;
    }
}
