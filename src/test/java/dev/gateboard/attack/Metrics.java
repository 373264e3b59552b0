package dev.gateboard.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A real Prometheus whose past is known: `fresh_*` is scraped every second, `died_*` ended 40 minutes ago and `gone_*`
/// five days ago; a service `other` is healthy where `shop` is not. Started once, and ended with the tests.
final class Metrics {
    private static @Nullable Metrics one;

    private final String url;

    private Metrics(String url) {
        this.url = url;
    }

    String url() {
        return url;
    }

    /// Skips the case where the machine has no Prometheus, unless real servers are required.
    static synchronized Metrics server() {
        boolean there = Program.isInstalled("prometheus") && Program.isInstalled("promtool");
        if (System.getenv().getOrDefault("GATEBOARD_REAL_SERVERS", "").equals("required")) {
            if (!there) throw new AssertionError("prometheus is required and not on the path");
        } else assumeTrue(there, "prometheus is not on this machine");
        if (one == null) one = started();
        return one;
    }

    /// The probes' source `prom` is this server.
    Desk at(Path folder) {
        var desk = Desk.in(folder);
        desk.write(
                "sources.yaml",
                "sources:\n  prom: {kind: prometheus, url: \"" + url + "\"}\n  ci: {kind: folder, path: \".\"}\n");
        return desk;
    }

    private static Metrics started() {
        try {
            var folder = Files.createTempDirectory("metrics");
            long start = System.nanoTime();
            var pages = new Pages(exchange -> exchange.getRequestURI().getPath().equals("/metrics")
                    ? Pages.Page.text(page((System.nanoTime() - start) / 10_000_000))
                    : Pages.Page.of(404, "text/plain", "", Map.of()));
            Files.writeString(folder.resolve("past.om"), past(Instant.now()));
            run(folder, "promtool", "tsdb", "create-blocks-from", "openmetrics", "past.om", "data");
            Files.writeString(folder.resolve("rules.yml"), AlertRules.FILE);
            Files.writeString(
                    folder.resolve("prometheus.yml"), """
                        global: {scrape_interval: 1s, evaluation_interval: 1s}
                        rule_files: [rules.yml]
                        scrape_configs:
                          - job_name: page
                            honor_labels: true
                            static_configs: [{targets: ["%1$s"]}]
                          - job_name: broken
                            metrics_path: /nothing
                            static_configs: [{targets: ["%1$s"]}]
                          - job_name: patient
                            scrape_interval: 1h
                            scrape_timeout: 1s
                            static_configs: [{targets: ["%1$s"]}]
                        """.formatted(pages.url().substring("http://".length())));
            int port = freePort();
            var process = new ProcessBuilder(
                            "prometheus",
                            "--config.file=prometheus.yml",
                            "--storage.tsdb.path=data",
                            "--storage.tsdb.retention.time=30d",
                            "--web.listen-address=127.0.0.1:" + port)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                Program.kill(process);
                pages.close();
                delete(folder);
            }));
            waitFor(process, "Server is ready to receive web requests");
            var metrics = new Metrics("http://127.0.0.1:" + port);
            metrics.waitForData();
            return metrics;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Of a service that has answered so many requests.
    private static String page(long requests) {
        return """
            # TYPE fresh_requests_total counter
            fresh_requests_total{service="shop",code="200",path="/a"} %1$d
            fresh_requests_total{service="other",code="200",path="/a"} %1$d
            fresh_ratio{service="shop"} 0.2
            fresh_ratio{service="other"} 0.9999
            fresh_up{service="shop"} 1
            fresh_up{service="other"} 1
            only_other_up{service="other"} 1
            fresh_latency_seconds{service="shop",instance="a"} 0.1
            fresh_latency_seconds{service="shop",instance="b"} 0.1
            mixed_latency_seconds{service="shop",instance="a"} 0.1
            odd_values{service="shop",instance="a"} NaN
            odd_values{service="shop",instance="b"} 1
            endless{service="shop"} +Inf
            minus_endless{service="shop"} -Inf
            # TYPE fresh_duration_seconds histogram
            fresh_duration_seconds_bucket{service="shop",le="0.1"} 900
            fresh_duration_seconds_bucket{service="shop",le="+Inf"} 1000
            fresh_duration_seconds_count{service="shop"} 1000
            fresh_duration_seconds_sum{service="shop"} 80
            versions_up{service="shop",version="v1"} 1
            # TYPE http_server_request_duration_seconds histogram
            http_server_request_duration_seconds_bucket{job="shop",le="0.05"} %1$d
            http_server_request_duration_seconds_bucket{job="shop",le="+Inf"} %1$d
            http_server_request_duration_seconds_count{job="shop",http_response_status_code="200"} %1$d
            http_server_request_duration_seconds_sum{job="shop"} %1$d
            # TYPE http_requests_total counter
            http_requests_total{job="shop",code="200",status="200"} %1$d
            http_requests_total{job="shop",code="500",status="500"} 0
            # TYPE feedback_seconds gauge
            feedback_seconds{job="shop"} 1
            """.formatted(requests);
    }

    /// Samples every 30 s: of series that died 40 minutes ago (`died_…`), and of one that ended days ago (`gone_…`).
    private static String past(Instant now) {
        var text = new StringBuilder();
        var died = now.minus(Duration.ofMinutes(40));
        for (var series : List.of(
                "died_up{service=\"shop\"}",
                "died_ratio{service=\"shop\"}",
                "died_requests{service=\"shop\",code=\"200\"}",
                "died_errors{service=\"shop\",code=\"500\"}",
                "mixed_latency_seconds{service=\"shop\",instance=\"b\"}")) {
            text.append("# TYPE ").append(series, 0, series.indexOf('{')).append(" gauge\n");
            line(text, series, died.minus(Duration.ofHours(3)), died);
        }
        text.append("# TYPE gone_up gauge\n");
        var gone = now.minus(Duration.ofDays(5));
        line(text, "gone_up{service=\"shop\"}", gone.minus(Duration.ofHours(1)), gone);
        return text.append("# EOF\n").toString();
    }

    private static void line(StringBuilder text, String series, Instant from, Instant to) {
        for (var at = from; at.isBefore(to); at = at.plusSeconds(30)) {
            text.append(series).append(" 1 ").append(at.getEpochSecond()).append('\n');
        }
    }

    private void waitForData() throws IOException {
        var until = Instant.now().plusSeconds(60);
        // Rates and rules need a few samples: the page has been scraped for some seconds when both are there.
        while (!answers("count_over_time(fresh_up{service=\"shop\"}[1m]) > 6")
                || !answers("last_over_time(died_up[1h]) == 1")) {
            if (Instant.now().isAfter(until)) throw new AssertionError("prometheus has no data");
            LockSupport.parkNanos(200_000_000);
        }
    }

    private boolean answers(String query) throws IOException {
        var address = URI.create(url + "/api/v1/query?query=" + URLEncoder.encode(query, UTF_8));
        try (var in = address.toURL().openStream()) {
            return new String(in.readAllBytes(), UTF_8).contains("\"value\"");
        }
    }

    private static void waitFor(Process process, String ready) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        var said = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (!line.contains(ready)) continue;
            var _ = CompletableFuture.runAsync(() -> lines.lines().forEach(_ -> {}), Program.READERS);
            return;
        }
        throw new AssertionError("prometheus did not start:\n" + said);
    }

    private static void run(Path folder, String... command) throws IOException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.onExit().join().exitValue() != 0) throw new AssertionError(said);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            all.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // A temporary folder that stays harms nobody.
        }
    }
}
