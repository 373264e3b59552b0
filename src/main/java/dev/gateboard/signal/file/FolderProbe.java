package dev.gateboard.signal.file;

import dev.gateboard.model.person.BlankText;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.probe.ProbeDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/// Files of a folder: test reports, and whether a file is there.
public final class FolderProbe {
    /// In bytes.
    static final long LARGEST = 32L << 20;

    /// In bytes: a file that shows nothing so far shows nothing.
    private static final int BEGINNING = 1 << 20;

    private final Path folder;
    private final ProbeDefinition probe;
    private final Instant now;

    public FolderProbe(Path folder, ProbeDefinition probe, Instant now) {
        this.folder = folder;
        this.probe = probe;
        this.now = now;
    }

    private String pattern() {
        return probe.keys().text("path");
    }

    public ProbeResult exists() {
        return new FolderFileFinder(folder).ask(pattern(), now, this::exists);
    }

    /// A file with nothing in it shows nobody anything.
    private ProbeResult exists(List<Path> files) throws IOException {
        for (var file : files)
            if (isEmpty(file)) return exists(files, Verdict.INCONCLUSIVE, file.getFileName() + " is empty.");
        return exists(files, Verdict.PASS, names(files).getFirst() + " is there.");
    }

    private ProbeResult exists(List<Path> files, Verdict verdict, String reason) {
        return answers(names(files), "is there", now, verdict, reason);
    }

    private static boolean isEmpty(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return BlankText.is(in.readNBytes(BEGINNING));
        }
    }

    /// JUnit XML: at least so many tests of the name ran, none failed, and nothing says otherwise.
    public ProbeResult testReport() {
        try {
            var name = new TestNamePattern(probe.keys().text("name"));
            return new FolderFileFinder(folder).ask(pattern(), now, files -> testReport(files, name));
        } catch (PatternSyntaxException e) {
            return ProbeResult.noAnswer(
                    pattern(), now, Verdict.ERROR, "`name` is no pattern: " + e.getDescription() + ".", 0);
        }
    }

    private ProbeResult testReport(List<Path> files, TestNamePattern name) throws IOException {
        var total = TestReport.NONE;
        for (var file : files) {
            total = total.plus(read(file, name));
        }
        return new TestReportRules(
                        pattern(), total, name, Math.max(1, probe.keys().number("min", 1)), now)
                .answers();
    }

    private TestReport read(Path file, TestNamePattern name) throws IOException {
        var called = String.valueOf(file.getFileName());
        try {
            var written = Files.getLastModifiedTime(file).toInstant();
            var bytes = WholeFileReader.read(file, LARGEST);
            var report = bytes.length == 0
                    ? TestReport.unread("It is empty.")
                    : JUnitXmlReader.read(bytes, name, ZoneId.systemDefault());
            return report.of(called, report.isUndated() ? since(bytes, written) : written);
        } catch (WholeFileReader.NotRead e) {
            return TestReport.unread("It " + e.getMessage() + ".").of(called, now);
        }
    }

    /// A file that tells no time is as old as its bytes are known here, or as its own time where that is earlier. A
    /// time that is still to come is not remembered, since it is nobody's.
    private Instant since(byte[] bytes, Instant written) {
        if (written.isAfter(now.plus(Reading.AHEAD)) || !KnownFiles.BOUND.isBound()) return written;
        return KnownFiles.BOUND.get().since(ProbeDigest.of(bytes), written.isBefore(now) ? written : now);
    }

    private List<String> names(List<Path> files) {
        return files.stream()
                .map(file -> String.valueOf(file.getFileName()))
                .limit(20)
                .toList();
    }

    private ProbeResult answers(List<String> values, String rule, Instant proof, Verdict verdict, String reason) {
        return new ProbeResult(
                pattern(), Reading.NO_SERVER_TIME, proof, values, values.size(), rule, verdict, reason, 0, "");
    }
}
