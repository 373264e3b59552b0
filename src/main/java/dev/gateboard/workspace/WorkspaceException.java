package dev.gateboard.workspace;

import dev.gateboard.store.sqlite.StoreException;
import java.io.IOException;

/// The database could not be opened, read or written. Nothing of the action at hand was kept.
public final class WorkspaceException extends IOException {
    private static final long serialVersionUID = 1;

    private final String message;

    WorkspaceException(String sentence) {
        super(sentence);
        this.message = sentence;
    }

    WorkspaceException(StoreException cause) {
        super(cause.message(), cause);
        this.message = cause.message();
    }

    /// For the user: which file, what is wrong, what to do next.
    public String message() {
        return message;
    }
}
