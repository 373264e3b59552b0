package dev.gateboard.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/// A server on this machine that says what a case planted, path by path, and 404 elsewhere.
final class Pages implements AutoCloseable {
    /// One planted answer.
    record Page(int status, Map<String, String> headers, String body) {
        static Page of(int status, String type, String body, Map<String, String> headers) {
            var all = new ConcurrentHashMap<>(headers);
            all.put("Content-Type", type);
            return new Page(status, all, body);
        }

        static Page html(String body) {
            return of(200, "text/html; charset=utf-8", body, Map.of());
        }

        static Page json(String body) {
            return of(200, "application/json", body, Map.of());
        }

        static Page text(String body) {
            return of(200, "text/plain; charset=utf-8", body, Map.of());
        }
    }

    /// What answers where no page is planted.
    @FunctionalInterface
    interface Otherwise {
        Page answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    Pages() {
        this(_ -> Page.of(404, "text/plain", "404 page not found", Map.of()));
    }

    Pages(Otherwise otherwise) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                var planted = pages.get(exchange.getRequestURI().getRawPath());
                send(exchange, planted == null ? otherwise.answer(exchange) : planted);
            }
        });
        server.start();
    }

    private static void send(HttpExchange exchange, Page page) throws IOException {
        page.headers().forEach(exchange.getResponseHeaders()::set);
        boolean empty = page.body().isEmpty() || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(page.status(), empty ? -1 : page.body().getBytes(UTF_8).length);
        if (!empty) exchange.getResponseBody().write(page.body().getBytes(UTF_8));
    }

    Pages plant(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
