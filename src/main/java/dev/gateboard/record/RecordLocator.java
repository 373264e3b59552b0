package dev.gateboard.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Finds the record that a file or folder belongs to.
public final class RecordLocator {
    private RecordLocator() {}

    /// The record a file belongs to: its Markdown with a JSON record beside it, its JSON record, or its folder.
    public static Optional<Path> markdown(Path place) {
        if (Files.isDirectory(place)) {
            try (var files = Files.list(place)) {
                var records = files.filter(file -> file.toString().endsWith(".record.json"))
                        .toList();
                return records.size() == 1 ? markdown(records.getFirst()) : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        var name = String.valueOf(place.getFileName());
        if (name.endsWith(".record.json"))
            return Optional.of(place.resolveSibling(name.substring(0, name.length() - 12) + ".md"))
                    .filter(Files::isRegularFile);
        return name.endsWith(".md")
                        && Files.isRegularFile(
                                place.resolveSibling(name.substring(0, name.length() - 3) + ".record.json"))
                ? Optional.of(place)
                : Optional.empty();
    }
}
