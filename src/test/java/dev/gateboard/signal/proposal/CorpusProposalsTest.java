package dev.gateboard.signal.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.ProbeProposal;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.config.Source;
import dev.gateboard.signal.config.SourcesFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Every proposal that is made over real checklists, and what on a busy server each of them would take for an answer
/// (rule R14). The list was read by eye; a change of it is to be read too.
class CorpusProposalsTest {
    private static final Path SHARED = Path.of("../shared");
    private static final Person ADA = Person.parse("Ada <ada@example.org>");
    private static final Pattern NAME = Pattern.compile("name: '(.*)'}");
    private static final Pattern METRIC = Pattern.compile("([a-z_]+)\\{");

    /// Rules and metrics as servers have them, most about something else than a service's requests.
    private static final List<String> RULES = List.of(
            "HighErrorRate",
            "ElevatedLatency",
            "MigrationFailed",
            "AuthSessionFailures",
            "ErrorBudgetBurn",
            "PostgresErrorRate",
            "PostgresReplicationLag",
            "DatabaseBackupFailed",
            "RedisMemoryHigh",
            "KafkaConsumerLag",
            "LoginFailures",
            "DiskFull",
            "DiskLatencyHigh",
            "NodeDown",
            "KubePodCrashLooping",
            "CertificateExpiring",
            "FeedbackDown",
            "RestoreDrillOverdue",
            "CronJobFailed",
            "QueueBacklogGrowing",
            "BillingErrorRate",
            "SearchLatencyHigh",
            "Watchdog",
            "TargetDown",
            "TooManyRestarts",
            "CpuThrottling",
            "OomKilled",
            "DnsErrors",
            "IngressErrorRate",
            "EtcdLatencyHigh");
    private static final List<String> METRICS = List.of(
            "http_server_request_duration_seconds_bucket",
            "http_server_request_duration_seconds_count",
            "http_client_request_duration_seconds_count",
            "pg_stat_activity_count",
            "pg_replication_lag_seconds",
            "redis_memory_used_bytes",
            "redis_connected_clients",
            "kafka_consumergroup_lag",
            "queue_depth",
            "workflow_failed_total",
            "login_attempts_total",
            "session_created_total",
            "migration_runs_total",
            "backup_last_success_timestamp_seconds",
            "restore_duration_seconds",
            "node_cpu_seconds_total",
            "node_memory_MemAvailable_bytes",
            "node_filesystem_avail_bytes",
            "process_resident_memory_bytes",
            "up",
            "scrape_duration_seconds",
            "kube_pod_status_ready",
            "etcd_disk_wal_fsync_duration_seconds_bucket",
            "coredns_dns_responses_total",
            "nginx_ingress_controller_requests",
            "probe_success",
            "probe_ssl_earliest_cert_expiry",
            "grpc_server_handled_total",
            "jvm_gc_pause_seconds_count",
            "otelcol_exporter_sent_spans");

    @Test
    void everyProposalOverTheCorpusIsOneThatWasReadByEye() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SHARED.resolve("corpus")), "the corpus is not there");
        var found = new ArrayList<String>();
        for (var folder : List.of("corpus", "seed"))
            for (var file : files(SHARED.resolve(folder)))
                for (var form : GateSyntax.all()) found.addAll(proposals(file, form));
        try (var expected = CorpusProposalsTest.class.getResourceAsStream(
                "/dev/gateboard/signal/proposals/proposals-over-the-corpus.txt")) {
            assertThat(found)
                    .containsExactlyElementsOf(
                            new String(Objects.requireNonNull(expected).readAllBytes(), UTF_8)
                                    .lines()
                                    .toList());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> proposals(Path file, GateSyntax form) throws IOException {
        var name = file.getFileName().toString();
        if (!(DocumentParser.parse(name, Files.readAllBytes(file), form)
                instanceof DocumentParseResult.Parsed(var _, Checklist checklist))) return List.of();
        var gates = checklist.gates().stream().map(Gate::id).toList();
        var opening = new Action.Open(name, "ab", form, ZoneOffset.UTC, gates);
        var review = Review.open(
                new UUID(0, 1),
                checklist,
                opening,
                new ReviewEvent(1, 1, Instant.EPOCH, ZoneOffset.UTC, ADA, ADA, opening));
        var lines = new ArrayList<String>();
        for (var proposal : new ProbeProposalFinder(new SourcesFile(Path.of(""), sources())).of(review)) {
            assertThat(proposal.isAcceptable()).as(name + " " + proposal).isTrue();
            int line = review.gate(review.indexOf(proposal.gate())).line();
            for (var offer : proposal.offers())
                lines.add(name + " " + form.name() + " L" + line + " " + offer.id() + answers(offer));
        }
        return lines;
    }

    /// A source of each kind.
    private static Map<String, Source> sources() {
        var sources = new LinkedHashMap<String, Source>();
        for (var kind : SourceKind.values())
            sources.put(kind.yamlName(), new Source(kind.yamlName(), kind, 1, "http://127.0.0.1:9090"));
        return sources;
    }

    /// What of the server the offer would read.
    private static String answers(ProbeProposal.Offer offer) {
        var read = switch (offer.kind()) {
            case "alert-rule" ->
                named(offer.yaml()).stream()
                        .flatMap(name -> RULES.stream().filter(rule -> rule.matches(name)))
                        .toList();
            case "promql" ->
                METRIC.matcher(offer.yaml())
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .filter(METRICS::contains)
                        .toList();
            default -> List.<String>of();
        };
        return read.isEmpty() ? "" : " <- " + String.join(", ", read);
    }

    private static Optional<String> named(String yaml) {
        var name = NAME.matcher(yaml);
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }
}
