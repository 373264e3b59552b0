package dev.gateboard.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/// Says what SQLite reports about a file as one sentence: which file, what is wrong, what to do next.
public record DatabaseErrorText(Path file) {

    StoreException explain(SQLException e) {
        return new StoreException(sentence(e), e);
    }

    public String sentence(SQLException e) {
        return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> locked();
            case SQLITE_READONLY -> readOnly();
            case SQLITE_FULL ->
                "The disk of " + file + " is full, so nothing was saved; free some space and try again.";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged(String.valueOf(e.getMessage()));
            case SQLITE_CANTOPEN ->
                file + " cannot be opened (" + e.getMessage() + "); check that its folder allows reading and writing.";
            case SQLITE_IOERR ->
                file + " cannot be read or written (" + e.getMessage() + "), so nothing was saved; check its disk and"
                        + " try again.";
            default ->
                file + " cannot be used (" + e.getMessage() + "), and nothing was saved; put back a backup or use"
                        + " another file.";
        };
    }

    String locked() {
        return file
                + " is locked by another program for too long; close that program, or wait until it is done, and try"
                + " again.";
    }

    public String readOnly() {
        return file + " is read-only, or its folder is; allow writing to both, or use another file.";
    }

    public String damaged(String finding) {
        return file + " is damaged (" + finding + "); put back a backup of it or use another file.";
    }

    public String foreign() {
        return file + " is another program's database; use another file.";
    }

    public String newer(int found, int known) {
        return file + " has version " + found + " and this Gateboard knows versions up to " + known
                + "; a newer Gateboard wrote it, so use that one.";
    }
}
