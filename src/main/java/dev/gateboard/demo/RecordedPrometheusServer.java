package dev.gateboard.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Plays the answers that a real Prometheus gave once, on a free port of the loopback interface, to the release week
/// alone: probes ask it over a real socket. Times in the answers are moved, so that what was new then is new now.
final class RecordedPrometheusServer implements AutoCloseable {
    private static final String FOLDER = "/dev/gateboard/sample/week/";
    private static final String BROKEN = "recorded-1.json";
    private static final String FIXED = "recorded-2.json";

    private final JsonMapper json = new JsonMapper();
    private final InstantSource clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile JsonNode recording;

    private RecordedPrometheusServer(InstantSource clock, HttpServer server) throws IOException {
        this.clock = clock;
        this.server = server;
        this.recording = json.readTree(resource(BROKEN));
    }

    static RecordedPrometheusServer start(InstantSource clock) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var recorded = new RecordedPrometheusServer(clock, server);
        server.createContext("/", recorded::answer);
        server.setExecutor(recorded.threads);
        server.start();
        return recorded;
    }

    /// From now on the answers are those recorded after the rule was fixed.
    void switchToFixedRecording() throws IOException {
        recording = json.readTree(resource(FIXED));
    }

    /// `sources.yaml` with this one in it, under a name that says what it is.
    String sources() {
        return "sources:\n  recorded-prometheus: {kind: prometheus, url: \"http://127.0.0.1:"
                + server.getAddress().getPort() + "\"}\n";
    }

    /// The probes that ask it.
    String probesFile() throws IOException {
        return resource("week.probes.yaml");
    }

    private static String resource(String name) throws IOException {
        try (var bytes = RecordedPrometheusServer.class.getResourceAsStream(FOLDER + name)) {
            if (bytes == null) throw new IllegalStateException(name + " is missing from the program");
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var now = recording;
            var answer = now.path("answers").path(question(exchange));
            var bytes = answer.isMissingNode()
                    ? "this was not asked when the answers were recorded".getBytes(StandardCharsets.UTF_8)
                    : json.writeValueAsBytes(moved(now, answer));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.isMissingNode() ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /// A query, or the path of what is asked without one.
    private static String question(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (var part : body.split("&", -1))
            if (part.startsWith("query=")) return URLDecoder.decode(part.substring(6), StandardCharsets.UTF_8);
        return exchange.getRequestURI().toString();
    }

    private JsonNode moved(JsonNode from, JsonNode answer) {
        var by = Duration.between(Instant.parse(from.path("recorded").asString("")), clock.instant());
        var copy = answer.deepCopy();
        move(copy, by);
        return copy;
    }

    private void move(JsonNode node, Duration by) {
        switch (node) {
            case ObjectNode object ->
                object.propertyNames().stream().toList().forEach(name -> {
                    var value = object.path(name);
                    if (value.isString()) object.put(name, moved(value.asString(""), by));
                    else move(value, by);
                });
            case ArrayNode array -> {
                boolean sample = array.size() == 2
                        && array.get(0).isNumber()
                        && array.get(1).isString();
                if (sample)
                    array.set(0, json.getNodeFactory().numberNode(array.get(0).asDouble() + by.toMillis() / 1000.0));
                else array.forEach(each -> move(each, by));
            }
            default -> {}
        }
    }

    /// A time is moved; any other text is left.
    private static String moved(String text, Duration by) {
        try {
            return OffsetDateTime.parse(text).plus(by).toString();
        } catch (DateTimeException notATime) {
            return text;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
