package dev.gateboard.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder that only this user reads, and that goes with everything in it.
record TemporaryFolder(Path path) implements AutoCloseable {

    TemporaryFolder(String name) throws IOException {
        this(Files.createTempDirectory(name));
    }

    @Override
    public void close() {
        try (var files = Files.list(path)) {
            for (var file : files.toList()) Files.deleteIfExists(file);
            Files.deleteIfExists(path);
        } catch (IOException e) {
            System.getLogger(TemporaryFolder.class.getName())
                    .log(System.Logger.Level.WARNING, path + " could not be removed: " + e.getMessage());
        }
    }
}
