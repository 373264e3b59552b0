package dev.gateboard.store.sqlite;

import java.sql.SQLException;
import java.util.List;

/// SQLite's own check of a file, made at every opening. Up to 64 MiB the whole file is checked. Beyond that it is the
/// tables a review is made of, so that opening does not grow with the pictures kept: those are checked by their
/// digest whenever they are read.
public record DatabaseIntegrityCheck(Database database) {
    private static final long WHOLE = 64L * 1024 * 1024;
    private static final List<String> TABLES = List.of("review", "event", "setting", "sidecar", "reading", "lease");

    public void require() throws SQLException, StoreException {
        long bytes = (long) database.queryInt("PRAGMA page_count") * database.queryInt("PRAGMA page_size");
        if (bytes <= WHOLE) {
            require("PRAGMA quick_check(1)");
            return;
        }
        for (var table : TABLES) require("PRAGMA quick_check(" + table + ")");
    }

    private void require(String check) throws SQLException, StoreException {
        var finding = database.queryText(check);
        if (!finding.equals("ok")) throw new StoreException(database.errorText().damaged(finding.replace('\n', ' ')));
    }
}
