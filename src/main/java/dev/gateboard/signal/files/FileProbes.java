package dev.gateboard.signal.files;

import dev.gateboard.model.Blank;
import dev.gateboard.model.Reading;
import dev.gateboard.model.Verdict;
import dev.gateboard.signal.Answers;
import dev.gateboard.signal.Digests;
import dev.gateboard.signal.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/// Files of a folder: test reports, and whether a file is there.
public final class FileProbes {
    /// In bytes.
    static final long LARGEST = 32L << 20;

    /// In bytes: a file that shows nothing so far shows nothing.
    private static final int BEGINNING = 1 << 20;

    private final Path folder;
    private final Probe probe;
    private final Instant now;

    public FileProbes(Path folder, Probe probe, Instant now) {
        this.folder = folder;
        this.probe = probe;
        this.now = now;
    }

    private String pattern() {
        return probe.keys().text("path");
    }

    public Answers exists() {
        return new FolderFiles(folder).ask(pattern(), now, this::exists);
    }

    /// A file with nothing in it shows nobody anything.
    private Answers exists(List<Path> files) throws IOException {
        for (var file : files)
            if (isEmpty(file)) return exists(files, Verdict.INCONCLUSIVE, file.getFileName() + " is empty.");
        return exists(files, Verdict.PASS, names(files).getFirst() + " is there.");
    }

    private Answers exists(List<Path> files, Verdict verdict, String reason) {
        return answers(names(files), "is there", now, verdict, reason);
    }

    private static boolean isEmpty(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Blank.is(in.readNBytes(BEGINNING));
        }
    }

    /// JUnit XML: at least so many tests of the name ran, none failed, and nothing says otherwise.
    public Answers testReport() {
        try {
            var name = new TestName(probe.keys().text("name"));
            return new FolderFiles(folder).ask(pattern(), now, files -> testReport(files, name));
        } catch (PatternSyntaxException e) {
            return Answers.trouble(
                    pattern(), now, Verdict.ERROR, "`name` is no pattern: " + e.getDescription() + ".", 0);
        }
    }

    private Answers testReport(List<Path> files, TestName name) throws IOException {
        var total = TestReport.NONE;
        for (var file : files) {
            total = total.plus(read(file, name));
        }
        return new ReportVerdict(
                        pattern(), total, name, Math.max(1, probe.keys().number("min", 1)), now)
                .answers();
    }

    private TestReport read(Path file, TestName name) throws IOException {
        var called = String.valueOf(file.getFileName());
        try {
            var written = Files.getLastModifiedTime(file).toInstant();
            var bytes = WholeFile.read(file, LARGEST);
            var report = bytes.length == 0
                    ? TestReport.unread("It is empty.")
                    : JUnitXml.read(bytes, name, ZoneId.systemDefault());
            return report.of(called, report.isUndated() ? since(bytes, written) : written);
        } catch (WholeFile.NotRead e) {
            return TestReport.unread("It " + e.getMessage() + ".").of(called, now);
        }
    }

    /// A file that tells no time is as old as its bytes are known here, or as its own time where that is earlier. A
    /// time that is still to come is not remembered, since it is nobody's.
    private Instant since(byte[] bytes, Instant written) {
        if (written.isAfter(now.plus(Reading.AHEAD)) || !KnownFiles.BOUND.isBound()) return written;
        return KnownFiles.BOUND.get().since(Digests.of(bytes), written.isBefore(now) ? written : now);
    }

    private List<String> names(List<Path> files) {
        return files.stream()
                .map(file -> String.valueOf(file.getFileName()))
                .limit(20)
                .toList();
    }

    private Answers answers(List<String> values, String rule, Instant proof, Verdict verdict, String reason) {
        return new Answers(pattern(), Reading.UNTOLD, proof, values, values.size(), rule, verdict, reason, 0, "");
    }
}
