package dev.gateboard.signal.telemetry;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.file.FolderFileFinder;
import dev.gateboard.signal.otlp.OtlpFileReader;
import dev.gateboard.signal.otlp.OtlpSignal;
import dev.gateboard.signal.otlp.TelemetryEmitter;
import dev.gateboard.signal.probe.ProbeDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/// Whether telemetry of exactly this service, version and environment is in files that a collector wrote. Its age
/// runs from the times in it: as many items as are asked for are no older than that (rule R13). The files' own times
/// say nothing, since touching or copying a file makes nothing newer.
final class OtlpFileCheck {
    private final Path folder;
    private final ProbeDefinition probe;
    private final EmitterFilter wanted;
    private final OtlpSignal signal;
    private final int least;
    private final Instant now;

    /// The newest times in nanoseconds since 1970, as many as are asked for, the oldest of them first.
    private final PriorityQueue<Long> newest = new PriorityQueue<>();

    private long items;
    private long ahead;
    private String unclear = "";

    OtlpFileCheck(Path folder, ProbeDefinition probe, Instant now) {
        this.folder = folder;
        this.probe = probe;
        this.wanted = new EmitterFilter(probe.keys());
        this.signal = OtlpSignal.valueOf(probe.keys().text("signal").toUpperCase(Locale.ROOT));
        this.least = Math.max(1, probe.keys().number("min", 1));
        this.now = now;
    }

    ProbeResult ask() {
        var pattern = probe.keys().text("path");
        return new FolderFileFinder(folder).ask(pattern, now, files -> read(pattern, files));
    }

    private ProbeResult read(String pattern, List<Path> files) throws IOException {
        try {
            for (var file : files) OtlpFileReader.read(file, signal, this::isOurs, this::item);
        } catch (OtlpFileReader.Unreadable e) {
            return ProbeResult.noAnswer(pattern, now, Verdict.ERROR, String.valueOf(e.getMessage()), 0);
        }
        return new ProbeResult(
                pattern,
                Reading.NO_SERVER_TIME,
                newest.isEmpty() ? now : instant(newest.element()),
                List.of(String.valueOf(items)),
                items == 0 ? 0 : 1,
                Messages.SIGNAL.text("threshold.atLeast", least),
                newest.size() >= least
                        ? Verdict.PASS
                        : items > 0 || !unclear.isEmpty() ? Verdict.INCONCLUSIVE : Verdict.NO_DATA,
                reason() + (newest.size() >= least ? "" : unclear),
                0,
                "");
    }

    private boolean isOurs(TelemetryEmitter emitter) {
        if (unclear.isEmpty()) unclear = EmitterFilter.unclear(Stream.of(emitter));
        return wanted.isOurs(emitter);
    }

    private void item(long nanos) {
        items++;
        if (nanos <= 0) return;
        if (instant(nanos).isAfter(now.plus(Reading.AHEAD))) {
            ahead++;
            return;
        }
        newest.add(nanos);
        if (newest.size() > least) newest.remove();
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(nanos / 1_000_000_000, nanos % 1_000_000_000);
    }

    private String reason() {
        if (items == 0) return Messages.SIGNAL.text("telemetry.fileNone", signal.yamlName(), wanted.text());
        var found = signal.count(items);
        if (newest.size() >= least || items < least)
            return Messages.SIGNAL.text("telemetry.fileFound", found, wanted.text());
        return ahead > 0
                ? Messages.SIGNAL.text("telemetry.fileFuture", found, wanted.text(), ahead)
                : Messages.SIGNAL.text("telemetry.fileUndated", found, wanted.text());
    }
}
