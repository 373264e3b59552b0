package dev.gateboard.signal.http;

import java.nio.file.Path;

/// A path as the list of sources has it: `~` is the home folder, as a shell reads it, and what is relative starts at
/// the
/// list's own folder (rule R36).
public final class LocalPath {
    private LocalPath() {}

    /// Where it leads.
    public static Path of(Path folder, String written) {
        if (written.equals("~")) return home();
        return written.startsWith("~/")
                ? home().resolve(written.substring(2).replaceFirst("^/+", ""))
                : folder.resolve(written);
    }

    /// `$HOME`, which may differ from what Java takes for it.
    private static Path home() {
        var named = Path.of(System.getenv().getOrDefault("HOME", ""));
        return named.isAbsolute() ? named : Path.of(System.getProperty("user.home"));
    }
}
