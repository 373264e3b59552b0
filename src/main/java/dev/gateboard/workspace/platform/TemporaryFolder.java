package dev.gateboard.workspace.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder that only this user reads, and that goes with everything in it.
public record TemporaryFolder(Path path) implements AutoCloseable {

    public TemporaryFolder(String name) throws IOException {
        this(Files.createTempDirectory(name));
    }

    @Override
    public void close() {
        try (var files = Files.walk(path)) {
            for (var file : files.toList().reversed()) Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger(TemporaryFolder.class.getName())
                    .log(System.Logger.Level.WARNING, path + " could not be removed: " + e.getMessage());
        }
    }
}
