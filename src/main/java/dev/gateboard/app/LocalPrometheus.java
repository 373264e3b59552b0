package dev.gateboard.app;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A Prometheus of the machine's own, for the tour: it scrapes itself on a free port of the loopback interface, and has
/// rules of which one cannot fire. Closing ends it.
final class LocalPrometheus implements AutoCloseable {
    private static final String PROGRAM = "prometheus";
    private static final String READY = "Server is ready to receive web requests";
    private static final String RULES = """
        groups:
          - name: beep-api
            rules:
              - {alert: HighErrorRate, expr: 'sum(rate(prometheus_http_requests_total{job="beep-api"}[5m])) > 1e6'}
              - {alert: HighLatency, expr: 'histogram_quantile(0.95, sum by (le) (rate(prometheus_request_duration_seconds_bucket[5m]))) > 0.3'}
              - {alert: MigrationsFailing, expr: 'increase(prometheus_tsdb_compactions_failed_total[15m]) > 0'}
              - {alert: SessionStoreFailing, expr: 'up{job="beep-api"} < 1'}
        """;

    private final Process process;
    private final int port;

    private LocalPrometheus(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static boolean isInstalled() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    /// Waits until it answers; empty where it does not start.
    ///
    /// @param folder where it may write
    static Optional<LocalPrometheus> start(Path folder) throws IOException {
        int port = freePort();
        var config = Files.writeString(folder.resolve("prometheus.yml"), """
            global: {scrape_interval: 1s, evaluation_interval: 1s}
            rule_files: [rules.yml]
            scrape_configs:
              - job_name: beep-api
                static_configs: [{targets: ["127.0.0.1:%d"]}]
            """.formatted(port));
        Files.writeString(folder.resolve("rules.yml"), RULES);
        var process = new ProcessBuilder(
                        PROGRAM,
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.contains(READY)) continue;
            // Read on, so that it never waits for us.
            var _ = CompletableFuture.runAsync(() -> lines.lines().forEach(_ -> {}));
            return Optional.of(new LocalPrometheus(process, port));
        }
        return Optional.empty();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
