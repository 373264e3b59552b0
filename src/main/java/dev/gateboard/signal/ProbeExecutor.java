package dev.gateboard.signal;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.alertmanager.AlertmanagerClient;
import dev.gateboard.signal.config.Source;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.dashboard.GrafanaApi;
import dev.gateboard.signal.http.CredentialResolver;
import dev.gateboard.signal.http.HttpResult;
import dev.gateboard.signal.http.MetricsTextParser;
import dev.gateboard.signal.http.SourceContacts;
import dev.gateboard.signal.http.SourceHttpClient;
import dev.gateboard.signal.http.UnexpectedShapeException;
import dev.gateboard.signal.otlp.CollectorHistory;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import dev.gateboard.signal.otlp.TelemetryTracker;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.probe.ProbeDigest;
import dev.gateboard.signal.probe.ProbeRuleKeys;
import dev.gateboard.signal.probe.RecordProbeVerifier;
import dev.gateboard.signal.probe.SourceProblem;
import dev.gateboard.signal.prometheus.PrometheusCatalog;
import dev.gateboard.signal.prometheus.QueryFreshnessCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;

/// Asks probes and sources, and gives every answer as a reading. Whatever goes wrong out there is a reading too.
public final class ProbeExecutor {
    private final SourcesFile sources;
    private final InstantSource clock;
    private final CredentialResolver credentials;
    private final OtlpReceiverService receivers;
    private final CollectorHistory collectors;
    private final RecordProbeVerifier records;
    private final SourceContacts contacts;
    /// Made for the first source that is asked: with it come the trusted certificates, which take their time.
    private Optional<OkHttpClient> shared = Optional.empty();

    /// @param environment where `env:NAME` is looked up
    public ProbeExecutor(
            SourcesFile sources, InstantSource clock, Map<String, String> environment, OtlpReceiverService receivers) {
        this(sources, clock, environment, receivers, RecordProbeVerifier.NONE);
    }

    /// @param records verifies what a `record` probe names
    public ProbeExecutor(
            SourcesFile sources,
            InstantSource clock,
            Map<String, String> environment,
            OtlpReceiverService receivers,
            RecordProbeVerifier records) {
        this(sources, clock, environment, receivers, new CollectorHistory(), records);
    }

    /// The same, remembering what collectors counted before.
    public ProbeExecutor(
            SourcesFile sources,
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
        this.contacts = new SourceContacts(clock);
        this.credentials = new CredentialResolver(sources.folder(), environment, clock);
    }

    public SourcesFile sources() {
        return sources;
    }

    /// Asks once. What the reading says is in English, since it is stored.
    public Reading ask(ProbeDefinition probe) {
        return Language.ENGLISH.call(() -> askInEnglish(probe));
    }

    /// What the newest answers told of the sources themselves.
    public SourceContacts contacts() {
        return contacts;
    }

    private Reading askInEnglish(ProbeDefinition probe) {
        var asked = clock.instant();
        var source = sources.source(probe.source());
        var answers = source.isEmpty()
                ? ProbeResult.noAnswer(
                        "", asked, Verdict.ERROR, Messages.SIGNAL.text("source.missing", probe.source()), 0)
                : probe.keys().problem().isEmpty()
                        ? probe.kind().ask(new AskedProbe(this, probe, source.get(), asked))
                        : ProbeResult.noAnswer(
                                "", asked, Verdict.INCONCLUSIVE, probe.keys().problem(), 0);
        return reading(probe, answers, asked);
    }

    /// The probe's answers as its reading, where no data counts as what the probe says.
    public Reading reading(ProbeDefinition probe, ProbeResult found, Instant asked) {
        var answers = found.verdict() == Verdict.NO_DATA ? withoutData(probe, found) : found;
        return new Reading(
                probe.id(),
                probe.kind().text(),
                ProbeDigest.of(probe, sources),
                probe.source(),
                answers.query(),
                asked,
                answers.serverTime(),
                answers.provenAt(),
                probe.freshness(),
                answers.values(),
                answers.series(),
                answers.rule(),
                answers.verdict(),
                reason(probe, answers),
                answers.httpStatus(),
                answers.bodySha256());
    }

    private static ProbeResult withoutData(ProbeDefinition probe, ProbeResult found) {
        return switch (probe.keys().text(ProbeRuleKeys.NO_DATA)) {
            case "fail" -> found.as(Verdict.FAIL, Messages.SIGNAL.text("rules.noDataFails", found.reason()));
            case "inconclusive" -> found.as(Verdict.INCONCLUSIVE, found.reason());
            default -> found;
        };
    }

    /// A clock that differs is told with what was found by it.
    private String reason(ProbeDefinition probe, ProbeResult answers) {
        var lead = contacts.of(probe.source()).clockLead();
        if (lead.isZero() || answers.httpStatus() == 0) return answers.reason();
        return answers.reason() + " " + ClockLeadText.sentence(probe.source(), lead);
    }

    /// What one probe is asked with.
    private record AskedProbe(ProbeExecutor executor, ProbeDefinition probe, Source source, Instant now)
            implements ProbeContext {
        @Override
        public SourceHttpClient client() {
            return executor.client(source);
        }

        @Override
        public Optional<SourceHttpClient> client(String other) {
            return executor.sources.source(other).map(executor::client);
        }

        @Override
        public Optional<TelemetryTracker> telemetry() {
            return executor.receivers.telemetry(source.key());
        }

        @Override
        public CollectorHistory collectors() {
            return executor.collectors;
        }

        @Override
        public RecordProbeVerifier records() {
            return executor.records;
        }
    }

    private SourceHttpClient client(Source source) {
        return new SourceHttpClient(shared(), source, credentials, contacts);
    }

    private synchronized OkHttpClient shared() {
        if (shared.isEmpty()) shared = Optional.of(SourceHttpClient.shared(clock));
        return shared.get();
    }

    private QueryFreshnessCheck prometheus(Source source) {
        return new QueryFreshnessCheck(client(source));
    }

    /// What a Prometheus knows.
    public PrometheusCatalog catalog(Source source) {
        return new PrometheusCatalog(client(source));
    }

    /// What the receiver took in, where it listens.
    public Optional<TelemetryTracker> telemetry(Source source) {
        return receivers.telemetry(source.key());
    }

    public AlertmanagerClient alertmanager(Source source) {
        return new AlertmanagerClient(client(source), source);
    }

    /// Why a source does not answer, or empty. In English, as the reasons of readings are.
    public Optional<SourceProblem> findProblem(Source source) {
        contacts.forget(source.key());
        var problem = Language.ENGLISH.call(() -> problem(source));
        var refusal = contacts.of(source.key()).refusal();
        return refusal.isEmpty() ? problem : Optional.of(new SourceProblem(refusal, true));
    }

    private Optional<SourceProblem> problem(Source source) {
        return switch (source.kind()) {
            case PROMETHEUS -> prometheus(source).findProblem();
            case FOLDER ->
                Files.isDirectory(Path.of(source.address()))
                        ? Optional.empty()
                        : findProblem(Messages.SIGNAL.text("source.noFolder", source.address()), 0);
            case ALERTMANAGER -> alertmanager(source).findProblem();
            case OTLP_COLLECTOR, HTTP -> reached(source);
            case GRAFANA -> new GrafanaApi(client(source), clock.instant()).findProblem();
            case REVIEWS -> Optional.empty();
            case OTLP_RECEIVER -> receivers.telemetry(source.key()).isPresent() ? Optional.empty() : listened(source);
        };
    }

    private static Optional<SourceProblem> findProblem(String sentence, int status) {
        return Optional.of(SourceProblem.of(sentence, status));
    }

    private Optional<SourceProblem> reached(Source source) {
        return switch (client(source).get("", Map.of(), SourceHttpClient.CAP)) {
            case HttpResult.NoResponse(String reason) -> findProblem(reason, 0);
            case HttpResult.Response http ->
                SourceProblem.refuses(http.status())
                        ? findProblem(Messages.SIGNAL.text("source.status", http.status()), http.status())
                        : source.kind() == SourceKind.OTLP_COLLECTOR ? unreadable(http) : Optional.empty();
        };
    }

    /// Something else answers where a collector should show its metrics.
    private static Optional<SourceProblem> unreadable(HttpResult.Response http) {
        if (http.status() != 200)
            return Optional.of(new SourceProblem(Messages.SIGNAL.text("collector.status", http.status()), true));
        try {
            MetricsTextParser.read(http.body());
            return Optional.empty();
        } catch (UnexpectedShapeException e) {
            return Optional.of(new SourceProblem(
                    Messages.SIGNAL.text("collector.notMetrics", String.valueOf(e.getMessage())), true));
        }
    }

    /// Another process may listen there, as a window does: what takes telemetry refuses to be read.
    private Optional<SourceProblem> listened(Source source) {
        var there = new Source(source.key(), SourceKind.HTTP, source.line(), "http://" + source.address());
        return switch (client(there).get("/v1/traces", Map.of(), SourceHttpClient.CAP)) {
            case HttpResult.NoResponse _ ->
                findProblem(Messages.SIGNAL.text("source.notListening", source.address()), 0);
            case HttpResult.Response http ->
                http.status() == 405
                        ? Optional.empty()
                        : findProblem(
                                Messages.SIGNAL.text("source.otherListener", source.address(), http.status()),
                                http.status());
        };
    }
}
