package dev.gateboard.signal.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.model.signal.TestAlertProgress;
import dev.gateboard.model.signal.TestAlertProgress.State;
import dev.gateboard.model.signal.TestAlertProgress.Step;
import dev.gateboard.model.signal.TestAlertRoute;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.RealServer;
import dev.gateboard.signal.ServerProgram;
import dev.gateboard.signal.config.Source;
import dev.gateboard.signal.config.SourceRoute;
import dev.gateboard.signal.http.CredentialResolver;
import dev.gateboard.signal.http.SourceHttpClient;
import dev.gateboard.signal.probe.ProbeDefinition;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The ladder on a real Alertmanager behind a route prefix: only *delivered* passes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ParameterizedClass
@EnumSource(
        value = ServerProgram.class,
        names = {"DEBIAN_ALERTMANAGER", "ALERTMANAGER"})
class RealAlertmanagerTest {
    @Parameter
    private ServerProgram program = ServerProgram.ALERTMANAGER;

    private static final UUID GATE = new UUID(0, 1);

    @TempDir
    private static Path folder;

    private Optional<RealServer> server = Optional.empty();
    private Source source = new Source("am", SourceKind.ALERTMANAGER, 1, "");
    private Source unnamed = source;
    private int hook;

    @BeforeParameterizedClassInvocation
    void start() throws Exception {
        hook = RealServer.freePort();
        int dead = RealServer.freePort();
        var started = RealServer.alertmanager(program, folder, """
            route:
              receiver: listed
              group_wait: 200ms
              group_interval: 1s
              routes:
                - {receiver: pager, matchers: ['team="pager"'], continue: true}
                - {receiver: second, matchers: ['team="pager"', 'both="yes"']}
                - {receiver: dead, matchers: ['team="dead"']}
                - {receiver: elsewhere, matchers: ['team="elsewhere"']}
            receivers:
              - name: listed
              - name: pager
                webhook_configs: [{url: "http://127.0.0.1:%d/gateboard"}]
              - name: second
                webhook_configs: [{url: "http://127.0.0.1:%d/gateboard"}]
              - name: dead
                webhook_configs: [{url: "http://127.0.0.1:%d/theirs"}]
              - name: elsewhere
                webhook_configs: [{url: "http://127.0.0.1:%d/am/-/healthy"}]
            """.formatted(hook, hook, dead, hook));
        server = Optional.of(started);
        unnamed = new Source("am", SourceKind.ALERTMANAGER, 1, started.url() + "/am/");
        source = named();
        var end = Instant.now().plusSeconds(20);
        while (alertmanager().findProblem().isPresent())
            assertThat(Instant.now()).isBefore(end);
    }

    @AfterParameterizedClassInvocation
    void stop() {
        server.ifPresent(RealServer::close);
    }

    /// With the webhook, where the server hides its address.
    private Source named() {
        return program == ServerProgram.DEBIAN_ALERTMANAGER
                ? unnamed
                : new Source(
                        unnamed.key(),
                        unnamed.kind(),
                        1,
                        unnamed.address(),
                        "",
                        unnamed.login(),
                        Map.of(),
                        SourceRoute.STRAIGHT,
                        "127.0.0.1:" + hook);
    }

    private SourceHttpClient client() {
        return new SourceHttpClient(
                SourceHttpClient.shared(InstantSource.system()), source, new CredentialResolver(folder, Map.of()));
    }

    private AlertmanagerClient alertmanager() {
        return new AlertmanagerClient(client(), source);
    }

    private static ProbeDefinition probe(Map<String, String> labels) {
        return new ProbeDefinition(
                "routing",
                new ControlledAlertProbe(),
                1,
                "routing",
                "am",
                Duration.ofSeconds(30),
                Duration.ofMinutes(15),
                new ProbeDefinition.ProbeSettings(Map.of(), Map.of("labels", labels), ""));
    }

    private TestAlertRoute aim(Map<String, String> labels) {
        return ((AlertmanagerClient.RouteFound) alertmanager().previewRoute(probe(labels))).route();
    }

    private ControlledAlertSender alert(TestAlertRoute aim, String receiver) {
        var time = new ControlledAlertSender.Time(InstantSource.system(), Thread::sleep);
        var hurried = new TestAlertRoute(aim.host(), aim.labels(), aim.receivers(), Duration.ofSeconds(8));
        return alertmanager().alert(GATE, probe(Map.of()), hurried, receiver, time);
    }

    private TestAlertProgress fire(Map<String, String> labels, String receiver) throws Exception {
        try (var alert = alert(aim(labels), receiver)) {
            assertThat(alert.listen()).isEmpty();
            return alert.sendAndFollow(_ -> {});
        }
    }

    private static State state(TestAlertProgress ladder, Step step) {
        return rung(ladder, step).state();
    }

    private static TestAlertProgress.StepResult rung(TestAlertProgress ladder, Step step) {
        return ladder.steps().stream()
                .filter(rung -> rung.step() == step)
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdict(TestAlertProgress ladder) {
        return AlertmanagerClient.resultOf(ladder, Instant.now()).verdict();
    }

    private boolean isOutThere(String nonce) {
        var result = new AlertmanagerApi(client()).alerts("run_id", nonce);
        return result instanceof AlertmanagerApi.Data(var alerts, int _, var _) && !alerts.isEmpty();
    }

    @Test
    void whomItWouldReachIsKnownBeforeAnythingIsSent() {
        assertThat(aim(Map.of("team", "pager", "both", "yes")).text(name -> name))
                .isEqualTo("pager (webhook), second (webhook)");
        assertThat(aim(Map.of()).text(name -> name + " notifies nobody")).isEqualTo("listed notifies nobody");
        assertThat(aim(Map.of("team", "dead")).maxDelay()).isEqualTo(Duration.ofSeconds(31));
        assertThat(alertmanager()
                        .previewResult(probe(Map.of("team", "pager")), Instant.now())
                        .verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(alertmanager().previewResult(probe(Map.of()), Instant.now()).verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void anAlertThatArrivesHereIsDeliveredAndTakenBack() throws Exception {
        var seen = new ArrayList<TestAlertProgress>();
        TestAlertProgress ladder;
        try (var alert = alert(aim(Map.of("team", "pager")), "pager")) {
            assertThat(alert.listen()).isEmpty();
            ladder = alert.sendAndFollow(seen::add);
        }

        assertThat(ladder.isDelivered()).isTrue();
        assertThat(ladder.reachedStepCount()).isEqualTo(5);
        assertThat(ladder.resolved()).isTrue();
        assertThat(isOutThere(ladder.nonce())).isFalse();
        assertThat(verdict(ladder)).isEqualTo(Verdict.PASS);
        assertThat(seen).extracting(TestAlertProgress::reachedStepCount).isSorted();
        assertThat(seen.getFirst().isOver()).isFalse();
        assertThat(seen.getLast()).isEqualTo(ladder);
    }

    @Test
    void aReceiverThatIsOnlyListedIsNotSentToAndFails() throws Exception {
        var ladder = fire(Map.of(), "listed");

        assertThat(state(ladder, Step.CONFIG)).isEqualTo(State.MISSED);
        assertThat(verdict(ladder)).isEqualTo(Verdict.FAIL);
        assertThat(isOutThere(ladder.nonce())).isFalse();
    }

    @Test
    void aReceiverThatDoesNotAnswerIsNotSentToThoughAttemptsAreCounted() throws Exception {
        var ladder = fire(Map.of("team", "dead"), "dead");

        assertThat(state(ladder, Step.ROUTED)).isEqualTo(State.REACHED);
        assertThat(state(ladder, Step.SENT)).isEqualTo(State.MISSED);
        assertThat(verdict(ladder)).isEqualTo(Verdict.FAIL);
        assertThat(ladder.resolved()).isTrue();
    }

    @Test
    void aSilenceHoldsItBackThoughTheReceiverStandsOnTheAlert() throws Exception {
        var json = """
            {"matchers":[{"name":"quiet","value":"yes","isRegex":false,"isEqual":true}],"startsAt":"%s","endsAt":"%s",
             "createdBy":"test","comment":"test"}\
            """.formatted(Instant.now(), Instant.now().plusSeconds(300));
        assertThat(client().post("/api/v2/silences", json, 1 << 20).toString()).contains("silenceID");

        var ladder = fire(Map.of("team", "pager", "quiet", "yes"), "pager");

        assertThat(state(ladder, Step.ACCEPTED)).isEqualTo(State.REACHED);
        assertThat(state(ladder, Step.ROUTED)).isEqualTo(State.MISSED);
        assertThat(rung(ladder, Step.ROUTED).text()).contains("silence");
        assertThat(verdict(ladder)).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aWebhookOfSomebodyElseIsNeverStoodInForAndSentIsNoPass() throws Exception {
        // The port is free: did we listen there, it would be delivered.
        source = unnamed;
        var ladder = fire(Map.of("team", "elsewhere"), "elsewhere");
        source = named();

        assertThat(state(ladder, Step.DELIVERED)).isNotEqualTo(State.REACHED);
        assertThat(verdict(ladder)).isNotEqualTo(Verdict.PASS);
    }

    /// What the server hides may be Gateboard's own webhook, so that its failing requests show nothing.
    @Test
    void aHiddenWebhookThatNoSourceNamesIsAskedForBeforeAnythingIsSent() throws Exception {
        source = unnamed;
        var aim = aim(Map.of("team", "pager"));
        var preview = alertmanager()
                .previewResult(probe(Map.of("team", "pager")), Instant.now())
                .reason();
        var ladder = fire(Map.of("team", "pager"), "pager");
        source = named();

        var sentence = "This Alertmanager hides the address of the webhook. If the webhook is meant for Gateboard, add"
                + " its address to the source, such as webhook: \"127.0.0.1:9095\".";
        boolean isHidden = program == ServerProgram.ALERTMANAGER;
        assertThat(aim.isWebhookHidden()).isEqualTo(isHidden);
        assertThat(preview.contains(sentence)).isEqualTo(isHidden);
        assertThat(verdict(ladder)).isEqualTo(isHidden ? Verdict.INCONCLUSIVE : Verdict.PASS);
        if (isHidden)
            assertThat(AlertmanagerClient.resultOf(ladder, Instant.now()).reason())
                    .isEqualTo("Requests to the webhook fail. " + sentence);
    }

    @Test
    void anAlertThatIsInterruptedHalfwayIsTakenBack() throws Exception {
        var ladders = new LinkedBlockingQueue<TestAlertProgress>();
        try (var alert = alert(aim(Map.of("team", "dead")), "dead")) {
            var thread = Thread.ofVirtual().start(() -> {
                try {
                    alert.sendAndFollow(ladders::add);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            TestAlertProgress ladder;
            do ladder = ladders.take();
            while (state(ladder, Step.ACCEPTED) != State.REACHED);
            assertThat(isOutThere(ladder.nonce())).isTrue();
            thread.interrupt();
            thread.join();
            assertThat(isOutThere(ladder.nonce())).isFalse();
            assertThat(new ArrayList<>(ladders).getLast().resolved()).isTrue();
        }
    }

    @Test
    void whatIsSentToAReceiverWeDoNotSeeWaitsForAWordR10() {
        var rungs = List.of(
                new TestAlertProgress.StepResult(Step.CONFIG, State.REACHED, "c"),
                new TestAlertProgress.StepResult(Step.ACCEPTED, State.REACHED, "a"),
                new TestAlertProgress.StepResult(Step.ROUTED, State.REACHED, "r"),
                new TestAlertProgress.StepResult(Step.SENT, State.REACHED, "s"),
                new TestAlertProgress.StepResult(Step.DELIVERED, State.WAITING, "Nobody here sees it."));
        var ladder = new TestAlertProgress(GATE, "routing", "n", "h", "pager", List.of("pager"), rungs, true, true);

        var answers = AlertmanagerClient.resultOf(ladder, Instant.now());
        assertThat(answers.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(answers.serverTime()).isEqualTo(Reading.NO_SERVER_TIME);
        assertThat(answers.values()).containsExactly("sent");
    }

    @Test
    void anAlertmanagerThatIsGoneIsAnError() {
        source = new Source("am", SourceKind.ALERTMANAGER, 1, "http://127.0.0.1:1");
        try {
            assertThat(((AlertmanagerClient.NoRoute) alertmanager().previewRoute(probe(Map.of()))).sentence())
                    .contains("refused the connection");
        } finally {
            source = named();
        }
    }
}
