package dev.gateboard.signal.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.apply.EventApplier;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.ProbeProposal;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.config.Source;
import dev.gateboard.signal.config.SourcesFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is offered for a gate by its text and its parents' (rule R14).
class ProbeProposalFinderTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Person ADA = Person.parse("Ada <ada@example.org>");

    private final Map<String, Source> sources = new LinkedHashMap<>(
            Map.of("prom", source("prom", SourceKind.PROMETHEUS), "otlp", source("otlp", SourceKind.OTLP_RECEIVER)));

    private static Source source(String key, SourceKind kind) {
        return new Source(key, kind, 1, "http://127.0.0.1:9090");
    }

    private static Review review(String text) {
        if (!(DocumentParser.parse("a.md", text.getBytes(StandardCharsets.UTF_8), GateSyntax.TASKS)
                instanceof DocumentParseResult.Parsed(var _, Checklist checklist)))
            throw new AssertionError("the checklist is read");
        var gates = checklist.gates().stream().map(Gate::id).toList();
        var opening = new Action.Open("a.md", "ab", GateSyntax.TASKS, ZoneOffset.UTC, gates);
        return Review.open(
                new UUID(0, 1), checklist, opening, new ReviewEvent(1, 1, NOW, ZoneOffset.UTC, ADA, ADA, opening));
    }

    private List<ProbeProposal> offered(String text) {
        return new ProbeProposalFinder(new SourcesFile(Path.of(""), sources)).of(review(text));
    }

    private List<String> kinds(String gate) {
        return kindsIn("- Service: `checkout-api`\n\n# Gates\n\n- [ ] " + gate + "\n");
    }

    private List<String> kindsIn(String text) {
        return offered(text).stream()
                .flatMap(proposal -> proposal.offers().stream())
                .map(ProbeProposal.Offer::kind)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "high error rate, alert-error-rate",
        "elevated latency, alert-latency",
        "migrations failures, alert-migrations",
        "auth/redis session failures, alert-sessions"
    })
    void aGateBelowAlertsGetsAnAlertRuleOfItsTopic(String gate, String id) {
        var proposals = offered("# Observability\n\n- [ ] Alerts exist and are actionable:\n  - [ ] " + gate + "\n");

        assertThat(proposals).hasSize(1);
        assertThat(proposals.getFirst().offers())
                .extracting(ProbeProposal.Offer::id, ProbeProposal.Offer::kind, ProbeProposal.Offer::source)
                .containsExactly(tuple(id, "alert-rule", "prom"));
        assertThat(proposals.getFirst().reason()).startsWith("This gate asks whether alerts about ");
    }

    @Test
    void theSameWordsWithoutAlertsAboveOfferNothingR14() {
        assertThat(kinds("high error rate")).isEmpty();
        assertThat(kinds("elevated latency")).isEmpty();
    }

    @Test
    void aStatedLevelIsMeasuredAndAnAlertOnItIsNotR14() {
        assertThat(kinds("p95 latency of checkout stays below 300 ms")).containsExactly("promql");
        assertThat(kinds("Error rate < 1%")).containsExactly("promql");
        assertThat(kinds("Availability is at least 99.9 %")).containsExactly("promql");
        assertThat(kinds("An alert fires when the p95 latency is above 300 ms")).containsExactly("alert-rule");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p95 latency stays below 300 ms | pass: {max: 0.3}",
                "p99 response times under 2 s | pass: {max: 2}",
                "error rate < 1% | pass: {max: 0.01}",
                "availability >= 99.95 % | pass: {min: 0.9995}"
            })
    void aLevelKeepsItsDirectionAndItsUnit(String gate, String range) {
        assertThat(offered("- Service: `checkout-api`\n\n# G\n\n- [ ] " + gate + "\n")
                        .getFirst()
                        .offers()
                        .getFirst()
                        .yaml())
                .contains(range)
                .contains("minVolume: 20");
    }

    @Test
    void allThreeSignalsAreBoundTogether() {
        var proposal = offered(
                        "- Environment: `staging`\n\n# G\n\n- [ ] OTLP export configured for traces/logs/metrics\n")
                .getFirst();

        assertThat(proposal.offers())
                .extracting(ProbeProposal.Offer::id)
                .containsExactly("otlp-traces", "otlp-logs", "otlp-metrics");
        assertThat(proposal.offers())
                .allSatisfy(offer -> assertThat(offer.yaml())
                        .contains("version: '${release}'")
                        .contains("service: '${service}'")
                        .contains("environment: '${environment}'"));
        assertThat(offered("# G\n\n- [ ] OpenTelemetry is enabled\n").getFirst().offers())
                .hasSize(3);
    }

    /// What arrives here may leave a Collector by one exporter while another is stuck.
    @Test
    void whereThereIsACollectorItIsAskedToo() {
        sources.put("collector", source("collector", SourceKind.OTLP_COLLECTOR));

        assertThat(offered("# G\n\n- [ ] OTLP export configured for traces/logs\n")
                        .getFirst()
                        .offers())
                .extracting(ProbeProposal.Offer::yaml)
                .contains("{kind: otlp-collector, source: collector, signal: [traces, logs]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SLOs met consistently",
                "examples/otel-demo/deploy-all.sh",
                "OTLP collector endpoints exist and are reachable",
                "restore procedure documented and time-estimated",
                "Secrets policy: secrets never logged"
            })
    void whatNoProbeOfTheseProvesIsLeftAlone(String gate) {
        assertThat(kinds(gate)).isEmpty();
    }

    @Test
    void dashboardsAreAskedForWhatTheGateNames() {
        sources.put("ci", source("ci", SourceKind.FOLDER));
        sources.put("dashboards", source("dashboards", SourceKind.FOLDER));
        var text =
                "# G\n\n- [ ] Dashboards exist:\n  - [ ] API latency/error dashboards\n  - [ ] DB/Redis saturation\n";

        assertThat(offered(text))
                .flatExtracting(ProbeProposal::offers)
                .extracting(ProbeProposal.Offer::yaml)
                .containsExactly(
                        "{kind: dashboard, source: dashboards, path: '**.json', require: [http-errors, http-latency],"
                                + " prometheus: prom}",
                        "{kind: dashboard, source: dashboards, path: '**.json', require: [db-saturation,"
                                + " redis-saturation], prometheus: prom}");
        assertThat(kinds("Dashboards are pretty")).isEmpty();
    }

    /// Alerts about nothing in particular are passed by any alert there is.
    @Test
    void aGateAboutRoutingGetsItsLegsOfTheWayAndOneThatAsksForAlertsTooNothing() {
        assertThat(kinds("Alert routing is configured and tested (at least one controlled alert)."))
                .containsExactly("alertmanager-link", "controlled-alert");
        assertThat(kinds("Alerts exist and route to on-call.")).isEmpty();
        assertThat(kinds("Alerts exist")).isEmpty();
        assertThat(kinds("Alerts for the database are routed to on-call")).isEmpty();
        sources.put("am", source("am", SourceKind.ALERTMANAGER));
        assertThat(kinds("Alert routing is tested"))
                .containsExactly("alertmanager-link", "alert-route", "controlled-alert");
        sources.clear();
        assertThat(kinds("Alert routing is tested")).containsExactly("controlled-alert");
    }

    /// An alert on an objective does not say that the objective is defined, nor that it is met.
    @Test
    void objectivesThatAreDefinedAreOfferedNothing() {
        assertThat(kinds("SLOs defined (availability, error rate, latency < 300 ms)"))
                .isEmpty();
        assertThat(kinds("An SLO is defined")).isEmpty();
    }

    /// What a probe of the service's requests, or a rule of a like name, says nothing of.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The restore drill takes less than 30 s at p95",
                "p95 latency of the database is below 20 ms",
                "p95 latency of database queries stays below 20 ms",
                "Login p95 latency is below 300 ms",
                "p95 latency of payments stays below 300 ms",
                "The queue's p95 latency is below 2 s",
                "Error rate of the nightly job < 1%",
                "Error rate < 1 % and p95 latency < 300 ms",
                "Error rate < 1 % and availability > 99 %",
                "p95 latency < 300 ms, p99 latency < 1 s",
                "p95 latency below 300 ms under twice the load",
                "Deployment fails with less than 1 % errors",
                "Availability of backups is at least 99 %",
                "Uptime: > 99.5 %",
                "Feedback alerts exist",
                "Terror alerts exist",
                "Database backup alerts exist",
                "Database latency alerts exist",
                "Alerts exist for failed restores",
                "Alerts for the error budget exist",
                "Alerts exist for errors of the billing export",
                "No alerts exist for high latency",
                "Alerts on errors are not configured",
                "Alerts on errors are documented and reviewed",
                "Monitor error logs (Sentry alerts)",
                "A failed migration blocks deploy and is observable (alerts/logging).",
                "Dashboards exist for login sessions",
                "Database backup dashboards exist",
                "Database latency dashboards exist",
                "Dashboards exist for latency and costs",
                "Latency dashboards are linked from the runbook",
                "OpenTelemetry operator is enabled",
                "OTLP export of secrets is configured"
            })
    void whatIsNotWhollyUnderstoodIsOfferedNothing(String gate) {
        assertThat(kinds(gate)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Database\n\n- [ ] p95 latency is below 300 ms\n",
                "# Billing\n\n- [ ] Error rate < 1 %\n",
                "# Restore drill\n\n- [ ] Alerts exist for errors\n",
                "# Gates\n\n- [ ] Postgres:\n  - [ ] p95 latency is below 300 ms\n",
                "# Gates\n\n- Payments\n  - [ ] p95 latency is below 300 ms\n",
                "# Gates\n\nFor the mobile client:\n\n- [ ] Error rate < 1 %\n",
                "# Gates\n\n- [ ] Database alerts exist:\n  - [ ] high error rate\n",
                "# Gates\n\n- [ ] Dashboards exist for backups:\n  - [ ] latency\n"
            })
    void whatStandsAboveAGateIsItsSubjectToo(String text) {
        assertThat(kindsIn("- Service: `checkout-api`\n\n" + text)).isEmpty();
    }

    @Test
    void aLevelOfAServiceThatHasNoNameIsOfferedNothing() {
        assertThat(kindsIn("# Gates\n\n- [ ] Error rate < 1 %\n")).isEmpty();
        assertThat(kindsIn("- Service: `billing`\n\n# Gates\n\n- [ ] p95 latency of checkout is below 1 s\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "error-rate, HighErrorRate, ElevatedLatency TerrorRate ErrorBudgetBurn PostgresErrorRate BackupErrors"
                + " LoginErrorRate",
        "error-rate, checkout_api_5xx_high, 5xxOfBilling Mirrors KafkaErrors errorless",
        "error-rate, TooManyErrorsCheckout, TooManyCooks ErrorsInNightlyJob",
        "latency, ApiP95LatencyHigh, DiskLatencyHigh PostgresSlowQueries LatencyOfRestore HighErrorRate",
        "latency, SlowResponses5m, Slowdown DatabaseSlow SlowConsumers",
        "database, PostgresConnectionsHigh, FeedbackDown DatabaseBackupFailed DbErrorsInBilling MongodbDown",
        "sessions, AuthSessionFailures, SessionlessRequests LoginFailed ConcessionsHigh",
        "logins, LoginFailures, BloginDown PluginFailed SessionFailures",
        "migrations, MigrationFailed, ImmigrationHigh MigrationOfBilling",
        "disk, DiskFull, DiskussionHigh MemoryHigh CpuHigh DiskOfBackup",
        "certificates, TlsCertificateExpiringSoon, CertificatesOfEmployment CertainlyDown"
    })
    void everyWordOfARulesNameMustBeKnown(String topic, String one, String others) {
        var name = Arrays.stream(ObservabilityTopic.values())
                .filter(each -> each.id().equals(topic))
                .findFirst()
                .orElseThrow()
                .alert(List.of("checkout", "api"));
        assertThat(one).matches(name);
        assertThat(List.of(others.split(" ", -1))).noneMatch(other -> other.matches(name));
    }

    @Test
    void theOnlySourceOfTheKindIsTakenAndSeveralAreAsked() {
        var text = "# G\n\n- [ ] Alerts exist:\n  - [ ] high error rate\n";
        assertThat(offered(text).getFirst().isAcceptable()).isTrue();

        sources.put("other", source("other", SourceKind.PROMETHEUS));
        var several = offered(text).getFirst();
        assertThat(several.isAcceptable()).isFalse();
        assertThat(several.withSource("other").isAcceptable()).isTrue();
        assertThat(several.withSource("other").offers().getFirst().yaml()).contains("source: other");
        assertThat(several.withSource("otlp").isAcceptable()).isFalse();

        sources.clear();
        assertThat(offered(text).getFirst().isAcceptable()).isFalse();
    }

    @Test
    void aGateThatIsBoundIsTheOwnersAndGroupsAndChoicesAreNotOffered() {
        var review = review("# G\n\n- [ ] Alerts exist:\n  - [ ] high error rate\n");
        var gate = review.checklist().gates().get(1);
        var probe = new Binding.Probe(
                "own",
                "promql",
                "own",
                "prom",
                Duration.ofSeconds(30),
                Duration.ofMinutes(1),
                Binding.Trigger.ASKED,
                "d");
        var bind = new Action.Bind(gate.id(), List.of(probe), Binding.Origin.SIDECAR);
        if (!(EventApplier.apply(review, new ReviewEvent(2, 2, NOW, ZoneOffset.UTC, ADA, ADA, bind))
                instanceof ApplyResult.Accepted(Review bound))) throw new AssertionError("bound");

        assertThat(new ProbeProposalFinder(new SourcesFile(Path.of(""), sources)).of(bound))
                .isEmpty();
        assertThat(offered("# G\n\n- [ ] Alerts about errors exist: `TBD (yes | no)`\n"))
                .isEmpty();
    }
}
