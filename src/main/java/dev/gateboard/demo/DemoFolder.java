package dev.gateboard.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder for the files of a demo, removed with all that is in it when it is closed.
record DemoFolder(Path path) implements AutoCloseable {

    static DemoFolder create(String prefix) throws IOException {
        return new DemoFolder(Files.createTempDirectory(prefix));
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
