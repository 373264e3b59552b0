package dev.gateboard.signal.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gateboard.document.Documents;
import dev.gateboard.document.Parsed;
import dev.gateboard.model.Binding;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Outcome;
import dev.gateboard.model.Person;
import dev.gateboard.model.Proposal;
import dev.gateboard.model.Review;
import dev.gateboard.model.ReviewEvent;
import dev.gateboard.signal.Source;
import dev.gateboard.signal.Sources;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is offered for a gate by its text and its parents' (rule R14).
class ProposalsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Person ADA = Person.parse("Ada <ada@example.org>");

    private final Map<String, Source> sources = new LinkedHashMap<>(
            Map.of("prom", source("prom", Source.Kind.PROMETHEUS), "otlp", source("otlp", Source.Kind.OTLP_RECEIVER)));

    private static Source source(String key, Source.Kind kind) {
        return new Source(key, kind, 1, "http://127.0.0.1:9090");
    }

    private static Review review(String text) {
        if (!(Documents.parse("a.md", text.getBytes(StandardCharsets.UTF_8), Checklist.Form.TASKS)
                instanceof Parsed.Read(var _, Checklist checklist))) throw new AssertionError("the checklist is read");
        var gates = checklist.gates().stream().map(Gate::id).toList();
        var opening = new Deed.Open("a.md", "ab", Checklist.Form.TASKS, ZoneOffset.UTC, gates);
        return Review.open(
                new UUID(0, 1), checklist, opening, new ReviewEvent(1, 1, NOW, ZoneOffset.UTC, ADA, ADA, opening));
    }

    private List<Proposal> offered(String text) {
        return new Proposals(new Sources(Path.of(""), sources)).of(review(text));
    }

    private List<String> kinds(String gate) {
        return offered("# Gates\n\n- [ ] " + gate + "\n").stream()
                .flatMap(proposal -> proposal.offers().stream())
                .map(Proposal.Offer::kind)
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
                .extracting(Proposal.Offer::id, Proposal.Offer::kind, Proposal.Offer::source)
                .containsExactly(tuple(id, "alert-rule", "prom"));
        assertThat(proposals.getFirst().reason()).startsWith("The gate asks whether alerts about ");
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
        assertThat(offered("# G\n\n- [ ] " + gate + "\n")
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
                .extracting(Proposal.Offer::id)
                .containsExactly("otlp-traces", "otlp-logs", "otlp-metrics");
        assertThat(proposal.offers())
                .allSatisfy(offer -> assertThat(offer.yaml())
                        .contains("version: '${release}'")
                        .contains("service: '${service}'")
                        .contains("environment: '${environment}'"));
        assertThat(offered("# G\n\n- [ ] OpenTelemetry is enabled\n").getFirst().offers())
                .hasSize(3);
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
        sources.put("ci", source("ci", Source.Kind.FOLDER));
        sources.put("dashboards", source("dashboards", Source.Kind.FOLDER));
        var text =
                "# G\n\n- [ ] Dashboards exist:\n  - [ ] API latency/error dashboards\n  - [ ] DB/Redis saturation\n";

        assertThat(offered(text))
                .flatExtracting(Proposal::offers)
                .extracting(Proposal.Offer::yaml)
                .containsExactly(
                        "{kind: dashboard, source: dashboards, path: '**.json', require: [http-errors, http-latency],"
                                + " prometheus: prom}",
                        "{kind: dashboard, source: dashboards, path: '**.json', require: [db-saturation,"
                                + " redis-saturation], prometheus: prom}");
        assertThat(kinds("Dashboards are pretty")).isEmpty();
    }

    @Test
    void aGateAboutRoutingGetsEveryLegOfTheWay() {
        assertThat(kinds("Alert routing is configured and tested (at least one controlled alert)."))
                .containsExactly("alertmanager-link", "controlled-alert");
        assertThat(kinds("Alerts exist and route to on-call."))
                .containsExactly("alert-rule", "alertmanager-link", "controlled-alert");
        sources.clear();
        assertThat(kinds("Alert routing is tested")).containsExactly("controlled-alert");
    }

    @Test
    void objectivesThatAreDefinedAreAskedForByTheirAlert() {
        assertThat(kinds("SLOs defined (availability, error rate, latency < 300 ms)"))
                .containsExactly("alert-rule");
    }

    @Test
    void theOnlySourceOfTheKindIsTakenAndSeveralAreAsked() {
        var text = "# G\n\n- [ ] Alerts exist:\n  - [ ] high error rate\n";
        assertThat(offered(text).getFirst().isAcceptable()).isTrue();

        sources.put("other", source("other", Source.Kind.PROMETHEUS));
        var several = offered(text).getFirst();
        assertThat(several.isAcceptable()).isFalse();
        assertThat(several.asking("other").isAcceptable()).isTrue();
        assertThat(several.asking("other").offers().getFirst().yaml()).contains("source: other");
        assertThat(several.asking("otlp").isAcceptable()).isFalse();

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
                Binding.Asking.ASKED,
                "d");
        var bind = new Deed.Bind(gate.id(), List.of(probe), Binding.Origin.SIDECAR);
        if (!(review.apply(new ReviewEvent(2, 2, NOW, ZoneOffset.UTC, ADA, ADA, bind))
                instanceof Outcome.Accepted(Review bound))) throw new AssertionError("bound");

        assertThat(new Proposals(new Sources(Path.of(""), sources)).of(bound)).isEmpty();
        assertThat(offered("# G\n\n- [ ] Alerts about errors exist: `TBD (yes | no)`\n"))
                .isEmpty();
    }
}
