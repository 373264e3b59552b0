package dev.gateboard.signal.file;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Verdict;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The files below a folder that a pattern names; nothing outside it, links included (rule R36).
public record FolderFileFinder(Path folder) {
    private static final int DEPTH = 12;
    private static final int MOST = 1000;

    /// So many files and folders are looked at.
    private static final int VISITED = 200_000;

    /// What a pattern names, sorted.
    ///
    /// @param problem why something that it may name is not among the files; empty where nothing is missing
    public record FoundFiles(List<Path> files, String problem) {}

    /// Judges the files of a pattern.
    public interface FileJudge {
        ProbeResult judge(List<Path> files) throws IOException;
    }

    /// The answers of a judge, where every file that the pattern names is there and can be read.
    public ProbeResult ask(String pattern, Instant now, FileJudge judge) {
        try {
            var found = matching(pattern);
            if (!found.problem().isEmpty())
                return ProbeResult.noAnswer(pattern, now, Verdict.INCONCLUSIVE, found.problem(), 0);
            if (found.files().isEmpty())
                return ProbeResult.noAnswer(
                        pattern, now, Verdict.NO_DATA, Messages.SIGNAL.text("file.noMatch", pattern), 0);
            return judge.judge(found.files());
        } catch (NoSuchFileException e) {
            return ProbeResult.noAnswer(pattern, now, Verdict.ERROR, Messages.SIGNAL.text("file.missing", name(e)), 0);
        } catch (AccessDeniedException e) {
            return ProbeResult.noAnswer(
                    pattern, now, Verdict.ERROR, Messages.SIGNAL.text("file.notAllowed", name(e)), 0);
        } catch (IOException e) {
            return ProbeResult.noAnswer(
                    pattern, now, Verdict.ERROR, Messages.SIGNAL.text("file.folderUnreadable", folder), 0);
        }
    }

    private static String name(FileSystemException problem) {
        return String.valueOf(Path.of(problem.getFile()).getFileName());
    }

    /// Those whose path in the folder fits the glob.
    ///
    /// @throws IOException where the folder cannot be read
    public FoundFiles matching(String pattern) throws IOException {
        var walk = new Walk(folder.toRealPath(), pattern);
        Files.walkFileTree(walk.root, Set.of(), walk.depth(), walk);
        Collections.sort(walk.files);
        return new FoundFiles(List.copyOf(walk.files), walk.missed);
    }

    /// One walk over the tree.
    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final String pattern;
        private final PathMatcher matcher;

        /// One for each folder and the file, where the pattern is of so many; empty where it reaches any depth.
        private final List<PathMatcher> parts;

        private final List<Path> files = new ArrayList<>();
        private String missed = "";
        private int visited;

        Walk(Path root, String pattern) {
            this.root = root;
            this.pattern = pattern;
            this.matcher = glob(pattern);
            this.parts = pattern.contains("**") || pattern.contains("{") || pattern.contains("\\")
                    ? List.of()
                    : Stream.of(pattern.split("/", -1)).map(Walk::glob).toList();
        }

        private static PathMatcher glob(String pattern) {
            return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        }

        int depth() {
            return parts.isEmpty() ? DEPTH : parts.size();
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
}
