package dev.gateboard.workspace.database;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// The settings of the person at the keyboard and of the window, which no backup replaces.
///
/// @param settings all of the database that is replaced
record OwnSettings(Map<String, String> settings) {
    private static final List<String> BEGINNINGS =
            List.of("person", "signing.", "window.", "notifications", "probes.", "export.");

    /// What is to be set in a backup so that these go on; empty where it was never set here.
    ///
    /// @param reviews those of the backup, whose look is kept with them
    Map<String, String> over(Map<String, String> backup, List<UUID> reviews) {
        var kept = new TreeMap<String, String>();
        for (var name : backup.keySet())
            if (isOwn(name) && reviews.stream().noneMatch(review -> name.contains(review.toString())))
                kept.put(name, "");
        for (var setting : settings.entrySet())
            if (isOwn(setting.getKey())) kept.put(setting.getKey(), setting.getValue());
        return kept;
    }

    private static boolean isOwn(String name) {
        return BEGINNINGS.stream().anyMatch(name::startsWith);
    }
}
