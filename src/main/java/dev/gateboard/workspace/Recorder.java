package dev.gateboard.workspace;

import dev.gateboard.model.Reading;
import dev.gateboard.model.Review;
import dev.gateboard.model.Verdict;
import dev.gateboard.signal.http.Exchange;
import dev.gateboard.signal.http.Tape;
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
import java.util.ArrayList;
import java.util.List;

/// Keeps what probes answer in a file, to be replayed; each answer is in the file once it was given.
public final class Recorder implements AutoCloseable {
    private final Writer out;

    private Recorder(Writer out) {
        this.out = out;
    }

    /// Begins a file; one that is there already is kept.
    ///
    /// @param beside the probes of the review
    public static Probes.Result<Recorder> into(Path file, Review review, SidecarFile beside, Probes probes) {
        try {
            var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            var recorder = new Recorder(out);
            recorder.write(Run.head(new Run.Head(
                    review.name(),
                    probes.clock().instant(),
                    new String(beside.bytes(), StandardCharsets.UTF_8),
                    probes.addresses(),
                    review.release())));
            return new Probes.Found<>(recorder);
        } catch (FileAlreadyExistsException e) {
            return new Probes.Refused<>(file + " is there already; name another file to record into.");
        } catch (IOException e) {
            return new Probes.Refused<>(file + " cannot be written; check its folder.");
        }
    }

    /// The same questions, whose answers are kept as they come, with the exchanges they were made from.
    public List<Question> over(List<Question> questions) {
        return questions.stream()
                .map(question -> new Question(question.probe(), question.source(), question.interval(), () -> {
                    var exchanges = new ArrayList<Exchange>();
                    var reading = ScopedValue.where(Tape.BOUND, Tape.keeping(exchanges::add))
                            .call(() -> question.ask().ask());
                    keep(new dev.gateboard.signal.replay.Take(reading, exchanges));
                    return reading;
                }))
                .toList();
    }

    private synchronized void keep(dev.gateboard.signal.replay.Take take) {
        try {
            write(Run.line(take));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String line) throws IOException {
        out.write(line);
        out.write('\n');
        out.flush();
    }

    /// Judges a recorded run anew, by its own answers and without asking anybody. It is for looking at alone: nothing
    /// of
    /// it reaches a review.
    public static Probes.Result<Replayed> replay(String name, byte[] file) {
        return switch (Run.read(new String(file, StandardCharsets.UTF_8))) {
            case Run.Broken(int line, String sentence) -> new Probes.Refused<>(name + ":" + line + ": " + sentence);
            case Run.Whole(Run run) ->
                new Probes.Found<>(new Replayed(run.head().review(), run.head().at(), new Replaying(run).takes()));
        };
    }

    /// A recorded run, judged again.
    public record Replayed(String review, Instant at, List<Take> takes) {
        public Replayed {
            takes = List.copyOf(takes);
        }
    }

    /// One question of it.
    ///
    /// @param anew whether the reading was made from the recorded answers now; else it is as it was then: what
    /// it was made from, such as a file, is in no run
    /// @param then what was said of it when it was recorded
    public record Take(Reading reading, boolean anew, Verdict then) {}

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
