package dev.gateboard.signal.file;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Verdict;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// The files below a folder that a pattern names; nothing outside it, links included (rule R36).
public record FolderFileFinder(Path folder) {
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
        var walk = new FolderWalk(folder.toRealPath(), pattern);
        Files.walkFileTree(folder.toRealPath(), Set.of(), walk.depth(), walk);
        return walk.found();
    }
}
