package dev.gateboard.store.sqlite;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.review.RestoreEntry;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Which events of a review came with a file that was handed over, beside the chain (rule R40): an event of its own
/// would make two copies of one review differ by having been handed over.
public record ArrivalTable(Database database) {

    public void append(UUID review, RestoreEntry file) throws SQLException {
        var statement = database.prepare(
                "INSERT INTO arrival (review, after, until, file_name, head, vouched, words, by_name, by_mail, at)"
                        + " VALUES ((SELECT id FROM review WHERE uuid = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        var action = file.action();
        var attribution = file.attribution();
        statement.setString(1, review.toString());
        statement.setInt(2, action.afterEvent());
        statement.setInt(3, action.lastEvent());
        statement.setString(4, action.fileName());
        statement.setString(5, action.sha256());
        statement.setInt(6, action.verified() ? 1 : 0);
        statement.setString(7, action.verificationText());
        statement.setString(8, attribution.by().name());
        statement.setString(9, attribution.by().email());
        statement.setString(10, attribution.at().toString());
        statement.executeUpdate();
    }

    /// In the order they came.
    public List<RestoreEntry> entries(UUID review) throws SQLException, StoreException {
        var arrivals = new ArrayList<RestoreEntry>();
        var people = new PersonCache();
        var statement = database.prepare("SELECT after, until, file_name, head, vouched, words, by_name, by_mail, at"
                + " FROM arrival WHERE review = (SELECT id FROM review WHERE uuid = ?) ORDER BY id");
        statement.setString(1, review.toString());
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                int until = rows.getInt(2);
                var by = people.person(rows.getString(7), rows.getString(8));
                arrivals.add(new RestoreEntry(
                        new Attribution(by, by, Instant.parse(rows.getString(9)), until + 1),
                        new Action.RestoreFromRecord(
                                rows.getString(3),
                                rows.getString(4),
                                rows.getInt(5) == 1,
                                rows.getString(6),
                                rows.getInt(1),
                                until),
                        false));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new StoreException(database.errorText().damaged(Messages.STORE.text("damage.import")), e);
        }
        return List.copyOf(arrivals);
    }
}
