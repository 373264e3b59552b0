package dev.gateboard.workspace.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.ProbeExecutor;
import dev.gateboard.signal.ProbesFile;
import dev.gateboard.signal.probe.ProbeTask;
import dev.gateboard.workspace.ProbeService;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What lets nobody in is never shown as answering, whatever kind of source it is and however it refuses.
class RefusedSourceTest {
    private static final String PAGE =
            "<!doctype html><html><form><input name=u><input type=\"password\" name=p></form></html>";

    @TempDir
    private Path folder;

    private final MockWebServer server = new MockWebServer();
    private volatile MockResponse answer = new MockResponse.Builder().build();

    /// A way to let nobody in, and what is said of it.
    enum Way {
        UNAUTHORIZED("refused the login (status 401)"),
        FORBIDDEN("refused the login (status 403)"),
        LOGIN_PAGE("answered with a web page instead of data"),
        REDIRECT("redirects to a login page"),
        REDIRECT_TO_ANOTHER_HOST("redirects to a login page (https://sso.example)"),
        REDIRECT_ELSEWHERE("redirects to https://www.example:8443");

        private final String sentence;

        Way(String sentence) {
            this.sentence = sentence;
        }

        MockResponse answer() {
            var response = new MockResponse.Builder();
            return (switch (this) {
                        case UNAUTHORIZED -> response.code(401).body("Unauthorized");
                        case FORBIDDEN -> response.code(403).body(PAGE);
                        case LOGIN_PAGE -> response.body(PAGE).addHeader("Content-Type", "text/html");
                        case REDIRECT -> response.code(302).addHeader("Location", "/login?next=%2F");
                        case REDIRECT_TO_ANOTHER_HOST ->
                            response.code(303).addHeader("Location", "https://sso.example/start?state=s3cret");
                        case REDIRECT_ELSEWHERE ->
                            response.code(301).addHeader("Location", "https://www.example:8443/x");
                    })
                    .build();
        }
    }

    @BeforeEach
    void serve() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer;
            }
        });
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ProbeService probes(String kind) throws IOException {
        var file = Files.writeString(
                folder.resolve("sources.yaml"),
                "sources: {s: {kind: " + kind + ", url: \"http://127.0.0.1:" + server.getPort() + "\"}}\n");
        return new ProbeService(file, InstantSource.system(), Map.of());
    }

    static Stream<Arguments> sources() {
        return Stream.of("prometheus", "alertmanager", "otlp-collector", "grafana", "http")
                .flatMap(kind -> Stream.of(Way.values()).map(way -> Arguments.of(kind, way)));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aSourceOfEveryKindIsShownAsRefusing(String kind, Way way) throws Exception {
        answer = way.answer();
        try (var probes = probes(kind)) {
            assertThat(probes.checkSource("s")).contains(way.sentence).doesNotContain("s3cret");
            assertThat(probes.health().getFirst().health())
                    .isInstanceOfSatisfying(
                            SourceHealth.Health.Refuses.class,
                            refuses -> assertThat(refuses.reason()).contains(way.sentence));
            var found = (ProbeService.ResultFound<List<SourceLine>>) probes.sources(true);
            assertThat(found.value().getFirst().problem()).contains(way.sentence);
        }
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                        "prometheus | kind: promql, query: up, pass: {min: 1}",
                        "prometheus | kind: promql, query: up, pass: {min: 1}, for: 10m",
                        "prometheus | kind: alert-rule, name: x",
                        "prometheus | kind: targets-up, job: x",
                        "prometheus | kind: alertmanager-link",
                        "alertmanager | kind: controlled-alert",
                        "otlp-collector | kind: otlp-collector, signal: traces",
                        "grafana | kind: grafana-dashboard, uid: x, require: [http-latency]",
                        "http | kind: tempo-search, query: '{}'",
                        "http | kind: loki-count, query: '{a=\"b\"}'",
                        "http | kind: jaeger-services, service: x")
                .flatMap(kind -> Stream.of(Way.values()).map(way -> Arguments.of(kind, way)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aProbeOfEveryKindSaysWhyAndItsSourceIsShownAsRefusing(String kind, Way way) throws Exception {
        answer = way.answer();
        var parts = kind.split(" \\| ", 2);
        try (var probes = probes(parts[0])) {
            var health = new SourceHealthTracker(InstantSource.system());
            var reading = ask(probes, health, parts[1]);
            assertThat(reading.verdict()).isEqualTo(Verdict.ERROR);
            assertThat(reading.reason()).contains(way.sentence).doesNotContain("s3cret");
            assertThat(health.healthOf("s")).isInstanceOf(SourceHealth.Health.Refuses.class);
        }
    }

    private static Reading ask(ProbeService probes, SourceHealthTracker health, String keys) throws Exception {
        var asker = ((ProbeService.ResultFound<ProbeExecutor>) probes.executor()).value();
        var file = ProbesFile.read(
                "version: 1\nprobes: {p: {source: s, " + keys + "}}\n",
                asker.sources(),
                new Release("", "", List.of(), "", ""));
        var probe = file.probes().values().iterator().next();
        var task = new ProbeTask("p", "s", Duration.ofSeconds(30), () -> asker.ask(probe));
        return health.track(task, asker.contacts()).ask().ask();
    }

    /// What an `http` probe expects is its own matter; a page is what a web server has.
    @Test
    void aWebServerMayAnswerWithPagesAndWithWhatAProbeExpects() throws Exception {
        var said = new ArrayList<SourceHealth.Health>();
        var health = new SourceHealthTracker(InstantSource.system());
        try (var probes = probes("http")) {
            answer = new MockResponse.Builder()
                    .body("<html><h1>Beep</h1></html>")
                    .build();
            assertThat(probes.checkSource("s")).isEmpty();
            ask(probes, health, "kind: http, contains: Beep");
            said.add(health.healthOf("s"));
            answer = Way.UNAUTHORIZED.answer();
            ask(probes, health, "kind: http, status: 401");
            said.add(health.healthOf("s"));
            answer = Way.LOGIN_PAGE.answer();
            ask(probes, health, "kind: http, contains: password");
            said.add(health.healthOf("s"));
            assertThat(said).allMatch(SourceHealth.Health.Online.class::isInstance);

            answer = Way.REDIRECT.answer();
            assertThat(ask(probes, health, "kind: http").reason()).contains("redirects to a login page");
            assertThat(health.healthOf("s")).isInstanceOf(SourceHealth.Health.Refuses.class);
            answer = Way.LOGIN_PAGE.answer();
            assertThat(ask(probes, health, "kind: http, expect: {X-Ready: yes}").verdict())
                    .isEqualTo(Verdict.FAIL);
            assertThat(health.healthOf("s")).isInstanceOf(SourceHealth.Health.Refuses.class);
        }
    }

    /// Once it lets in, it answers again.
    @Test
    void aSourceThatLetsInAgainAnswers() throws Exception {
        try (var probes = probes("otlp-collector")) {
            answer = Way.LOGIN_PAGE.answer();
            assertThat(probes.checkSource("s")).isNotEmpty();
            answer = new MockResponse.Builder().body("up 1\n").build();
            assertThat(probes.checkSource("s")).isEmpty();
            assertThat(probes.health().getFirst().health()).isInstanceOf(SourceHealth.Health.Online.class);
            answer = new MockResponse.Builder().body("hello").build();
            assertThat(probes.checkSource("s")).isNotEmpty();
        }
    }
}
