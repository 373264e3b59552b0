package dev.gateboard.record.verification;

import dev.gateboard.language.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where a record is that a person named by its folder or its Markdown, and what its files are called.
record RecordPlace(Path folder, String name) {

    /// Finds it.
    ///
    /// @throws RecordVerifier.NoSuchPlace where there is nothing to verify, in one sentence
    static RecordPlace of(Path place) throws RecordVerifier.NoSuchPlace {
        var markdown = Files.isDirectory(place) ? onlyMarkdown(place) : place.toAbsolutePath();
        var folder = markdown.getParent();
        if (folder == null || !Files.exists(markdown))
            throw new RecordVerifier.NoSuchPlace(Messages.RECORD.text("place.missing", place));
        var file = String.valueOf(markdown.getFileName());
        var name = name(file);
        if (!file.equals(name + ".md"))
            throw new RecordVerifier.NoSuchPlace(Messages.RECORD.text("place.notMarkdown", file));
        return new RecordPlace(folder, name);
    }

    private static String name(String file) {
        for (var ending : List.of(".md", ".record.json", ".html")) {
            if (file.endsWith(ending)) return file.substring(0, file.length() - ending.length());
        }
        return file;
    }

    private static Path onlyMarkdown(Path folder) throws RecordVerifier.NoSuchPlace {
        try (var files = Files.list(folder)) {
            var found = files.filter(file -> file.toString().endsWith(".md")).toList();
            if (found.size() == 1) return found.getFirst().toAbsolutePath();
            throw new RecordVerifier.NoSuchPlace(
                    found.isEmpty()
                            ? Messages.RECORD.text("place.noMarkdown", folder)
                            : Messages.RECORD.text("place.manyMarkdown", folder));
        } catch (IOException e) {
            throw new RecordVerifier.NoSuchPlace(Messages.RECORD.text("place.unreadable", folder));
        }
    }
}
