package dev.gateboard.store;

import dev.gateboard.store.sqlite.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// Reads the settings of a file without opening it as a store: nothing is created, brought up to date or refused.
public final class SettingsFile {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private SettingsFile() {}

    /// Empty where there is no such file or it cannot be read; whatever opens it as a store says why.
    public static Map<String, String> read(Path file) {
        if (!Files.isRegularFile(file)) return Map.of();
        try (var database = Database.open(file, Database.Access.READ, PATIENCE);
                var rows = database.prepare("SELECT name, value FROM setting").executeQuery()) {
            var settings = new TreeMap<String, String>();
            while (rows.next()) settings.put(rows.getString(1), rows.getString(2));
            return settings;
        } catch (SQLException e) {
            System.getLogger(SettingsFile.class.getName())
                    .log(System.Logger.Level.DEBUG, "The settings could not be read.", e);
            return Map.of();
        }
    }
}
