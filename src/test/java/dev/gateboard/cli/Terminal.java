package dev.gateboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.model.person.Person;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Runs commands in a folder on a database there, at a fixed time unless it is told otherwise.
public record Terminal(Path folder, String input, Supplier<Person> self, InstantSource clock) {
    static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");

    public record Answer(int code, String out, String err) {
        public String lastWord() {
            var words = List.of(out.strip().split("\\s+"));
            return words.getLast();
        }
    }

    public Terminal(Path folder) {
        this(folder, "");
    }

    Terminal(Path folder, String input) {
        this(folder, input, () -> new Person("Ada Bar", "ada@example.org"));
    }

    Terminal(Path folder, String input, Supplier<Person> self) {
        this(folder, input, self, InstantSource.fixed(NOW));
    }

    Terminal at(Instant moment) {
        return new Terminal(folder, input, self, InstantSource.fixed(moment));
    }

    public Terminal inRealTime() {
        return new Terminal(folder, input, self, InstantSource.system());
    }

    /// A machine on which asking who is at the keyboard fails in a way nobody foresaw.
    Terminal withoutSelf() {
        return new Terminal(folder, input, () -> {
            throw new IllegalStateException("nobody foresaw this\nsecond line");
        });
    }

    public Answer run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var surroundings = new CommandEnvironment(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                Map.of("GATEBOARD_DB", "gateboard.db"),
                folder,
                clock,
                ZoneId.of("Europe/Berlin"),
                () -> Optional.of(self.get()));
        int code = new Cli(surroundings, _ -> ExitCode.USAGE).run(arguments);
        return new Answer(code, out.toString(UTF_8), err.toString(UTF_8));
    }
}
