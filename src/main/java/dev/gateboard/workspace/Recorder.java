package dev.gateboard.workspace;

import dev.gateboard.model.Reading;
import dev.gateboard.signal.loop.Question;
import dev.gateboard.signal.replay.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/// Keeps what probes answer in a file, to be replayed; each answer is in the file once it was given.
public final class Recorder implements AutoCloseable {
    private final Writer out;

    private Recorder(Writer out) {
        this.out = out;
    }

    /// Begins a file; one that is there already is kept.
    public static Probes.Result<Recorder> into(Path file, String review, Instant at) {
        try {
            var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            var recorder = new Recorder(out);
            recorder.write(Run.head(review, at));
            return new Probes.Found<>(recorder);
        } catch (FileAlreadyExistsException e) {
            return new Probes.Refused<>(file + " is there already; name another file to record into.");
        } catch (IOException e) {
            return new Probes.Refused<>(file + " cannot be written; check its folder.");
        }
    }

    /// The same questions, whose answers are kept as they come.
    public List<Question> over(List<Question> questions) {
        return questions.stream()
                .map(question -> new Question(question.probe(), question.source(), question.interval(), () -> {
                    var reading = question.ask().ask();
                    keep(reading);
                    return reading;
                }))
                .toList();
    }

    private synchronized void keep(Reading reading) {
        try {
            write(Run.line(reading));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String line) throws IOException {
        out.write(line);
        out.write('\n');
        out.flush();
    }

    /// What a recorded run says. It is for looking at alone: nothing of it reaches a review.
    public static Probes.Result<Replayed> replay(String name, byte[] file) {
        return switch (Run.read(new String(file, StandardCharsets.UTF_8))) {
            case Run.Broken(int line, String sentence) -> new Probes.Refused<>(name + ":" + line + ": " + sentence);
            case Run.Whole(Run run) -> new Probes.Found<>(new Replayed(run.review(), run.at(), run.readings()));
        };
    }

    /// A recorded run, as it was.
    public record Replayed(String review, Instant at, List<Reading> readings) {
        public Replayed {
            readings = List.copyOf(readings);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
