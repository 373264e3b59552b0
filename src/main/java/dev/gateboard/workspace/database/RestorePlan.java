package dev.gateboard.workspace.database;

import java.nio.file.Path;
import java.util.List;

/// What putting a backup back would do.
///
/// @param replaced the names of the reviews that are there now
/// @param restored the names of those in the backup
/// @param kept where what is replaced would be kept
/// @param problem why it cannot be done; empty where it can
public record RestorePlan(Path backup, List<String> replaced, List<String> restored, Path kept, String problem) {
    public RestorePlan {
        replaced = List.copyOf(replaced);
        restored = List.copyOf(restored);
    }
}
