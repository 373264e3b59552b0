package dev.gateboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gateboard.model.Person;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// Runs commands in a folder on a database there, at a fixed time.
record Terminal(Path folder, String input) {
    static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");

    record Answer(int code, String out, String err) {
        String lastWord() {
            var words = List.of(out.strip().split("\\s+"));
            return words.getLast();
        }
    }

    Terminal(Path folder) {
        this(folder, "");
    }

    Answer run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var surroundings = new Surroundings(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                Map.of("GATEBOARD_DB", "gateboard.db"),
                folder,
                InstantSource.fixed(NOW),
                ZoneId.of("Europe/Berlin"),
                () -> new Person("Ada Bar", "ada@example.org"));
        int code = new Cli(surroundings, _ -> ExitCode.USAGE).run(arguments);
        return new Answer(code, out.toString(UTF_8), err.toString(UTF_8));
    }
}
