package dev.gateboard.signal.file;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.probe.ProbeDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/// JUnit XML in a folder: at least so many tests of the name ran, none failed, and nothing says otherwise.
final class TestReportCheck {
    /// In bytes.
    static final long LARGEST = 32L << 20;

    private final Path folder;
    private final ProbeDefinition probe;
    private final Instant now;

    TestReportCheck(Path folder, ProbeDefinition probe, Instant now) {
        this.folder = folder;
        this.probe = probe;
        this.now = now;
    }

    private String pattern() {
        return probe.keys().text("path");
    }

    ProbeResult ask() {
        try {
            var name = new TestNamePattern(probe.keys().text("name"));
            return new FolderFileFinder(folder).ask(pattern(), now, files -> judge(files, name));
        } catch (PatternSyntaxException e) {
            return ProbeResult.noAnswer(
                    pattern(), now, Verdict.ERROR, Messages.SIGNAL.text("tests.badPattern", e.getDescription()), 0);
        }
    }

    private ProbeResult judge(List<Path> files, TestNamePattern name) throws IOException {
        var total = TestReport.NONE;
        for (var file : files) {
            total = total.plus(read(file, name));
        }
        return new TestReportRules(
                        pattern(), total, name, Math.max(1, probe.keys().number("min", 1)), now)
                .judge();
    }

    private TestReport read(Path file, TestNamePattern name) throws IOException {
        var called = String.valueOf(file.getFileName());
        try {
            var written = Files.getLastModifiedTime(file).toInstant();
            var bytes = WholeFileReader.read(file, LARGEST);
            var report = bytes.length == 0
                    ? TestReport.unreadable(Messages.SIGNAL.text("report.empty"))
                    : JUnitXmlReader.read(bytes, name, ZoneId.systemDefault());
            return report.of(called, report.isUndated() ? KnownFiles.since(bytes, written, now) : written);
        } catch (WholeFileReader.NotRead e) {
            return new TestReport(TestReport.Outcomes.NONE, Optional.empty(), 0, List.of(e.sentence(called)));
        }
    }
}
