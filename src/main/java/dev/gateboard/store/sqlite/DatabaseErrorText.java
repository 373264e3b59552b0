package dev.gateboard.store.sqlite;

import dev.gateboard.language.Messages;
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
            case SQLITE_FULL -> Messages.STORE.text("database.diskFull", file);
            case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged(String.valueOf(e.getMessage()));
            case SQLITE_CANTOPEN -> Messages.STORE.text("database.cannotOpen", file, String.valueOf(e.getMessage()));
            case SQLITE_IOERR ->
                Messages.STORE.text("database.cannotReadOrWrite", file, String.valueOf(e.getMessage()));
            default -> Messages.STORE.text("database.cannotUse", file, String.valueOf(e.getMessage()));
        };
    }

    String locked() {
        return Messages.STORE.text("database.locked", file);
    }

    public String readOnly() {
        return Messages.STORE.text("database.readOnly", file);
    }

    public String damaged(String finding) {
        return Messages.STORE.text("database.damaged", file, finding);
    }

    public String foreign() {
        return Messages.STORE.text("database.foreign", file);
    }

    public String newer(int found, int known) {
        return Messages.STORE.text("database.newer", file, String.valueOf(found), String.valueOf(known));
    }
}
