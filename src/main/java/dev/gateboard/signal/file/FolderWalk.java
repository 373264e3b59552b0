package dev.gateboard.signal.file;

import dev.gateboard.language.Messages;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One walk over the tree below a folder, for the files whose path fits a glob.
final class FolderWalk extends SimpleFileVisitor<Path> {
    private static final int DEPTH = 12;
    private static final int MOST = 1000;

    /// So many files and folders are looked at.
    private static final int VISITED = 200_000;

    private final Path root;
    private final String pattern;
    private final PathMatcher matcher;

    /// One for each folder and the file, where the pattern is of so many; empty where it reaches any depth.
    private final List<PathMatcher> parts;

    private final List<Path> files = new ArrayList<>();
    private String missed = "";
    private int visited;

    FolderWalk(Path root, String pattern) {
        this.root = root;
        this.pattern = pattern;
        this.matcher = glob(pattern);
        this.parts = pattern.contains("**") || pattern.contains("{") || pattern.contains("\\")
                ? List.of()
                : Stream.of(pattern.split("/", -1)).map(FolderWalk::glob).toList();
    }

    private static PathMatcher glob(String pattern) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    }

    int depth() {
        return parts.isEmpty() ? DEPTH : parts.size();
    }

    /// Sorted.
    FolderFileFinder.FoundFiles found() {
        return new FolderFileFinder.FoundFiles(files.stream().sorted().toList(), missed);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        return mayHold(directory) ? counted() : FileVisitResult.SKIP_SUBTREE;
    }

    /// Whether a file of the pattern may be below.
    private boolean mayHold(Path directory) {
        var below = root.relativize(directory);
        if (directory.equals(root) || parts.isEmpty()) return true;
        for (int index = 0; index < below.getNameCount(); index++)
            if (index >= parts.size() || !parts.get(index).matches(below.getName(index))) return false;
        return true;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isDirectory()) {
            if (parts.isEmpty()) miss(Messages.SIGNAL.text("file.tooDeep", DEPTH));
        } else if (matcher.matches(root.relativize(file))) take(file);
        return counted();
    }

    private void take(Path file) {
        if (Files.isDirectory(file)) return;
        if (!isInside(file)) miss(Messages.SIGNAL.text("file.link", name(file)));
        else if (!Files.isRegularFile(file)) miss(Messages.SIGNAL.text("file.device", name(file)));
        else if (files.size() == MOST) miss(Messages.SIGNAL.text("file.tooMany", MOST, pattern));
        else files.add(file);
    }

    private String name(Path file) {
        return root.relativize(file).toString();
    }

    /// A folder that cannot be entered may hold a file that the pattern names.
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
        if (file.equals(root)) throw problem;
        if (!(problem instanceof NoSuchFileException) && mayHold(file))
            miss(Messages.SIGNAL.text("file.folderUnreadable", name(file)));
        return counted();
    }

    private FileVisitResult counted() {
        if (++visited <= VISITED) return FileVisitResult.CONTINUE;
        miss(Messages.SIGNAL.text("file.folderTooLarge", VISITED));
        return FileVisitResult.TERMINATE;
    }

    private void miss(String sentence) {
        if (missed.isEmpty()) missed = sentence + " " + Messages.SIGNAL.text("file.notAll");
    }

    private boolean isInside(Path file) {
        try {
            return file.toRealPath().startsWith(root);
        } catch (IOException e) {
            return false;
        }
    }
}
