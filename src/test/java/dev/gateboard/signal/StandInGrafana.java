package dev.gateboard.signal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/// A server in the place of a Grafana: its search with pages, dashboards, library elements, data sources and their
/// proxy, in the shapes of Grafana's documentation. No Grafana answered here.
final class StandInGrafana implements AutoCloseable {
    private static final String TOKEN = "Bearer glsa_a";

    private final MockWebServer server = new MockWebServer();
    private final FakePrometheus prometheus = new FakePrometheus();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final List<String> listed = new CopyOnWriteArrayList<>();

    /// What was asked, in order.
    final List<String> asked = new CopyOnWriteArrayList<>();

    /// Whether each page of a search is the first one.
    volatile boolean forgetsPages;

    /// The most that is on a page.
    volatile int largestPage = 5000;

    StandInGrafana() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    String url() {
        return "http://127.0.0.1:" + server.getPort();
    }

    /// What the Prometheus behind its data sources says.
    FakePrometheus prometheus() {
        return prometheus;
    }

    StandInGrafana answers(String path, int status, String body) {
        statuses.put(path, status);
        answers.put(path, body);
        return this;
    }

    StandInGrafana answers(String path, String body) {
        return answers(path, 200, body);
    }

    /// A dashboard that a search finds.
    StandInGrafana dashboard(String uid, String folder, String tags, String dashboard) {
        listed.add("{\"id\":1,\"uid\":\"" + uid + "\",\"title\":\"Beep\",\"uri\":\"db/beep\",\"url\":\"/d/" + uid
                + "/beep\",\"type\":\"dash-db\",\"tags\":[\"" + tags + "\"],\"isStarred\":false,\"folderId\":2,"
                + "\"folderUid\":\"f-" + folder + "\",\"folderTitle\":\"" + folder + "\"}");
        return answers(
                "/api/dashboards/uid/" + uid,
                "{\"meta\":{\"type\":\"db\",\"canSave\":false,\"slug\":\"beep\",\"folderUid\":\"f-" + folder
                        + "\",\"provisioned\":true},\"dashboard\":" + dashboard + "}");
    }

    private MockResponse answer(RecordedRequest request) {
        var uri = request.getUrl().uri();
        asked.add(request.getMethod() + " " + request.getTarget());
        var path = uri.getPath();
        int status = statuses.getOrDefault(path, answers.containsKey(path) ? 200 : 404);
        var body = answers.getOrDefault(path, "{\"message\":\"Not found\"}");
        if (!TOKEN.equals(request.getHeaders().get("Authorization"))) {
            status = 401;
            body = "{\"message\":\"Unauthorized\"}";
        } else if (path.equals("/api/search") && !answers.containsKey(path)) {
            status = 200;
            body = page(uri.getRawQuery());
        } else if (path.startsWith("/api/datasources/proxy/uid/prom-1/") && !answers.containsKey(path)) {
            status = 200;
            body = passOn(request, path.substring("/api/datasources/proxy/uid/prom-1".length()));
        }
        return new MockResponse.Builder()
                .code(status)
                .body(body)
                .addHeader("Content-Type", body.startsWith("<") ? "text/html" : "application/json")
                .build();
    }

    private String page(String query) {
        int limit = 1000;
        int page = 1;
        var tags = new ArrayList<String>();
        for (var part : query.split("&", -1)) {
            var value = URLDecoder.decode(part.substring(part.indexOf('=') + 1), StandardCharsets.UTF_8);
            if (part.startsWith("limit=")) limit = Math.min(Integer.parseInt(value), largestPage);
            if (part.startsWith("page=")) page = forgetsPages ? 1 : Integer.parseInt(value);
            if (part.startsWith("tag=")) tags.add(value);
        }
        var found = listed.stream()
                .filter(each -> tags.stream().allMatch(tag -> each.contains("\"tags\":[\"" + tag + "\"]")))
                .skip((long) (page - 1) * limit)
                .limit(limit)
                .toList();
        return "[" + String.join(",", found) + "]";
    }

    private String passOn(RecordedRequest request, String path) {
        var sent = request.getBody();
        try {
            var connection = URI.create(prometheus.url() + path).toURL().openConnection();
            connection.setDoOutput(true);
            connection.getOutputStream().write(sent == null ? new byte[0] : sent.toByteArray());
            try (var in = connection.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        prometheus.close();
    }
}
