package dev.gateboard.workspace;

import dev.gateboard.store.StoreException;
import java.io.IOException;

/// The database could not be opened, read or written. Nothing of the deed at hand was kept.
public final class DatabaseTrouble extends IOException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    DatabaseTrouble(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    DatabaseTrouble(StoreException cause) {
        super(cause.sentence(), cause);
        this.sentence = cause.sentence();
    }

    /// For the user: which file, what is wrong, what to do next.
    public String sentence() {
        return sentence;
    }
}
