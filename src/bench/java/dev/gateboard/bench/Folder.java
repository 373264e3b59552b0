package dev.gateboard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A temporary folder that goes with what is in it.
public record Folder(Path path) implements AutoCloseable {

    public static Folder make() throws IOException {
        return new Folder(Files.createTempDirectory("gateboard-bench"));
    }

    @Override
    public void close() throws IOException {
        try (var all = Files.walk(path)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
