package dev.gateboard.ui.status;

/// Which colours the window takes: what the system prefers, or one of the two whatever the system prefers.
public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK
}
