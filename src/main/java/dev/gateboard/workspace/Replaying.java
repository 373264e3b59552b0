package dev.gateboard.workspace;

import dev.gateboard.signal.Asker;
import dev.gateboard.signal.Malformed;
import dev.gateboard.signal.Probe;
import dev.gateboard.signal.Receivers;
import dev.gateboard.signal.RecordReader;
import dev.gateboard.signal.Sidecar;
import dev.gateboard.signal.Sources;
import dev.gateboard.signal.http.Tape;
import dev.gateboard.signal.replay.Run;
import dev.gateboard.signal.replay.Take;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The probes of a recorded run, asked again at the times they were asked: every answer comes from the run, and no
/// socket is opened.
final class Replaying {
    private final Run run;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

    Replaying(Run run) {
        this.run = run;
    }

    List<Recorder.Take> takes() {
        try {
            var sources = Sources.read(Path.of(""), run.head().sources());
            var sidecar = Sidecar.read(run.head().sidecar(), sources, run.head().release());
            var asker = new Asker(sources, now::get, Map.of(), new Receivers(now::get), RecordReader.NONE);
            return run.takes().stream()
                    .map(take -> probe(sidecar, take)
                            .map(probe -> anew(asker, probe, take))
                            .orElseGet(() -> then(take)))
                    .toList();
        } catch (Malformed e) {
            return run.takes().stream().map(Replaying::then).toList();
        }
    }

    /// The probe as it was; empty where it asked no server, or is another now.
    private static Optional<Probe> probe(Sidecar sidecar, Take take) {
        return take.exchanges().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(sidecar.probes().get(take.reading().probe()));
    }

    private Recorder.Take anew(Asker asker, Probe probe, Take take) {
        now.set(take.reading().asked());
        var reading =
                ScopedValue.where(Tape.BOUND, Tape.playing(take.exchanges())).call(() -> asker.ask(probe));
        return reading.digest().equals(take.reading().digest())
                ? new Recorder.Take(reading, true, take.reading().verdict())
                : then(take);
    }

    private static Recorder.Take then(Take take) {
        return new Recorder.Take(take.reading(), false, take.reading().verdict());
    }
}
