package dev.gateboard.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gateboard.attack.Pages.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Answers that say themselves how old they are: pages with `Age` and `Date`, targets with their last scrape,
/// telemetry in files (R13). One review asks for all of them.
class OldAnswersAttack {
    private static Map<String, JsonNode> gates = Map.of();

    static Stream<Arguments> pages() {
        return Stream.of(
                arguments("pageWithoutAnAge", true, Map.of()),
                arguments("pageAMinuteOld", true, Map.of("Age", "60")),
                arguments("pageAnHourOld", false, Map.of("Age", "3600")),
                arguments("pageAnHourOldInAnotherCase", false, Map.of("aGe", "  3600 ")),
                arguments("pageWithAHugeAge", false, Map.of("Age", "99999999999999999999999")),
                arguments("pageWithAnAgeThatIsNoNumber", false, Map.of("Age", "an hour")),
                arguments("pageWithAFreshDateAndAnOldAge", false, Map.of("Date", date(Duration.ZERO), "Age", "7200")));
    }

    static Stream<Arguments> targets() {
        var scrape = "\"lastScrape\":\"[^\"]*\"";
        return Stream.of(
                arguments("targetScrapedEverySecond", true, "page", "nothing to replace", ""),
                arguments("targetLastScrapedAnHourAgo", false, "page", scrape, scraped(Duration.ofHours(1))),
                arguments("targetNeverScraped", false, "page", scrape, "\"lastScrape\":\"0001-01-01T00:00:00Z\""),
                arguments("targetWithoutATimeOfItsScrape", false, "page", scrape + ",", ""),
                arguments("targetScrapedTomorrow", false, "page", scrape, scraped(Duration.ofDays(-1))),
                arguments("targetWhoseHealthIsUnknown", false, "page", "\"health\":\"up\"", "\"health\":\"unknown\""),
                arguments("targetWithoutAHealth", false, "page", "\"health\":\"up\",", ""),
                arguments("targetWhoseHealthIsNull", false, "page", "\"health\":\"up\"", "\"health\":null"),
                arguments("targetWithoutAJob", false, "page", "\"job\":\"page\"", "\"jab\":\"page\""),
                arguments("targetThatAnswersNotFound", false, "broken", "nothing to replace", ""),
                arguments("jobThatOnlyBeginsSo", false, "pag", "nothing to replace", ""),
                arguments("jobThatNobodyHas", false, "nobody", "nothing to replace", ""));
    }

    static Stream<Arguments> telemetry() {
        var now = Instant.now();
        return Stream.of(
                arguments("telemetryOfNow", true, now.minusSeconds(20)),
                arguments("oldTelemetryInATouchedFile", false, now.minus(Duration.ofDays(2))),
                arguments("telemetryOfTomorrow", false, now.plus(Duration.ofDays(1))),
                arguments("telemetryWithoutATime", false, Instant.EPOCH));
    }

    static Stream<Arguments> all() {
        return Stream.of(pages(), targets(), telemetry()).flatMap(cases -> cases);
    }

    private static String date(Duration ago) {
        return RFC_1123_DATE_TIME.format(Instant.now().minus(ago).atZone(ZoneOffset.UTC));
    }

    private static String scraped(Duration ago) {
        return "\"lastScrape\":\"" + Instant.now().minus(ago) + "\"";
    }

    /// Each case has a path of its own on one server: a page, or the real Prometheus with one word replaced.
    @BeforeAll
    static void ask(@TempDir Path folder) throws Exception {
        var real = Metrics.server();
        var words = new LinkedHashMap<String, Object[]>();
        targets().forEach(target -> words.put((String) target.get()[0], target.get()));
        try (var server = new Pages(exchange -> {
            var parts = exchange.getRequestURI().toString().split("/", 3);
            var change = words.get(parts[1]);
            return change == null
                    ? Page.of(404, "text/plain", "", Map.of())
                    : Page.json(said(real.url() + "/" + parts[2]).replaceAll((String) change[3], (String) change[4]));
        })) {
            var desk = Desk.in(folder);
            var sources = new StringBuilder("sources:\n  ci: {kind: folder, path: \".\"}\n  web: {kind: http, url: \""
                    + server.url() + "\"}\n");
            var probes = new LinkedHashMap<String, String>();
            pages().forEach(page -> {
                var name = (String) page.get()[0];
                var headers = new LinkedHashMap<>(Map.of("X-Ready", "yes"));
                ((Map<?, ?>) page.get()[2]).forEach((header, value) -> headers.put((String) header, (String) value));
                server.plant("/" + name, Page.of(200, "text/plain", "ok", headers));
                probes.put(name, "{kind: http, source: web, path: /" + name + ", expect: {X-Ready: \"yes\"}}");
            });
            targets().forEach(target -> {
                var name = (String) target.get()[0];
                sources.append("  " + name + ": {kind: prometheus, url: \"" + server.url() + "/" + name + "\"}\n");
                probes.put(name, "{kind: targets-up, source: " + name + ", job: " + target.get()[2] + "}");
            });
            telemetry().forEach(spans -> {
                var name = (String) spans.get()[0];
                write(desk, name + ".json", (Instant) spans.get()[2]);
                probes.put(
                        name, "{kind: otlp-file, source: ci, path: " + name + ".json, signal: traces, service: shop}");
            });
            desk.write("sources.yaml", sources.toString());
            gates = desk.board(probes);
        }
    }

    private static String said(String address) throws IOException {
        try (var in = URI.create(address).toURL().openStream()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static void write(Desk desk, String name, Instant inside) {
        var nanos = inside.getEpochSecond() == 0 ? "0" : inside.getEpochSecond() + "000000000";
        var path = desk.write(name, """
            {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"shop"}}]},"scopeSpans":[{"scope":{},"spans":[{"traceId":"5b8efff798038103d269b633813fc60c","spanId":"eee19b7ec3c1b174","name":"a","kind":1,"startTimeUnixNano":"%1$s","endTimeUnixNano":"%1$s"}]}]}]}
            """.formatted(nanos));
        try {
            Files.setLastModifiedTime(path, FileTime.from(Instant.now()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "anAnswerIsGreenOnlyWhileFresh [{0}]")
    @MethodSource("all")
    void anAnswerIsGreenOnlyWhileFresh(String name, boolean fresh) {
        var gate = requireNonNull(gates.get(name));
        if (fresh) Desk.isGreen(gate);
        else Desk.isNotGreen(gate);
    }
}
