package dev.gateboard.demo;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A Prometheus or an Alertmanager of the machine's own, for the tour, on a free port of the loopback interface.
/// The Prometheus scrapes itself and has rules of which one cannot fire; the Alertmanager's pager is Gateboard's
/// own webhook. Closing ends it.
public final class MonitoringServerProcess implements AutoCloseable {
    public static final String PROMETHEUS = "prometheus";
    static final String ALERTMANAGER = "prometheus-alertmanager";
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

    private MonitoringServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /// Waits until it answers; empty where it does not start.
    ///
    /// @param folder where it may write
    public static Optional<MonitoringServerProcess> prometheus(Path folder) throws IOException {
        int port = freePort();
        var config = Files.writeString(folder.resolve("prometheus.yml"), """
            global: {scrape_interval: 1s, evaluation_interval: 1s}
            rule_files: [rules.yml]
            scrape_configs:
              - job_name: beep-api
                static_configs: [{targets: ["127.0.0.1:%d"]}]
            """.formatted(port));
        Files.writeString(folder.resolve("rules.yml"), RULES);
        return start(
                port,
                "Server is ready to receive web requests",
                List.of(
                        PROMETHEUS,
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port));
    }

    /// The same.
    static Optional<MonitoringServerProcess> alertmanager(Path folder) throws IOException {
        int port = freePort();
        var config = Files.writeString(folder.resolve("alertmanager.yml"), """
            route: {receiver: pager, group_wait: 200ms, group_interval: 1s}
            receivers:
              - name: pager
                webhook_configs: [{url: "http://127.0.0.1:%d/gateboard"}]
            """.formatted(freePort()));
        return start(
                port,
                "Listening on",
                List.of(
                        ALERTMANAGER,
                        "--config.file=" + config,
                        "--storage.path=" + folder.resolve("alertmanager"),
                        "--cluster.listen-address=",
                        "--web.listen-address=127.0.0.1:" + port));
    }

    private static Optional<MonitoringServerProcess> start(int port, String ready, List<String> command)
            throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.contains(ready)) continue;
            // What comes after is for no one, and would make it wait for us.
            Thread.ofVirtual().start(() -> leave(lines));
            return Optional.of(new MonitoringServerProcess(process, port));
        }
        return Optional.empty();
    }

    private static void leave(Reader lines) {
        try (lines) {
            lines.transferTo(Writer.nullWriter());
        } catch (IOException _) {
            // It was ended, and its words with it.
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
