package dev.gateboard.signal.otlp;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// A file that a collector's file exporter wrote as plain JSON, one export request a line. Its other forms, protobuf
/// and
/// compressed, are not read.
public final class OtlpFile {
    /// In bytes.
    private static final int LONGEST_LINE = 16 << 20;

    private OtlpFile() {}

    /// What of the file cannot be read.
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(int line, String what) {
            super("Line " + line + " " + what);
        }
    }

    /// Counts the items of a signal by who sent them; a line of another signal counts nothing.
    public static Map<Emitter, Long> counts(Path file, Signal signal) throws IOException, Unreadable {
        var counts = new HashMap<Emitter, Long>();
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            int number = 1;
            for (var line = line(in, number); line.length > 0; line = line(in, ++number)) {
                try {
                    if (new String(line, StandardCharsets.UTF_8).isBlank()) continue;
                    for (var arrival : Encoding.JSON.arrivals(new ByteArrayInputStream(line), signal))
                        counts.merge(arrival.emitter(), (long) arrival.items(), Long::sum);
                } catch (NotTaken e) {
                    throw new Unreadable(number, "is no export request in JSON.");
                }
            }
        }
        return counts;
    }

    /// With its line end; empty at the end of the file.
    private static byte[] line(InputStream in, int number) throws IOException, Unreadable {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') break;
            if (line.size() > LONGEST_LINE) throw new Unreadable(number, "is over 16 MiB.");
        }
        return line.toByteArray();
    }
}
