package dev.gateboard.signal.config;

import java.nio.file.Path;
import java.util.Map;

/// The user's own folder: what `HOME` says, which is what shells and other programs go by and Java does not; where
/// that is not set, what Java found. A `~` at the beginning of a path means it.
public record HomeFolder(Path path) {

    public static HomeFolder ofThisMachine() {
        return of(System.getenv());
    }

    public static HomeFolder of(Map<String, String> environment) {
        var home = Path.of(environment.getOrDefault("HOME", ""));
        return new HomeFolder(home.isAbsolute() ? home : Path.of(System.getProperty("user.home")));
    }

    /// A path as a person types it, or as the list of sources has it (rule R36): `~` and `~/…` are the home folder,
    /// what is relative starts at this folder.
    public Path resolve(String typed, Path folder) {
        if (typed.equals("~")) return path;
        return typed.startsWith("~/")
                ? path.resolve(typed.substring(2).replaceFirst("^/+", ""))
                : folder.resolve(typed);
    }
}
