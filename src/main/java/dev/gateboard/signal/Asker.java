package dev.gateboard.signal;

import dev.gateboard.model.Reading;
import dev.gateboard.model.Verdict;
import dev.gateboard.signal.alertmanager.Alertmanager;
import dev.gateboard.signal.backend.Backend;
import dev.gateboard.signal.collector.Collectors;
import dev.gateboard.signal.collector.OtlpCollector;
import dev.gateboard.signal.dashboard.Dashboards;
import dev.gateboard.signal.files.EnvContract;
import dev.gateboard.signal.files.FileProbes;
import dev.gateboard.signal.files.RecordProbe;
import dev.gateboard.signal.http.Answer;
import dev.gateboard.signal.http.Client;
import dev.gateboard.signal.http.Credentials;
import dev.gateboard.signal.otlp.Telemetry;
import dev.gateboard.signal.prometheus.Prometheus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.OkHttpClient;

/// Asks probes and sources, and gives every answer as a reading. Whatever goes wrong out there is a reading too.
public final class Asker {
    private final Sources sources;
    private final InstantSource clock;
    private final Credentials credentials;
    private final Receivers receivers;
    private final Collectors collectors;
    private final RecordReader records;
    /// Made for the first source that is asked: with it come the trusted certificates, which take their time.
    private Optional<OkHttpClient> shared = Optional.empty();

    /// @param environment where `env:NAME` is looked up
    public Asker(Sources sources, InstantSource clock, Map<String, String> environment, Receivers receivers) {
        this(sources, clock, environment, receivers, RecordReader.NONE);
    }

    /// @param records verifies what a `record` probe names
    public Asker(
            Sources sources,
            InstantSource clock,
            Map<String, String> environment,
            Receivers receivers,
            RecordReader records) {
        this(sources, clock, environment, receivers, new Collectors(), records);
    }

    /// The same, remembering what collectors counted before.
    public Asker(
            Sources sources,
            InstantSource clock,
            Map<String, String> environment,
            Receivers receivers,
            Collectors collectors,
            RecordReader records) {
        this.collectors = collectors;
        this.records = records;
        this.sources = sources;
        this.clock = clock;
        this.receivers = receivers;
        this.credentials = new Credentials(sources.folder(), environment);
    }

    public Sources sources() {
        return sources;
    }

    public Reading ask(Probe probe) {
        var asked = clock.instant();
        var source = sources.source(probe.source());
        var answers = source.isEmpty()
                ? Answers.trouble(
                        "",
                        asked,
                        Verdict.ERROR,
                        "There is no source `" + probe.source() + "` in your sources.yaml.",
                        0)
                : probe.keys().trouble().isEmpty()
                        ? answers(probe, source.get(), asked)
                        : Answers.trouble(
                                "", asked, Verdict.INCONCLUSIVE, probe.keys().trouble(), 0);
        return reading(probe, answers, asked);
    }

    /// The probe's answers as its reading.
    public Reading reading(Probe probe, Answers answers, Instant asked) {
        return new Reading(
                probe.id(),
                probe.kind().word(),
                Digests.of(probe, sources),
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

    private Answers answers(Probe probe, Source source, Instant asked) {
        return switch (probe.kind()) {
            case PROMQL ->
                prometheus(source)
                        .promql(
                                probe,
                                Range.of(probe.keys().map("pass")),
                                Range.of(probe.keys().map("fail")),
                                asked);
            case ALERT_RULE -> prometheus(source).alertRule(probe, asked);
            case TARGETS_UP -> prometheus(source).targetsUp(probe, asked);
            case ALERTMANAGER_LINK -> prometheus(source).alertmanagerLink(probe, asked);
            case CONTROLLED_ALERT -> alertmanager(source).look(probe, asked);
            case TEST_REPORT -> files(source, probe, asked).testReport();
            case DASHBOARD -> new Dashboards(Path.of(source.address()), probe, shownBy(probe), asked).ask();
            case ENV_CONTRACT -> new EnvContract(Path.of(source.address()), probe, asked).ask();
            case FILE_EXISTS -> files(source, probe, asked).exists();
            case RECORD -> new RecordProbe(Path.of(source.address()), probe, records, asked).ask();
            case HTTP -> new HttpProbe(client(source), probe, asked).ask();
            case OTLP_SEEN -> received(source, asked, telemetry -> new OtlpSeen(telemetry, probe, asked).ask());
            case OTLP_PII -> received(source, asked, telemetry -> new OtlpPii(telemetry, asked).ask());
            case OTLP_COLLECTOR -> new OtlpCollector(client(source), source, probe, collectors, asked).ask();
            case TEMPO -> new Backend(client(source), probe, asked).tempo();
            case LOKI -> new Backend(client(source), probe, asked).loki();
            case JAEGER -> new Backend(client(source), probe, asked).jaeger();
            case OTLP_FILE -> new OtlpFileProbe(Path.of(source.address()), probe, asked).ask();
        };
    }

    private Answers received(Source source, Instant asked, Function<Telemetry, Answers> ask) {
        return receivers
                .telemetry(source.key())
                .map(ask)
                .orElseGet(() -> Answers.trouble(
                        "", asked, Verdict.NO_DATA, "The receiver `" + source.key() + "` does not listen.", 0));
    }

    private Client client(Source source) {
        return new Client(shared(), source, credentials);
    }

    private synchronized OkHttpClient shared() {
        if (shared.isEmpty()) shared = Optional.of(Client.shared(clock));
        return shared.get();
    }

    private Prometheus prometheus(Source source) {
        return new Prometheus(client(source));
    }

    public Alertmanager alertmanager(Source source) {
        return new Alertmanager(client(source), source);
    }

    /// The Prometheus that a dashboard's queries are put to.
    private Optional<Prometheus> shownBy(Probe probe) {
        return sources.source(probe.keys().text("prometheus")).map(this::prometheus);
    }

    private static FileProbes files(Source source, Probe probe, Instant asked) {
        return new FileProbes(Path.of(source.address()), probe, asked);
    }

    /// Why a source does not answer, or empty.
    public Optional<SourceTrouble> trouble(Source source) {
        return switch (source.kind()) {
            case PROMETHEUS -> prometheus(source).trouble();
            case FOLDER ->
                Files.isDirectory(Path.of(source.address()))
                        ? Optional.empty()
                        : trouble("There is no folder " + source.address() + ".", 0);
            case ALERTMANAGER -> alertmanager(source).trouble();
            case OTLP_COLLECTOR, HTTP -> reached(source);
            case OTLP_RECEIVER -> receivers.telemetry(source.key()).isPresent() ? Optional.empty() : listened(source);
        };
    }

    private static Optional<SourceTrouble> trouble(String sentence, int status) {
        return Optional.of(SourceTrouble.of(sentence, status));
    }

    private Optional<SourceTrouble> reached(Source source) {
        return switch (client(source).get("", Map.of(), Client.CAP)) {
            case Answer.None(String reason) -> trouble(reason, 0);
            case Answer.Http http
            when http.status() == 401 || http.status() == 403 || http.status() == 407 ->
                trouble("The source refuses the login (" + http.status() + ").", http.status());
            case Answer.Http http
            when http.status() >= 300 && http.status() < 400 ->
                trouble("The source redirects: put the right address into sources.yaml.", http.status());
            case Answer.Http http ->
                SourceTrouble.refuses(http.status())
                        ? trouble("It answers with status " + http.status() + ".", http.status())
                        : Optional.empty();
        };
    }

    /// Another process may listen there, as a window does: what takes telemetry refuses to be read.
    private Optional<SourceTrouble> listened(Source source) {
        var there = new Source(source.key(), Source.Kind.HTTP, source.line(), "http://" + source.address());
        return switch (client(there).get("/v1/traces", Map.of(), Client.CAP)) {
            case Answer.None _ ->
                trouble(
                        "Nothing listens on " + source.address()
                                + ": a window listens there, or `gateboard probe --for`, while it is open.",
                        0);
            case Answer.Http http ->
                http.status() == 405
                        ? Optional.empty()
                        : trouble(
                                "Something else answers on " + source.address() + " (status " + http.status()
                                        + "): give the receiver another port.",
                                http.status());
        };
    }
}
