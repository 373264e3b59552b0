package dev.gateboard.ui.settings;

import dev.gateboard.workspace.database.DatabaseFile;
import dev.gateboard.workspace.database.RestorePlan;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What the settings ask about the database. Answers come on the JavaFX thread; a sentence is empty where all went
/// well.
public interface DatabaseController {
    CompletableFuture<DatabaseFile> file();

    /// Asks where a backup is to be written.
    Optional<Path> chooseTarget(String title);

    /// Asks for a backup.
    Optional<Path> chooseBackup(String title);

    CompletableFuture<String> backUp(Path target);

    /// What putting a backup back would replace; nothing is changed.
    CompletableFuture<RestorePlan> planRestore(Path backup);

    CompletableFuture<String> restore(RestorePlan plan);

    /// Gives the room of what was removed back to the disk.
    CompletableFuture<CompactionResult> compact();

    /// What compacting came to.
    ///
    /// @param bytes how many the file is smaller now
    record CompactionResult(long bytes, String problem) {}
}
