package dev.gateboard.signal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/// A server that answers paths and queries as a test says, in shapes recorded from real ones.
public final class FakePrometheus implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final List<Map.Entry<String, String>> headers = new CopyOnWriteArrayList<>();
    private volatile String otherwise = "404 page not found";

    public FakePrometheus() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    private MockResponse answer(RecordedRequest request) {
        var sent = request.getBody();
        var key = request.getUrl().encodedPath();
        for (var part : sent == null ? new String[0] : sent.utf8().split("&", -1))
            if (part.startsWith("query=")) key = URLDecoder.decode(part.substring(6), StandardCharsets.UTF_8);
        int status = statuses.getOrDefault(key, 200);
        var answer = new MockResponse.Builder().code(status).body(answers.getOrDefault(key, otherwise));
        if (status >= 300 && status < 400) answer.addHeader("Location", "http://login.example/x");
        headers.forEach(header -> answer.addHeader(header.getKey(), header.getValue()));
        return answer.build();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getPort();
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

    /// A header of every answer; one that is there already is sent twice.
    public FakePrometheus header(String name, String value) {
        headers.add(Map.entry(name, value));
        return this;
    }

    /// The time of its clock, which it does not tell otherwise.
    public FakePrometheus date(Instant now) {
        return header("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atZone(ZoneOffset.UTC)));
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
        server.close();
    }
}
