package dev.gateboard.signal.otlp;

import dev.gateboard.language.Messages;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/// A file that a collector's file exporter wrote as plain JSON, one export request a line. Its other forms, protobuf
/// and compressed, are not read.
public final class OtlpFileReader {
    /// In bytes.
    private static final int LONGEST_LINE = 16 << 20;

    private OtlpFileReader() {}

    /// What of the file cannot be read.
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String sentence) {
            super(sentence);
        }
    }

    /// Gives the time of each item of a signal to those who ask for it, emitter by emitter; a line of another
    /// signal has none. The collector may be writing, so a last line without its end is taken as far as it is
    /// there.
    public static void read(Path file, OtlpSignal signal, Predicate<TelemetryEmitter> isOurs, LongConsumer nanos)
            throws IOException, Unreadable {
        var times = new ItemTimes(isOurs, nanos);
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            int number = 1;
            for (var line = line(in, number); line.length > 0; line = line(in, ++number)) {
                if (new String(line, StandardCharsets.UTF_8).isBlank()) continue;
                try {
                    OtlpEncoding.times(new ByteArrayInputStream(line), signal, times);
                } catch (OtlpRejectionException e) {
                    if (number == 1 && !isObject(line))
                        throw new Unreadable(
                                Messages.SIGNAL.text("telemetry.fileOtherForm", String.valueOf(file.getFileName())));
                    if (line[line.length - 1] != '\n') return;
                    throw new Unreadable(Messages.SIGNAL.text("telemetry.fileLine", String.valueOf(number)));
                }
            }
        }
    }

    /// Keeps the times of a resource until it is known whose they are.
    private static final class ItemTimes implements OtlpJsonReader.Times {
        private final Predicate<TelemetryEmitter> isOurs;
        private final LongConsumer nanos;
        private final List<Long> kept = new ArrayList<>();

        ItemTimes(Predicate<TelemetryEmitter> isOurs, LongConsumer nanos) {
            this.isOurs = isOurs;
            this.nanos = nanos;
        }

        @Override
        public void item(long time) {
            kept.add(time);
        }

        @Override
        public void from(TelemetryEmitter emitter) {
            if (isOurs.test(emitter)) kept.forEach(nanos::accept);
            kept.clear();
        }
    }

    /// Whether it begins as a JSON object does.
    private static boolean isObject(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).stripLeading().startsWith("{");
    }

    /// With its line end; empty at the end of the file.
    private static byte[] line(InputStream in, int number) throws IOException, Unreadable {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') return line.toByteArray();
            if (line.size() > LONGEST_LINE)
                throw new Unreadable(Messages.SIGNAL.text("telemetry.fileLineTooLong", String.valueOf(number)));
        }
        return line.toByteArray();
    }
}
