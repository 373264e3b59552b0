package dev.gateboard.signal.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files below a folder that a pattern names; nothing outside it, links included (rule R36).
public record FolderFiles(Path folder) {
    private static final int DEPTH = 12;
    private static final int MOST = 1000;

    /// Those whose path in the folder fits the glob, sorted.
    ///
    /// @throws IOException where the folder cannot be read
    public List<Path> matching(String pattern) throws IOException {
        var root = folder.toRealPath();
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        try (var files = Files.walk(root, DEPTH)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> matcher.matches(root.relativize(file)))
                    .filter(file -> isInside(root, file))
                    .sorted()
                    .limit(MOST)
                    .toList();
        }
    }

    private static boolean isInside(Path root, Path file) {
        try {
            return file.toRealPath().startsWith(root);
        } catch (IOException e) {
            return false;
        }
    }
}
