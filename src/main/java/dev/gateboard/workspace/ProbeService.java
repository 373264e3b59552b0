package dev.gateboard.workspace;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.ProbeProposal;
import dev.gateboard.model.signal.SourceDraft;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.ProbeExecutor;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.Source;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.config.SourcesFileEditor;
import dev.gateboard.signal.otlp.CollectorHistory;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.probe.ProbeTask;
import dev.gateboard.signal.probe.SourceProblem;
import dev.gateboard.signal.proposal.ProbeProposalFinder;
import dev.gateboard.workspace.signal.FileProbeProvider;
import dev.gateboard.workspace.signal.ProbeProvider;
import dev.gateboard.workspace.signal.SourceHealthTracker;
import dev.gateboard.workspace.signal.SourceLine;
import dev.gateboard.workspace.signal.SshRecordProbeVerifier;
import dev.gateboard.workspace.signal.StoredProbesFile;
import dev.gateboard.workspace.signal.TriedProbes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Sources and probes: by themselves, and as a workspace asks them. The list of sources is read when it is needed.
public final class ProbeService implements ProbeProvider, AutoCloseable {
    private final Path file;
    private final InstantSource clock;
    private final Map<String, String> environment;
    private final OtlpReceiverService receivers;
    private final CollectorHistory collectors = new CollectorHistory();
    private final SourceHealthTracker health;
    /// Kept while the file says the same, so that connections are.
    private final AtomicReference<ProbeExecutor> latest;

    /// @param file the user's `sources.yaml`; one that is not there is an empty list
    public ProbeService(Path file, InstantSource clock, Map<String, String> environment) {
        this.file = file;
        this.clock = clock;
        this.environment = Map.copyOf(environment);
        this.receivers = new OtlpReceiverService(clock);
        this.health = new SourceHealthTracker(clock);
        this.latest = new AtomicReference<>(executor(SourcesFile.none(file)));
    }

    /// What came of it, or the one sentence why nothing did.
    public sealed interface ServiceResult<T> {}

    public record ResultFound<T>(T value) implements ServiceResult<T> {}

    public record SourceRefused<T>(String sentence) implements ServiceResult<T> {}

    @Override
    public ProbeProvider.ProbesFileReadResult read(Review review, String fileName, byte[] probesFile) {
        return switch (executor()) {
            case ResultFound<ProbeExecutor>(ProbeExecutor asker) ->
                new FileProbeProvider(asker).read(review, fileName, probesFile);
            case SourceRefused<ProbeExecutor>(String sentence) ->
                new ProbeProvider.ProbesFileReadResult.Unreadable(new Problem(1, sentence));
        };
    }

    @Override
    public List<ProbeTask> probeTasks(Review review, String fileName, byte[] probesFile, List<Binding.Probe> probes) {
        return switch (executor()) {
            case ResultFound<ProbeExecutor>(ProbeExecutor asker) ->
                new FileProbeProvider(asker)
                        .probeTasks(review, fileName, probesFile, probes).stream()
                                .map(task -> health.track(task, asker.contacts()))
                                .toList();
            case SourceRefused<ProbeExecutor> _ -> List.of();
        };
    }

    /// Where the list of sources cannot be read, each says so, and none can be accepted.
    @Override
    public List<ProbeProposal> proposals(Review review) {
        return switch (executor()) {
            case ResultFound<ProbeExecutor>(ProbeExecutor asker) -> new FileProbeProvider(asker).proposals(review);
            case SourceRefused<ProbeExecutor>(String sentence) ->
                new ProbeProposalFinder(SourcesFile.none(file))
                        .of(review).stream()
                                .map(proposal -> new ProbeProposal(
                                        proposal.gate(), proposal.offers(), proposal.reason(), sentence))
                                .toList();
        };
    }

    /// Opens the receivers that these questions are about.
    ///
    /// @return why one cannot listen, in one sentence; empty where all do
    public Optional<String> startReceivers(List<ProbeTask> questions) {
        if (!(executor() instanceof ResultFound<ProbeExecutor>(ProbeExecutor asker))) return Optional.empty();
        for (var question : questions) {
            var source = asker.sources().source(question.source());
            if (source.isEmpty() || source.get().kind() != SourceKind.OTLP_RECEIVER) continue;
            var trouble = receivers.listen(source.get());
            if (trouble.isPresent()) return trouble;
        }
        return Optional.empty();
    }

    /// Runs whenever a receiver took telemetry in, on the thread that took it.
    public void onArrival(Runnable arrived) {
        receivers.onArrival(arrived);
    }

    /// Runs whenever a source answered or failed, or a receiver started or stopped, on the thread where it did.
    public void onHealthChanged(Runnable changed) {
        health.onChange(changed);
        receivers.onChange(changed);
    }

    /// The user's list of sources.
    public Path sourcesFile() {
        return file;
    }

    /// Those of the questions that are about telemetry received here.
    public List<ProbeTask> received(List<ProbeTask> questions) {
        if (!(executor() instanceof ResultFound<ProbeExecutor>(ProbeExecutor asker))) return List.of();
        return questions.stream()
                .filter(question -> asker.sources()
                        .source(question.source())
                        .filter(source -> source.kind() == SourceKind.OTLP_RECEIVER)
                        .isPresent())
                .toList();
    }

    @Override
    public void close() {
        receivers.close();
    }

    /// Every source in the file's order, and what was last heard of it; nothing where the file cannot be read.
    public List<SourceHealth> health() {
        return switch (executor()) {
            case SourceRefused<ProbeExecutor> _ -> List.of();
            case ResultFound<ProbeExecutor>(ProbeExecutor asker) ->
                asker.sources().byKey().values().stream().map(this::health).toList();
        };
    }

    private SourceHealth health(Source source) {
        var state = source.kind() == SourceKind.OTLP_RECEIVER ? listening(source) : health.healthOf(source.key());
        return new SourceHealth(source.key(), source.kind(), source.address(), source.grpc(), state);
    }

    private SourceHealth.Health listening(Source source) {
        return receivers
                .rate(source.key())
                .<SourceHealth.Health>map(rate -> new SourceHealth.Health.Listening(rate.perSecond(), rate.signal()))
                .orElseGet(SourceHealth.Health.Off::new);
    }

    /// Every source, in the file's order; asked where `check` says so.
    public ServiceResult<List<SourceLine>> sources(boolean check) {
        return switch (executor()) {
            case SourceRefused<ProbeExecutor>(String sentence) -> new SourceRefused<>(sentence);
            case ResultFound<ProbeExecutor>(ProbeExecutor asker) ->
                new ResultFound<>(asker.sources().byKey().values().stream()
                        .map(source -> new SourceLine(
                                source.key(),
                                source.kind().yamlName(),
                                source.address(),
                                check ? sentence(asker.findProblem(source)) : "",
                                asker.contacts().of(source.key()).clockLead()))
                        .toList());
        };
    }

    private static String sentence(Optional<SourceProblem> trouble) {
        return trouble.map(SourceProblem::sentence).orElse("");
    }

    /// Why a source that is not kept yet does not answer; empty where it does.
    public String checkDraft(SourceDraft draft) {
        var folder = file.toAbsolutePath().getParent();
        try {
            var text = SourcesFileEditor.add("", draft).orElseThrow();
            var asker = executor(SourcesFile.read(folder == null ? file : folder, text));
            var source = asker.sources().source(draft.key()).orElseThrow();
            return sentence(asker.findProblem(source));
        } catch (InvalidConfigException e) {
            return e.sentence();
        }
    }

    /// Asks a kept source whether it answers, and remembers that.
    public String checkSource(String key) {
        return switch (executor()) {
            case SourceRefused<ProbeExecutor>(String sentence) -> sentence;
            case ResultFound<ProbeExecutor>(ProbeExecutor asker) -> {
                var source = asker.sources().source(key);
                if (source.isEmpty()) yield Messages.WORKSPACE.text("source.gone", key);
                var began = System.nanoTime();
                var trouble = asker.findProblem(source.get());
                health.record(
                        key,
                        Duration.ofNanos(System.nanoTime() - began),
                        trouble,
                        asker.contacts().of(key).clockLead());
                yield sentence(trouble);
            }
        };
    }

    /// Turns a receiver on; empty, or why it cannot listen.
    public String startReceiver(String key) {
        return switch (executor()) {
            case SourceRefused<ProbeExecutor>(String sentence) -> sentence;
            case ResultFound<ProbeExecutor>(ProbeExecutor asker) ->
                asker.sources().source(key).flatMap(receivers::listen).orElse("");
        };
    }

    /// Turns a receiver off, and forgets what came.
    public void stopReceiver(String key) {
        receivers.stop(key);
    }

    /// What was heard of a source says nothing once it is another.
    public void forgetHealth(String key) {
        health.forget(key);
        receivers.stop(key);
    }

    /// Why the list of sources cannot be read; empty where it can.
    public String readError() {
        return executor() instanceof SourceRefused<ProbeExecutor>(String sentence) ? sentence : "";
    }

    /// Another number once the list of sources says something else.
    public int sourcesVersion() {
        return executor() instanceof ResultFound<ProbeExecutor>(ProbeExecutor asker)
                ? asker.sources().hashCode()
                : 0;
    }

    /// Asks a sidecar's probes once; all of them, or the one of this id.
    public ServiceResult<TriedProbes> tryProbes(String name, byte[] probesFile, Release release, String id) {
        return switch (executor()) {
            case SourceRefused<ProbeExecutor>(String sentence) -> new SourceRefused<>(sentence);
            case ResultFound<ProbeExecutor>(ProbeExecutor asker) ->
                new ProbeTrial(asker).tryProbes(name, probesFile, release, id);
        };
    }

    public InstantSource clock() {
        return clock;
    }

    /// The sources that are asked over the network as a `sources.yaml`, without credentials, to judge answers again.
    String addresses() {
        return executor() instanceof ResultFound<ProbeExecutor>(ProbeExecutor asker)
                ? asker.sources().addresses()
                : "";
    }

    /// A probe that only its own deed runs, with what asks it.
    record TestAlertProbe(ProbeExecutor executor, ProbeDefinition probe, Source source, String digest) {}

    ServiceResult<TestAlertProbe> testAlert(Review review, StoredProbesFile probesFile, String id) {
        return switch (executor()) {
            case SourceRefused<ProbeExecutor>(String sentence) -> new SourceRefused<>(sentence);
            case ResultFound<ProbeExecutor>(ProbeExecutor asker) ->
                new ProbeTrial(asker).testAlert(review, probesFile, id);
        };
    }

    /// What asks the sources as the file lists them now.
    public ServiceResult<ProbeExecutor> executor() {
        try {
            var sources = SourcesFile.read(file);
            return new ResultFound<>(
                    latest.updateAndGet(known -> known.sources().equals(sources) ? known : executor(sources)));
        } catch (InvalidConfigException e) {
            return new SourceRefused<>(file + ":" + e.line() + ": " + e.sentence());
        }
    }

    private ProbeExecutor executor(SourcesFile sources) {
        return new ProbeExecutor(sources, clock, environment, receivers, collectors, new SshRecordProbeVerifier());
    }
}
