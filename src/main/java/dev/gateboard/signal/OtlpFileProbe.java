package dev.gateboard.signal;

import dev.gateboard.model.Reading;
import dev.gateboard.model.Verdict;
import dev.gateboard.signal.files.FolderFiles;
import dev.gateboard.signal.otlp.Emitter;
import dev.gateboard.signal.otlp.OtlpFile;
import dev.gateboard.signal.otlp.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Whether telemetry of exactly this service, version and environment is in files that a collector wrote. Its age runs
/// from when the newest of them was written.
final class OtlpFileProbe {
    private final Path folder;
    private final Probe probe;
    private final Instant now;

    OtlpFileProbe(Path folder, Probe probe, Instant now) {
        this.folder = folder;
        this.probe = probe;
        this.now = now;
    }

    Answers ask() {
        var pattern = probe.keys().text("path");
        var wanted = new Wanted(probe.keys());
        var signal = Signal.valueOf(probe.keys().text("signal").toUpperCase(Locale.ROOT));
        int least = Math.max(1, probe.keys().number("min", 1));
        long items = 0;
        var unclear = "";
        var written = Instant.EPOCH;
        try {
            var files = new FolderFiles(folder).matching(pattern);
            if (files.isEmpty())
                return Answers.trouble(
                        pattern, now, Verdict.NO_DATA, "No file of the folder matches " + pattern + ".", 0);
            for (var file : files) {
                var counts = OtlpFile.counts(file, signal);
                if (unclear.isEmpty()) unclear = Wanted.unclear(counts.keySet().stream());
                long ours = ours(counts, wanted);
                items += ours;
                var at = Files.getLastModifiedTime(file).toInstant();
                if (ours > 0 && at.isAfter(written)) written = at;
            }
        } catch (OtlpFile.Unreadable e) {
            return Answers.trouble(pattern, now, Verdict.ERROR, String.valueOf(e.getMessage()), 0);
        } catch (IOException e) {
            return Answers.trouble(pattern, now, Verdict.ERROR, "The folder " + folder + " cannot be read.", 0);
        }
        return new Answers(
                pattern,
                Reading.UNTOLD,
                items == 0 ? now : written,
                List.of(String.valueOf(items)),
                items == 0 ? 0 : 1,
                "at least " + least,
                items >= least
                        ? Verdict.PASS
                        : items > 0 || !unclear.isEmpty() ? Verdict.INCONCLUSIVE : Verdict.NO_DATA,
                (items > 0
                                ? items + " " + signal.items() + " of " + wanted.words() + " were written."
                                : "No " + signal.word() + " of " + wanted.words() + " are in these files.")
                        + (items >= least ? "" : unclear),
                0,
                "");
    }

    private static long ours(Map<Emitter, Long> counts, Wanted wanted) {
        return counts.entrySet().stream()
                .filter(entry -> wanted.isOurs(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
