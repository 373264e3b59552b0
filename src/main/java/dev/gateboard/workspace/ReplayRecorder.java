package dev.gateboard.workspace;

import dev.gateboard.language.Messages;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.http.ExchangeInterceptor;
import dev.gateboard.signal.http.SourceExchange;
import dev.gateboard.signal.probe.ProbeTask;
import dev.gateboard.signal.replay.ReplayEntry;
import dev.gateboard.signal.replay.ReplayFile;
import dev.gateboard.workspace.signal.StoredProbesFile;
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
public final class ReplayRecorder implements AutoCloseable {
    private final Writer out;

    private ReplayRecorder(Writer out) {
        this.out = out;
    }

    /// Begins a file; one that is there already is kept.
    ///
    /// @param probesFile the probes of the review
    public static ProbeService.ServiceResult<ReplayRecorder> start(
            Path file, Review review, StoredProbesFile probesFile, ProbeService probes) {
        try {
            var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            var recorder = new ReplayRecorder(out);
            recorder.write(ReplayFile.head(new ReplayFile.Head(
                    review.name(),
                    probes.clock().instant(),
                    new String(probesFile.bytes(), StandardCharsets.UTF_8),
                    probes.addresses(),
                    review.release())));
            return new ProbeService.ResultFound<>(recorder);
        } catch (FileAlreadyExistsException e) {
            return new ProbeService.SourceRefused<>(Messages.WORKSPACE.text("replay.exists", file));
        } catch (IOException e) {
            return new ProbeService.SourceRefused<>(Messages.WORKSPACE.text("replay.notWritten", file));
        }
    }

    /// The same questions, whose answers are kept as they come, with the exchanges they were made from.
    public List<ProbeTask> recordAnswers(List<ProbeTask> questions) {
        return questions.stream()
                .map(question -> question.withAsk(() -> {
                    var exchanges = new ArrayList<SourceExchange>();
                    var reading = ScopedValue.where(
                                    ExchangeInterceptor.BOUND, ExchangeInterceptor.recording(exchanges::add))
                            .call(() -> question.ask().ask());
                    keep(new ReplayEntry(reading, exchanges));
                    return reading;
                }))
                .toList();
    }

    private synchronized void keep(ReplayEntry take) {
        try {
            write(ReplayFile.line(take));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String line) throws IOException {
        out.write(line);
        out.write('\n');
        out.flush();
    }

    /// Judges a recorded run anew, by its own answers and without asking anybody. It is for looking at alone:
    /// nothing of it reaches a review.
    public static ProbeService.ServiceResult<Replayed> replay(String name, byte[] file) {
        return switch (ReplayFile.read(new String(file, StandardCharsets.UTF_8))) {
            case ReplayFile.Broken(int line, String sentence) ->
                new ProbeService.SourceRefused<>(name + ":" + line + ": " + sentence);
            case ReplayFile.Complete(ReplayFile run) ->
                new ProbeService.ResultFound<>(
                        new Replayed(run.head().review(), run.head().at(), new ReplayRunner(run).entries()));
        };
    }

    /// A recorded run, judged again.
    public record Replayed(String review, Instant at, List<ReplayedReading> entries) {
        public Replayed {
            entries = List.copyOf(entries);
        }
    }

    /// One question of it.
    ///
    /// @param isRecomputed whether the reading was made from the recorded answers now; else it is as it was then:
    ///     what it was made from, such as a file, is in no run
    /// @param originalVerdict what was said of it when it was recorded
    public record ReplayedReading(Reading reading, boolean isRecomputed, Verdict originalVerdict) {}

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
