package dev.gateboard.workspace;

import dev.gateboard.signal.ProbeExecutor;
import dev.gateboard.signal.ProbesFile;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.http.ExchangeInterceptor;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.probe.RecordProbeVerifier;
import dev.gateboard.signal.replay.ReplayEntry;
import dev.gateboard.signal.replay.ReplayFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The probes of a recorded run, asked again at the times they were asked: every answer comes from the run, and no
/// socket is opened.
final class ReplayRunner {
    private final ReplayFile run;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

    ReplayRunner(ReplayFile run) {
        this.run = run;
    }

    List<ReplayRecorder.ReplayedReading> entries() {
        try {
            var sources = SourcesFile.readRecorded(run.head().sources());
            var probesFile =
                    ProbesFile.read(run.head().probesFile(), sources, run.head().release());
            var asker = new ProbeExecutor(
                    sources, now::get, Map.of(), new OtlpReceiverService(now::get), RecordProbeVerifier.NONE);
            return run.entries().stream()
                    .map(take -> probe(probesFile, take)
                            .map(probe -> anew(asker, probe, take))
                            .orElseGet(() -> then(take)))
                    .toList();
        } catch (InvalidConfigException e) {
            return run.entries().stream().map(ReplayRunner::then).toList();
        }
    }

    /// The probe as it was; empty where it asked no server, or is another now.
    private static Optional<ProbeDefinition> probe(ProbesFile probesFile, ReplayEntry take) {
        return take.exchanges().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(probesFile.probes().get(take.reading().probe()));
    }

    private ReplayRecorder.ReplayedReading anew(ProbeExecutor asker, ProbeDefinition probe, ReplayEntry take) {
        now.set(take.reading().askedAt());
        var reading = ScopedValue.where(ExchangeInterceptor.BOUND, ExchangeInterceptor.replaying(take.exchanges()))
                .call(() -> asker.ask(probe));
        return reading.digest().equals(take.reading().digest())
                ? new ReplayRecorder.ReplayedReading(
                        reading, true, take.reading().verdict())
                : then(take);
    }

    private static ReplayRecorder.ReplayedReading then(ReplayEntry take) {
        return new ReplayRecorder.ReplayedReading(
                take.reading(), false, take.reading().verdict());
    }
}
