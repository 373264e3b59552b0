package dev.gateboard.signal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A real server as a process of its own.
public final class RealServer implements AutoCloseable {
    private final Process process;
    private final int port;

    private RealServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Each program has a folder of its own in the one of the test.
    static Path folder(ServerProgram program, Path shared) throws IOException {
        return Files.createDirectories(shared.resolve(program.name()));
    }

    /// It scrapes itself every second, as the job `self`.
    public static RealServer prometheus(ServerProgram program, Path shared) throws IOException {
        var folder = folder(program, shared);
        var command = program.command();
        int port = freePort();
        Files.writeString(folder.resolve("prometheus.yml"), """
            global: {scrape_interval: 1s, evaluation_interval: 1s}
            rule_files: [rules.yml]
            scrape_configs:
              - job_name: self
                metrics_path: /prom/metrics
                static_configs: [{targets: ["127.0.0.1:%d"]}]
            """.formatted(port));
        Files.writeString(folder.resolve("rules.yml"), """
            groups:
              - name: g
                rules:
                  - {alert: HighErrorRate, expr: 'sum(rate(prometheus_http_requests_total[1m])) > 1e9'}
                  - {alert: ElevatedLatency, expr: 'histogram_quantile(0.95, sum by (le) (rate(no_such_bucket[5m]))) > 1'}
                  - {alert: Renamed, expr: 'sum(rate(prometheus_request_duration_seconds_bucket[1m])) > 1e9'}
                  - {alert: OtherJob, expr: 'up{job="another"} < 1'}
                  - {alert: ByPatternGone, expr: '{__name__=~"no_such_.*"} > 1'}
                  - {alert: ByPattern, expr: '{__name__=~"prometheus_http_.*"} > 1e9'}
                  - {alert: ByChoice, expr: '{__name__=~"up(_old)?"} > 1e9'}
                  - {alert: ByJob, expr: 'count({job="self"}) > 1e9'}
                  - {alert: Constant, expr: 'vector(1) > 2'}
                  - {alert: Number, expr: '1 > bool 2', annotations: {runbook_url: ""}}
                  - {alert: NamedAsAnOperator, expr: 'or > 1'}
                  - {alert: OneSideGone, expr: 'up > 5 or no_such > 1'}
                  - {alert: NeverSilenced, expr: 'up > 5 unless on() no_such == 1'}
                  - {alert: Absent, expr: 'absent(no_such_job)'}
                  - {alert: OverTime, expr: 'max_over_time(up[1h]) > 5'}
                  - {alert: Recorded, expr: 'job:good > 1e9'}
                  - {alert: RecordedFromNothing, expr: 'job:bad > 1e9'}
                  - {alert: RecordedTwice, expr: 'job:worse > 1e9'}
                  - {alert: RecordedNumber, expr: 'job:number > 1e9'}
                  - {record: 'job:good', expr: 'sum(up)'}
                  - {record: 'job:bad', expr: 'sum(rate(no_such[5m])) or vector(0)'}
                  - {record: 'job:worse', expr: 'job:bad * 2'}
                  - {record: 'job:number', expr: 'vector(1)'}
              - name: h
                rules:
                  - {alert: OfAnotherGroup, expr: 'up > 5'}
            """);
        return start(
                port,
                "Server is ready to receive web requests",
                List.of(
                        command,
                        "--config.file=" + folder.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.route-prefix=/prom",
                        "--web.listen-address=127.0.0.1:" + port));
    }

    /// Samples as OpenMetrics has them, with their times, into the data that a server started in this folder reads.
    public static void backfill(ServerProgram program, Path shared, String samples)
            throws IOException, InterruptedException {
        ServerProgram.require("promtool");
        var folder = folder(program, shared);
        var file = Files.writeString(folder.resolve("samples.txt"), samples);
        var process = new ProcessBuilder(
                        "promtool",
                        "tsdb",
                        "create-blocks-from",
                        "openmetrics",
                        "--quiet",
                        file.toString(),
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new AssertionError(said);
    }

    /// Behind the route prefix `/am`.
    public static RealServer alertmanager(ServerProgram program, Path shared, String config) throws IOException {
        var folder = folder(program, shared);
        var command = program.command();
        int port = freePort();
        Files.writeString(folder.resolve("alertmanager.yml"), config);
        return start(
                port,
                "Listening on",
                List.of(
                        command,
                        "--config.file=" + folder.resolve("alertmanager.yml"),
                        "--storage.path=" + folder.resolve("alertmanager"),
                        "--cluster.listen-address=",
                        "--web.route-prefix=/am",
                        "--web.listen-address=127.0.0.1:" + port));
    }

    /// With user `admin` and password `test`.
    public static RealServer prometheusWithLogin(ServerProgram program, Path shared) throws IOException {
        var folder = folder(program, shared);
        var command = program.command();
        int port = freePort();
        Files.writeString(folder.resolve("login.yml"), "global: {scrape_interval: 1s}\n");
        Files.writeString(
                folder.resolve("web.yml"),
                "basic_auth_users: {admin: $2b$12$hNf2lSsxfm0.i4a.1kVpSOVyBCfIB51VRjgBUyv6kdnyTlgWj81Ay}\n");
        return start(
                port,
                "Server is ready to receive web requests",
                List.of(
                        command,
                        "--config.file=" + folder.resolve("login.yml"),
                        "--storage.tsdb.path=" + folder.resolve("login"),
                        "--web.config.file=" + folder.resolve("web.yml"),
                        "--web.listen-address=127.0.0.1:" + port));
    }

    /// Asked for what was imported just now, too.
    ///
    /// @param more options
    public static RealServer victoriaMetrics(ServerProgram program, Path shared, String... more) throws IOException {
        var folder = folder(program, shared);
        int port = freePort();
        var command = new ArrayList<>(List.of(
                program.command(),
                "-httpListenAddr=127.0.0.1:" + port,
                "-storageDataPath=" + folder.resolve("victoria"),
                "-search.latencyOffset=0s"));
        command.addAll(List.of(more));
        return start(port, "started VictoriaMetrics", command);
    }

    public static RealServer start(int port, String ready, List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (!line.contains(ready)) continue;
            // Read on, so that the server never waits for us.
            var _ = CompletableFuture.runAsync(() -> lines.lines().forEach(_ -> {}));
            return new RealServer(process, port);
        }
        throw new AssertionError(command.getFirst() + " did not start:\n" + said);
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /// Ends it as a machine does that loses its power.
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /// One that goes on with what it does is ended as by [#kill()].
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) kill();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
