package dev.gateboard.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands before a server and hands everything on: counts the requests that are under way, and remembers when each
/// query was answered last.
final class Counted implements AutoCloseable {
    private final HttpServer server;
    private final String behind;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Map<String, Long> answered = new ConcurrentHashMap<>();

    Counted(String behind) throws IOException {
        this.behind = behind;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handOn);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// The most that were under way at once since it was asked last.
    int most() {
        return most.getAndSet(0);
    }

    /// When a query that contains this text was answered last, by `System.nanoTime`; 0 for never.
    long answered(String text) {
        return answered.getOrDefault(text, 0L);
    }

    private void handOn(HttpExchange exchange) throws IOException {
        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var connection = (HttpURLConnection)
                    URI.create(behind + exchange.getRequestURI()).toURL().openConnection();
            connection.setRequestMethod(exchange.getRequestMethod());
            var type = exchange.getRequestHeaders().getFirst("Content-Type");
            if (type != null) connection.setRequestProperty("Content-Type", type);
            if (body.length > 0) {
                connection.setDoOutput(true);
                connection.getOutputStream().write(body);
            }
            int code = connection.getResponseCode();
            byte[] answer;
            try (InputStream stream = code < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                answer = stream.readAllBytes();
            }
            exchange.getResponseHeaders().set("Content-Type", String.valueOf(connection.getContentType()));
            exchange.sendResponseHeaders(code, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.getResponseBody().flush();
            answered.put(query(exchange, body), System.nanoTime());
        } finally {
            underWay.decrementAndGet();
        }
    }

    /// What is asked, wherever it stands.
    private static String query(HttpExchange exchange, byte[] body) {
        var text =
                String.valueOf(exchange.getRequestURI().getRawQuery()) + "&" + new String(body, StandardCharsets.UTF_8);
        for (var part : text.split("&"))
            if (part.startsWith("query="))
                return URLDecoder.decode(part.substring("query=".length()), StandardCharsets.UTF_8);
        return "";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
