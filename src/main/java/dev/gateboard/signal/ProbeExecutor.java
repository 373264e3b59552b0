package dev.gateboard.signal;

import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.alertmanager.AlertmanagerClient;
import dev.gateboard.signal.config.Source;
import dev.gateboard.signal.config.Sources;
import dev.gateboard.signal.dashboard.DashboardProbe;
import dev.gateboard.signal.file.EnvContractCheck;
import dev.gateboard.signal.file.FolderProbe;
import dev.gateboard.signal.file.RecordProbe;
import dev.gateboard.signal.file.RecordProbeVerifier;
import dev.gateboard.signal.http.BackendCountProbe;
import dev.gateboard.signal.http.CredentialResolver;
import dev.gateboard.signal.http.HttpProbe;
import dev.gateboard.signal.http.HttpResult;
import dev.gateboard.signal.http.SourceHttpClient;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import dev.gateboard.signal.otlp.TelemetryTracker;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.probe.ProbeDigest;
import dev.gateboard.signal.probe.SourceProblem;
import dev.gateboard.signal.probe.ThresholdRange;
import dev.gateboard.signal.prometheus.PrometheusClient;
import dev.gateboard.signal.telemetry.CollectorHistory;
import dev.gateboard.signal.telemetry.OtlpCollectorProbe;
import dev.gateboard.signal.telemetry.OtlpFileProbe;
import dev.gateboard.signal.telemetry.OtlpPiiProbe;
import dev.gateboard.signal.telemetry.OtlpSeenProbe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.OkHttpClient;

/// Asks probes and sources, and gives every answer as a reading. Whatever goes wrong out there is a reading too.
public final class ProbeExecutor {
    private final Sources sources;
    private final InstantSource clock;
    private final CredentialResolver credentials;
    private final OtlpReceiverService receivers;
    private final CollectorHistory collectors;
    private final RecordProbeVerifier records;
    /// Made for the first source that is asked: with it come the trusted certificates, which take their time.
    private Optional<OkHttpClient> shared = Optional.empty();

    /// @param environment where `env:NAME` is looked up
    public ProbeExecutor(
            Sources sources, InstantSource clock, Map<String, String> environment, OtlpReceiverService receivers) {
        this(sources, clock, environment, receivers, RecordProbeVerifier.NONE);
    }

    /// @param records verifies what a `record` probe names
    public ProbeExecutor(
            Sources sources,
            InstantSource clock,
            Map<String, String> environment,
            OtlpReceiverService receivers,
            RecordProbeVerifier records) {
        this(sources, clock, environment, receivers, new CollectorHistory(), records);
    }

    /// The same, remembering what collectors counted before.
    public ProbeExecutor(
            Sources sources,
            InstantSource clock,
            Map<String, String> environment,
            OtlpReceiverService receivers,
            CollectorHistory collectors,
            RecordProbeVerifier records) {
        this.collectors = collectors;
        this.records = records;
        this.sources = sources;
        this.clock = clock;
        this.receivers = receivers;
        this.credentials = new CredentialResolver(sources.folder(), environment);
    }

    public Sources sources() {
        return sources;
    }

    public Reading ask(ProbeDefinition probe) {
        var asked = clock.instant();
        var source = sources.source(probe.source());
        var answers = source.isEmpty()
                ? ProbeResult.noAnswer(
                        "",
                        asked,
                        Verdict.ERROR,
                        "There is no source `" + probe.source() + "` in your sources.yaml.",
                        0)
                : probe.keys().trouble().isEmpty()
                        ? answers(probe, source.get(), asked)
                        : ProbeResult.noAnswer(
                                "", asked, Verdict.INCONCLUSIVE, probe.keys().trouble(), 0);
        return reading(probe, answers, asked);
    }

    /// The probe's answers as its reading.
    public Reading reading(ProbeDefinition probe, ProbeResult answers, Instant asked) {
        return new Reading(
                probe.id(),
                probe.kind().text(),
                ProbeDigest.of(probe, sources),
                probe.source(),
                answers.query(),
                asked,
                answers.server(),
                answers.proof(),
                probe.freshness(),
                answers.values(),
                answers.series(),
                answers.rule(),
                answers.verdict(),
                answers.reason(),
                answers.httpStatus(),
                answers.bodySha256());
    }

    private ProbeResult answers(ProbeDefinition probe, Source source, Instant asked) {
        return switch (probe.kind()) {
            case PROMQL ->
                prometheus(source)
                        .promql(
                                probe,
                                ThresholdRange.of(probe.keys().map("pass")),
                                ThresholdRange.of(probe.keys().map("fail")),
                                asked);
            case ALERT_RULE -> prometheus(source).alertRule(probe, asked);
            case TARGETS_UP -> prometheus(source).targetsUp(probe, asked);
            case ALERTMANAGER_LINK -> prometheus(source).alertmanagerLink(probe, asked);
            case CONTROLLED_ALERT -> alertmanager(source).previewResult(probe, asked);
            case TEST_REPORT -> files(source, probe, asked).testReport();
            case DASHBOARD -> new DashboardProbe(Path.of(source.address()), probe, shownBy(probe), asked).ask();
            case ENV_CONTRACT -> new EnvContractCheck(Path.of(source.address()), probe, asked).ask();
            case FILE_EXISTS -> files(source, probe, asked).exists();
            case RECORD -> new RecordProbe(Path.of(source.address()), probe, records, asked).ask();
            case HTTP -> new HttpProbe(client(source), probe, asked).ask();
            case OTLP_SEEN -> received(source, asked, telemetry -> new OtlpSeenProbe(telemetry, probe, asked).ask());
            case OTLP_PII -> received(source, asked, telemetry -> new OtlpPiiProbe(telemetry, asked).ask());
            case OTLP_COLLECTOR -> new OtlpCollectorProbe(client(source), source, probe, collectors, asked).ask();
            case TEMPO -> new BackendCountProbe(client(source), probe, asked).tempo();
            case LOKI -> new BackendCountProbe(client(source), probe, asked).loki();
            case JAEGER -> new BackendCountProbe(client(source), probe, asked).jaeger();
            case OTLP_FILE -> new OtlpFileProbe(Path.of(source.address()), probe, asked).ask();
        };
    }

    private ProbeResult received(Source source, Instant asked, Function<TelemetryTracker, ProbeResult> ask) {
        return receivers
                .telemetry(source.key())
                .map(ask)
                .orElseGet(() -> ProbeResult.noAnswer(
                        "", asked, Verdict.NO_DATA, "The receiver `" + source.key() + "` does not listen.", 0));
    }

    private SourceHttpClient client(Source source) {
        return new SourceHttpClient(shared(), source, credentials);
    }

    private synchronized OkHttpClient shared() {
        if (shared.isEmpty()) shared = Optional.of(SourceHttpClient.shared(clock));
        return shared.get();
    }

    private PrometheusClient prometheus(Source source) {
        return new PrometheusClient(client(source));
    }

    public AlertmanagerClient alertmanager(Source source) {
        return new AlertmanagerClient(client(source), source);
    }

    /// The Prometheus that a dashboard's queries are put to.
    private Optional<PrometheusClient> shownBy(ProbeDefinition probe) {
        return sources.source(probe.keys().text("prometheus")).map(this::prometheus);
    }

    private static FolderProbe files(Source source, ProbeDefinition probe, Instant asked) {
        return new FolderProbe(Path.of(source.address()), probe, asked);
    }

    /// Why a source does not answer, or empty.
    public Optional<SourceProblem> findProblem(Source source) {
        return switch (source.kind()) {
            case PROMETHEUS -> prometheus(source).findProblem();
            case FOLDER ->
                Files.isDirectory(Path.of(source.address()))
                        ? Optional.empty()
                        : findProblem("There is no folder " + source.address() + ".", 0);
            case ALERTMANAGER -> alertmanager(source).findProblem();
            case OTLP_COLLECTOR, HTTP -> reached(source);
            case OTLP_RECEIVER -> receivers.telemetry(source.key()).isPresent() ? Optional.empty() : listened(source);
        };
    }

    private static Optional<SourceProblem> findProblem(String sentence, int status) {
        return Optional.of(SourceProblem.of(sentence, status));
    }

    private Optional<SourceProblem> reached(Source source) {
        return switch (client(source).get("", Map.of(), SourceHttpClient.CAP)) {
            case HttpResult.None(String reason) -> findProblem(reason, 0);
            case HttpResult.Response http
            when http.status() == 401 || http.status() == 403 || http.status() == 407 ->
                findProblem("The source refuses the login (" + http.status() + ").", http.status());
            case HttpResult.Response http
            when http.status() >= 300 && http.status() < 400 ->
                findProblem("The source redirects: put the right address into sources.yaml.", http.status());
            case HttpResult.Response http ->
                SourceProblem.refuses(http.status())
                        ? findProblem("It answers with status " + http.status() + ".", http.status())
                        : Optional.empty();
        };
    }

    /// Another process may listen there, as a window does: what takes telemetry refuses to be read.
    private Optional<SourceProblem> listened(Source source) {
        var there = new Source(source.key(), Source.SourceKind.HTTP, source.line(), "http://" + source.address());
        return switch (client(there).get("/v1/traces", Map.of(), SourceHttpClient.CAP)) {
            case HttpResult.None _ ->
                findProblem(
                        "Nothing listens on " + source.address()
                                + ": a window listens there, or `gateboard probe --for`, while it is open.",
                        0);
            case HttpResult.Response http ->
                http.status() == 405
                        ? Optional.empty()
                        : findProblem(
                                "Something else answers on " + source.address() + " (status " + http.status()
                                        + "): give the receiver another port.",
                                http.status());
        };
    }
}
