package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A server whose clock is not ours: it is said, and what it says of its own times does not pass by it (rule R13).
class ClockSkewTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private FakePrometheus server;

    @BeforeEach
    void serve() throws IOException {
        server = new FakePrometheus();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Reading ask(String keys) throws Exception {
        var sources =
                SourcesFile.read(Path.of("/"), "sources: {prom: {kind: prometheus, url: \"" + server.url() + "\"}}");
        var asker = new ProbeExecutor(sources, () -> NOW, Map.of(), new OtlpReceiverService(() -> NOW));
        var file = ProbesFile.read(
                "version: 1\nprobes: {p: {source: prom, " + keys + "}}\n",
                sources,
                new Release("", "", List.of(), "", ""));
        return asker.ask(file.probes().values().iterator().next());
    }

    private static String vector(String labels, Instant evaluated, String value) {
        return "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[{\"metric\":{" + labels
                + "},\"value\":[" + evaluated.getEpochSecond() + ",\"" + value + "\"]}]}}";
    }

    /// A query over the last hour whose newest sample was taken at this time, by the server's clock.
    private Reading askForRate(Instant evaluated, Instant sampled) throws Exception {
        server.answers("q", vector("", evaluated, "0.1"));
        server.answers(
                "label_replace(max(timestamp(q)), \"selector\", \"0\", \"\", \"\")",
                vector("\"selector\":\"0\"", evaluated, String.valueOf(sampled.getEpochSecond())));
        return ask("kind: promql, query: q, pass: {max: 1}");
    }

    @Test
    void aServerThatIsAheadHasItsSamplesJudgedByItsOwnClock() throws Exception {
        var theirs = NOW.plus(HOUR);

        var old = askForRate(theirs, theirs.minus(HOUR));
        assertThat(old.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(old.reason())
                .contains("The newest sample of `q` is 60 min old.", "The clock of prom is 60 min ahead");

        var fresh = askForRate(theirs, theirs.minusSeconds(20));
        assertThat(fresh.verdict()).isEqualTo(Verdict.PASS);
        assertThat(fresh.provenAt()).isEqualTo(NOW.minusSeconds(20));
        assertThat(fresh.reason()).contains("The clock of prom is 60 min ahead of this computer.");
    }

    @Test
    void aServerThatIsBehindPassesNothingThatLooksOldHere() throws Exception {
        var theirs = NOW.minus(HOUR);
        var reading = askForRate(theirs, theirs);
        assertThat(reading.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(reading.reason()).contains("The clock of prom is 59 min behind this computer.");
    }

    @ParameterizedTest
    @CsvSource({"3, ''", "5, ''", "6, 6 s ahead", "62, 62 s ahead", "-5, ''", "-8, 7 s behind", "-7200, 119 min behind"
    })
    void aDifferenceIsSaidOnceItExceedsFiveSeconds(long seconds, String said) throws Exception {
        server.date(NOW.plusSeconds(seconds)).vector("q", "7");
        var reason = ask("kind: promql, query: q, fail: {min: 5}").reason();
        if (said.isEmpty()) assertThat(reason).doesNotContain("clock");
        else assertThat(reason).contains("The clock of prom is " + said);
    }

    /// Over a window the server reads what it had at our time, which by its own clock is an hour ago.
    @ParameterizedTest
    @CsvSource({"0, PASS", "60, PASS", "3600, INCONCLUSIVE"})
    void aWindowOfAServerThatIsAheadIsAsOldAsItsClock(long ahead, Verdict verdict) throws Exception {
        server.date(NOW.plusSeconds(ahead));
        server.answers("q", matrix("", ""));
        server.answers(
                "label_replace(max(timestamp(q)), \"selector\", \"0\", \"\", \"\")",
                matrix("\"selector\":\"0\"", "time"));
        var reading = ask("kind: promql, query: q, pass: {max: 1}, for: 10m");
        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(verdict);
        if (verdict == Verdict.PASS) assertThat(reading.provenAt()).isEqualTo(NOW.minusSeconds(ahead));
    }

    private static String matrix(String labels, String kind) {
        var points = new StringBuilder();
        for (long at = NOW.getEpochSecond() - 600; at <= NOW.getEpochSecond(); at += 30)
            points.append(points.isEmpty() ? "" : ",")
                    .append("[" + at + ",\"" + (kind.isEmpty() ? "0.1" : String.valueOf(NOW.getEpochSecond())) + "\"]");
        return "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"metric\":{" + labels
                + "},\"values\":[" + points + "]}]}}";
    }

    @ParameterizedTest
    @CsvSource({"0, PASS", "600, PASS", "3600, INCONCLUSIVE"})
    void targetsWereScrapedByTheServersClock(long ahead, Verdict verdict) throws Exception {
        server.date(NOW.plusSeconds(ahead));
        server.answers(
                "/api/v1/targets",
                "{\"status\":\"success\",\"data\":{\"activeTargets\":[{\"discoveredLabels\":{},\"labels\":{\"job\":\"a\","
                    + "\"instance\":\"i\"},\"health\":\"up\",\"lastScrape\":\"2026-11-24T12:00:00Z\"}]}}");
        var reading = ask("kind: targets-up, job: a");
        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(verdict);
        assertThat(reading.provenAt()).isEqualTo(NOW.minusSeconds(ahead));
    }

    @ParameterizedTest
    @CsvSource({"0, PASS", "600, PASS", "3600, INCONCLUSIVE"})
    void rulesWereEvaluatedByTheServersClock(long ahead, Verdict verdict) throws Exception {
        server.date(NOW.plusSeconds(ahead));
        server.rules("{\"type\":\"alerting\",\"name\":\"A\",\"query\":\"e > 1\",\"health\":\"ok\",\"lastEvaluation\":"
                + "\"2026-11-24T12:00:00Z\",\"labels\":{},\"annotations\":{},\"state\":\"inactive\",\"duration\":0}");
        server.otherwise(vector("\"__name__\":\"e\"", NOW, "1"));
        var reading = ask("kind: alert-rule, name: A");
        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(verdict);
        if (verdict == Verdict.PASS) assertThat(reading.provenAt()).isEqualTo(NOW.minusSeconds(ahead));
    }
}
