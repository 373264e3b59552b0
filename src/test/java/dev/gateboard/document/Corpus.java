package dev.gateboard.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Real and odd checklists that lie beside a clone, if they do; they are other people's, so none is kept here.
public final class Corpus {
    private static final Path SHARED = Path.of("../shared");

    private Corpus() {}

    /// A document and the boxes that a GFM parser finds in it, as `3278o,3300x`.
    public record Entry(Path path, String boxes) {
        String name() {
            return String.valueOf(path.getFileName());
        }

        public byte[] bytes() {
            return read(path);
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /// What both indexes list.
    static Stream<Entry> indexed() {
        return Stream.concat(listed(SHARED.resolve("corpus"), 7), listed(SHARED.resolve("corpus/synthetic"), 2));
    }

    /// The documents the product is judged by first.
    static Stream<Entry> seeds() {
        var folder = SHARED.resolve("seed");
        if (!Files.isDirectory(folder)) return Stream.of(new Entry(folder.resolve("absent"), ""));
        try (var files = Files.list(folder)) {
            return files.sorted().map(path -> new Entry(path, "")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Stream<Entry> all() {
        return Stream.concat(seeds(), indexed());
    }

    public static void assumePresent(Entry entry) {
        Assumptions.assumeTrue(Files.exists(entry.path()), () -> entry.path() + " is not there");
    }

    private static Stream<Entry> listed(Path folder, int boxes) {
        if (!Files.isDirectory(folder)) return Stream.of(new Entry(folder.resolve("absent"), ""));
        var entries = new ArrayList<Entry>();
        for (var line : new String(read(folder.resolve("index.tsv")), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList()) {
            var columns = List.of(line.split("\t", -1));
            entries.add(new Entry(folder.resolve(columns.getFirst()), columns.get(boxes)));
        }
        return entries.stream();
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
