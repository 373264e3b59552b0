package dev.gateboard.workspace.platform;

import dev.gateboard.signal.config.HomeFolder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where a program keeps its user's data on this platform: `XDG_DATA_HOME` or `~/.local/share` on Linux,
/// `%LOCALAPPDATA%` on Windows, `~/Library/Application Support` on macOS. On Linux the configuration has a folder of
/// its own, `XDG_CONFIG_HOME` or `~/.config`.
public record DataFolder(Path path, Path configuration) {

    public static DataFolder ofThisMachine() {
        return of(System.getProperty("os.name"), HomeFolder.ofThisMachine().path(), System.getenv());
    }

    static DataFolder of(String system, Path home, Map<String, String> environment) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac"))
            return both(home.resolve("Library").resolve("Application Support").resolve("Gateboard"));
        if (name.startsWith("windows"))
            return both(
                    folder(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"))
                            .resolve("Gateboard"));
        return new DataFolder(
                folder(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share"))
                        .resolve("gateboard"),
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("gateboard"));
    }

    private static DataFolder both(Path path) {
        return new DataFolder(path, path);
    }

    /// The database that is used where no one names another.
    public Path database() {
        return path.resolve("gateboard.db");
    }

    /// A relative path is ignored, as the XDG Base Directory Specification asks.
    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        var path = Path.of(environment.getOrDefault(variable, ""));
        return path.isAbsolute() ? path : otherwise;
    }
}
