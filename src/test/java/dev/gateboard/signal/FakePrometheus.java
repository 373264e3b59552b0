package dev.gateboard.signal;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A server that answers paths and queries as a test says, in shapes recorded from real ones.
public final class FakePrometheus implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final Map<String, String> headers = new ConcurrentHashMap<>();
    private volatile String otherwise = "404 page not found";

    public FakePrometheus() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var key = exchange.getRequestURI().getPath();
            for (var part : body.split("&", -1))
                if (part.startsWith("query=")) key = URLDecoder.decode(part.substring(6), StandardCharsets.UTF_8);
            int status = statuses.getOrDefault(key, 200);
            var answer = answers.getOrDefault(key, otherwise).getBytes(StandardCharsets.UTF_8);
            if (status >= 300 && status < 400) exchange.getResponseHeaders().set("Location", "http://login.example/x");
            headers.forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(status, answer.length);
            try (var out = exchange.getResponseBody()) {
                out.write(answer);
            }
        });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// The answer to a path or to a query.
    public FakePrometheus answers(String key, String body) {
        answers.put(key, body);
        return this;
    }

    public FakePrometheus answers(String key, int status, String body) {
        statuses.put(key, status);
        return answers(key, body);
    }

    /// A header of every answer; one that is there already, in other letters, is sent twice.
    public FakePrometheus header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /// The answer, with status 200, to whatever has none.
    public FakePrometheus otherwise(String body) {
        otherwise = body;
        return this;
    }

    /// A metric that is asked for by its name alone has samples as old as the answer.
    public FakePrometheus vector(String query, String... values) {
        var result = new StringBuilder();
        for (int each = 0; each < values.length; each++)
            result.append(result.isEmpty() ? "" : ",")
                    .append("{\"metric\":{\"instance\":\"" + each + "\"},\"value\":[1795521600.5,\"")
                    .append(values[each])
                    .append("\"]}");
        if (values.length > 0 && query.matches("[a-z_][a-z0-9_]*")) sampled("1795521600.5", query);
        return answers(
                query, "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[" + result + "]}}");
    }

    /// What is answered when the ages of a query's samples are asked for: a time each, or nothing where it is empty.
    ///
    /// @param selectors as the query reads them
    public FakePrometheus sampled(String times, String... selectors) {
        var query = new StringBuilder();
        var result = new StringBuilder();
        var each = times.split(",", -1);
        for (int index = 0; index < selectors.length; index++) {
            query.append(query.isEmpty() ? "" : " or ")
                    .append("label_replace(max(timestamp(" + selectors[index] + ")), \"selector\", \"" + index
                            + "\", \"\", \"\")");
            if (each[index].isEmpty()) continue;
            result.append(result.isEmpty() ? "" : ",")
                    .append("{\"metric\":{\"selector\":\"" + index + "\"},\"value\":[1795521600.5,\"" + each[index]
                            + "\"]}");
        }
        return answers(
                query.toString(),
                "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[" + result + "]}}");
    }

    public FakePrometheus rules(String... rules) {
        return answers(
                "/api/v1/rules",
                "{\"status\":\"success\",\"data\":{\"groups\":[{\"rules\":[" + String.join(",", rules) + "]}]}}");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
