package dev.gateboard.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpExchange;
import dev.gateboard.attack.Pages.Page;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Part of an answer is no answer: a real Prometheus stands behind a proxy that spoils what it says, one path a case.
class PartialAttack {
    private static final String QUERY =
            "{kind: promql, source: SOURCE, query: \"fresh_up{service='shop'}\", pass: {min: 1}}";
    private static final String PAIR =
            "{kind: promql, source: SOURCE, query: \"fresh_latency_seconds\", pass: {max: 1}}";

    private static Map<String, Desk.Finding> findings = Map.of();

    /// A spoilt answer: the name, the probe, what is replaced, by what.
    static Stream<Arguments> spoilt() {
        var value = "\"value\":\\[[^]]*\\]";
        return Stream.of(
                arguments(
                        "warnings",
                        QUERY,
                        "\\{\"status\":\"success\",",
                        "{\"status\":\"success\",\"warnings\":[\"store 2 is not reachable\"],"),
                arguments(
                        "warningsThatAreText",
                        QUERY,
                        "\\{\"status\":\"success\",",
                        "{\"status\":\"success\",\"warnings\":\"partial\","),
                arguments(
                        "statusError",
                        QUERY,
                        "\"status\":\"success\"",
                        "\"status\":\"error\",\"errorType\":\"timeout\",\"error\":\"too slow\""),
                arguments("noStatus", QUERY, "\"status\":\"success\",", ""),
                arguments("statusInAnotherCase", QUERY, "\"status\":\"success\"", "\"status\":\"SUCCESS\""),
                arguments("dataNull", QUERY, "\"data\":.*", "\"data\":null}"),
                arguments("dataAList", QUERY, "\"data\":.*", "\"data\":[]}"),
                arguments("noData", QUERY, ",\"data\":.*", "}"),
                arguments("resultNull", QUERY, "\"result\":.*", "\"result\":null}}"),
                arguments("resultAMap", QUERY, "\"result\":.*", "\"result\":{}}}"),
                arguments("resultEmpty", QUERY, "\"result\":.*", "\"result\":[]}}"),
                arguments("resultOfNulls", QUERY, "\"result\":.*", "\"result\":[null]}}"),
                arguments("resultTypeUnknown", QUERY, "\"resultType\":\"vector\"", "\"resultType\":\"table\""),
                arguments("resultTypeMissing", QUERY, "\"resultType\":\"vector\",", ""),
                arguments("resultTypeOfAnother", QUERY, "\"resultType\":\"vector\"", "\"resultType\":\"matrix\""),
                arguments("valueMissing", QUERY, "," + value, ""),
                arguments("valueMissingOnOneOfTwo", PAIR, "(\"instance\":\"a\"[^}]*\\})," + value, "$1"),
                arguments("valueANumber", QUERY, value, "\"value\":1"),
                arguments("valueOfOne", QUERY, value, "\"value\":[1]"),
                arguments("valueOfThree", QUERY, "\"value\":\\[([0-9.]+),\"1\"\\]", "\"value\":[$1,\"1\",\"0\"]"),
                arguments("valueEmpty", QUERY, "\"value\":\\[([0-9.]+),\"1\"\\]", "\"value\":[$1,\"\"]"),
                arguments("valueTrue", QUERY, "\"value\":\\[([0-9.]+),\"1\"\\]", "\"value\":[$1,true]"),
                arguments("valueAList", QUERY, "\"value\":\\[([0-9.]+),\"1\"\\]", "\"value\":[$1,[\"1\"]]"),
                arguments("valueNaN", QUERY, "\"value\":\\[([0-9.]+),\"1\"\\]", "\"value\":[$1,\"NaN\"]"),
                arguments("valueInfinite", QUERY, "\"value\":\\[([0-9.]+),\"1\"\\]", "\"value\":[$1,\"+Inf\"]"),
                arguments("valueHexadecimal", QUERY, "\"value\":\\[([0-9.]+),\"1\"\\]", "\"value\":[$1,\"0x1p3\"]"),
                arguments("valueWithAUnit", QUERY, "\"value\":\\[([0-9.]+),\"1\"\\]", "\"value\":[$1,\"1d\"]"),
                arguments("timeMissing", QUERY, "\"value\":\\[([0-9.]+),\"1\"\\]", "\"value\":[null,\"1\"]"),
                arguments("timeText", QUERY, "\"value\":\\[([0-9.]+),\"1\"\\]", "\"value\":[\"now\",\"1\"]"),
                arguments("metricMissing", QUERY, "\"metric\":\\{[^}]*\\},", ""),
                arguments(
                        "aHistogramBeside",
                        QUERY,
                        "(" + value + ")",
                        "\"histogram\":[1,{\"count\":\"1\",\"sum\":\"1\"}]"),
                arguments("twoAnswersInOne", QUERY, "$", "{\"status\":\"error\"}"),
                arguments("theEndIsCutOff", QUERY, "\\]\\}\\}$", ""),
                arguments("aPage", QUERY, "^.*$", "<html>Sign in</html>"),
                arguments("nothing", QUERY, "^.*$", ""),
                arguments("aTextOfJson", QUERY, "^.*$", "\"success\""));
    }

    /// What the real server says, judged by ranges and volumes that its answers only seem to satisfy.
    static Stream<Arguments> judged() {
        return Stream.of(
                arguments("aValueAndANaN", "{kind: promql, source: SOURCE, query: odd_values, pass: {min: 0}}"),
                arguments("plusInfinityAtLeast", "{kind: promql, source: SOURCE, query: endless, pass: {min: 0}}"),
                arguments("plusInfinityAbove", "{kind: promql, source: SOURCE, query: endless, pass: {above: 0}}"),
                arguments(
                        "minusInfinityAtMost", "{kind: promql, source: SOURCE, query: minus_endless, pass: {max: 1}}"),
                arguments(
                        "minusInfinityBelow", "{kind: promql, source: SOURCE, query: minus_endless, pass: {below: 1}}"),
                arguments(
                        "aVolumeWithoutAnAnswer",
                        "{kind: promql, source: SOURCE, query: fresh_up, pass: {min: 1}, volume: no_such_volume,"
                                + " minVolume: 10}"),
                arguments(
                        "aVolumeThatIsNaN",
                        "{kind: promql, source: SOURCE, query: fresh_up, pass: {min: 1}, volume:"
                                + " \"odd_values{instance='a'}\", minVolume: 10}"),
                arguments(
                        "aVolumeThatIsInfinite",
                        "{kind: promql, source: SOURCE, query: fresh_up, pass: {min: 1}, volume: endless, minVolume:"
                                + " 10}"),
                arguments(
                        "aVolumeBelow",
                        "{kind: promql, source: SOURCE, query: fresh_up, pass: {min: 1}, volume: \"sum(fresh_up)\","
                                + " minVolume: 10}"),
                arguments(
                        "aVolumeOfSeveralSeriesOneBelow",
                        "{kind: promql, source: SOURCE, query: fresh_up, pass: {min: 1}, volume:"
                                + " \"fresh_requests_total > 1e9 or fresh_up\", minVolume: 10}"),
                arguments(
                        "aWindowThatIsNotFilled",
                        "{kind: promql, source: SOURCE, query: fresh_up, pass: {min: 1}, for: 6h}"),
                arguments(
                        "moreSamplesThanThereAre",
                        "{kind: promql, source: SOURCE, query: fresh_up, pass: {min: 1}, samples: 100000}"));
    }

    @BeforeAll
    static void ask(@TempDir Path folder) {
        var real = Metrics.server();
        var changes = new LinkedHashMap<String, Object[]>();
        spoilt().forEach(spoilt -> changes.put((String) spoilt.get()[0], spoilt.get()));
        try (var server = new Pages(exchange -> answered(real, exchange, changes))) {
            var sources =
                    new StringBuilder("sources:\n  whole: {kind: prometheus, url: \"" + server.url() + "/whole\"}\n");
            var probes = new LinkedHashMap<String, String>();
            probes.put("whole", QUERY.replace("SOURCE", "whole"));
            probes.put("wholePair", PAIR.replace("SOURCE", "whole"));
            changes.forEach((name, change) -> {
                sources.append("  " + name + ": {kind: prometheus, url: \"" + server.url() + "/" + name + "\"}\n");
                probes.put(name, ((String) change[1]).replace("SOURCE", name));
            });
            judged().forEach(judged ->
                    probes.put((String) judged.get()[0], ((String) judged.get()[1]).replace("SOURCE", "whole")));
            var desk = Desk.in(folder);
            desk.write("sources.yaml", sources.toString());
            findings = desk.findings(probes);
        }
    }

    /// Only answers to queries are spoilt, and only where the pattern fits; a control goes through unchanged.
    private static Page answered(Metrics real, HttpExchange exchange, Map<String, Object[]> changes)
            throws IOException {
        var parts = exchange.getRequestURI().toString().split("/", 3);
        var connection = (HttpURLConnection)
                URI.create(real.url() + "/" + parts[2]).toURL().openConnection();
        connection.setRequestMethod(exchange.getRequestMethod());
        if (exchange.getRequestMethod().equals("POST")) {
            connection.setDoOutput(true);
            connection.setRequestProperty(
                    "Content-Type", String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")));
            connection.getOutputStream().write(exchange.getRequestBody().readAllBytes());
        }
        int status = connection.getResponseCode();
        try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            var body = new String(in.readAllBytes(), UTF_8);
            var change = changes.get(parts[1]);
            if (change != null) body = body.replaceFirst((String) change[2], (String) change[3]);
            return Page.of(status, "application/json", body, Map.of());
        }
    }

    @ParameterizedTest(name = "aWholeAnswerPasses [{0}]")
    @ValueSource(strings = {"whole", "wholePair"})
    void aWholeAnswerPasses(String name) {
        requireNonNull(findings.get(name)).passes();
    }

    @ParameterizedTest(name = "aProbeThatCannotBeJudgedPassesNothing [{0}]")
    @ValueSource(
            strings = {
                "query: fresh_up, pass: {min: 1}, minVolume: 10",
                "query: \"fresh_up{\", pass: {min: 0}",
                "query: \"fresh_up; drop\", pass: {min: 0}",
                "query: fresh_up",
                "query: fresh_up, pass: {min: 1, max: 0}"
            })
    void aProbeThatCannotBeJudgedPassesNothing(String keys, @TempDir Path folder) {
        Metrics.server()
                .at(folder)
                .finding("{kind: promql, source: prom, " + keys + "}")
                .provesNothing();
    }

    @ParameterizedTest(name = "partOfAnAnswerProvesNothing [{0}]")
    @MethodSource("spoilt")
    void partOfAnAnswerProvesNothing(String attack, String probe, String pattern, String change) {
        requireNonNull(findings.get(attack)).isUnknown();
    }

    @ParameterizedTest(name = "anAnswerSatisfiesNoRangeThrough [{0}]")
    @MethodSource("judged")
    void anAnswerSatisfiesNoRangeByAccident(String attack, String probe) {
        requireNonNull(findings.get(attack)).provesNothing();
    }
}
