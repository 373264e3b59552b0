package dev.gateboard.app.window;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.model.checklist.GateSyntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The checklists that lie in a folder itself, by name: Markdown files with gates in them.
///
/// @param isComplete whether all of its Markdown files were looked at
record ChecklistFolder(List<Path> checklists, boolean isComplete) {
    /// So many Markdown files are looked at.
    static final int MOST_FILES = 500;

    private static final long LARGEST = 4L << 20;

    static ChecklistFolder read(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var markdown = files.filter(
                            file -> DroppedFileKind.of(file) == DroppedFileKind.CHECKLIST && Files.isRegularFile(file))
                    .sorted()
                    .limit(MOST_FILES + 1)
                    .toList();
            return new ChecklistFolder(
                    markdown.stream()
                            .limit(MOST_FILES)
                            .filter(ChecklistFolder::hasGates)
                            .toList(),
                    markdown.size() <= MOST_FILES);
        }
    }

    private static boolean hasGates(Path file) {
        try {
            return Files.size(file) <= LARGEST
                    && DocumentParser.parse(
                                    String.valueOf(file.getFileName()), Files.readAllBytes(file), GateSyntax.TASKS)
                            instanceof DocumentParseResult.Parsed parsed
                    && !parsed.checklist().gates().isEmpty();
        } catch (IOException _) {
            return false;
        }
    }
}
