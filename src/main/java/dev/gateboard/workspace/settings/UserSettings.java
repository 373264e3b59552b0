package dev.gateboard.workspace.settings;

import java.util.Map;

/// What a person set, read from the settings that a database keeps. What was never set, or cannot be read, is as it
/// comes.
///
/// @param stored as [dev.gateboard.workspace.Workspace#settings] gives them
public record UserSettings(Map<String, String> stored) {
    /// Whether the desktop is told of a gate that turned.
    public static final String NOTIFICATIONS = "notifications";

    private static final String OFF = "off";

    public UserSettings {
        stored = Map.copyOf(stored);
    }

    /// How a switch is kept.
    public static String stored(boolean on) {
        return on ? "on" : OFF;
    }

    /// On, unless somebody turned it off.
    public boolean notifications() {
        return !stored.getOrDefault(NOTIFICATIONS, "").equals(OFF);
    }
}
