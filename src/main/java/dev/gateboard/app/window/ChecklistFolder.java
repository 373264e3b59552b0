package dev.gateboard.app.window;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.model.checklist.GateSyntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Finds the checklists that lie in a folder: Markdown files with gates in them.
final class ChecklistFolder {
    private static final int MOST_FILES = 500;
    private static final long LARGEST = 4L << 20;

    private ChecklistFolder() {}

    /// Those in the folder itself, by name.
    static List<Path> findChecklists(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.limit(MOST_FILES)
                    .filter(file -> Files.isRegularFile(file) && DroppedFileKind.of(file) == DroppedFileKind.CHECKLIST)
                    .filter(ChecklistFolder::hasGates)
                    .sorted()
                    .toList();
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
