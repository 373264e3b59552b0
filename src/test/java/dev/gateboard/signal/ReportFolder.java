package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// A folder of reports, and a probe of one kind that reads them.
record ReportFolder(Path folder, String kind) {
    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    /// Asks once.
    ///
    /// @param keys of the probe, as in `path: '*.json', min: 2`
    Reading ask(String keys) throws Exception {
        var sources = SourcesFile.read(folder, "sources: {ci: {kind: folder, path: .}}\n");
        var probesFile = ProbesFile.read(
                "version: 1\nprobes:\n  it: {kind: " + kind + ", source: ci, " + keys + "}\n",
                sources,
                new Release("", "", List.of(), "", ""));
        var clock = (InstantSource) () -> NOW;
        try (var receivers = new OtlpReceiverService(clock)) {
            return new ProbeExecutor(sources, clock, Map.of(), receivers)
                    .ask(probesFile.probes().values().iterator().next());
        }
    }

    /// Writes a report three minutes before now.
    ReportFolder write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(folder.resolve(name), FileTime.from(NOW.minus(Duration.ofMinutes(3))));
        return this;
    }

    /// A file that is larger than what is read.
    void huge(String name) throws IOException {
        try (var file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength((32L << 20) + 1);
        }
    }

    /// The whole report passes, and none of its beginnings does.
    void neverPassesCutOff(String name, String whole, String keys) throws Exception {
        assertThat(write(name, whole).ask(keys).verdict()).isEqualTo(Verdict.PASS);
        for (int length = 0; length < whole.strip().length(); length += 7)
            assertThat(write(name, whole.substring(0, length)).ask(keys).verdict())
                    .as(whole.substring(0, length))
                    .isNotEqualTo(Verdict.PASS);
    }
}
