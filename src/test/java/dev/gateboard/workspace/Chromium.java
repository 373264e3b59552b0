package dev.gateboard.workspace;

import dev.gateboard.signal.ServerProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A headless Chromium with one page, driven by the Chrome DevTools Protocol.
final class Chromium implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LISTENING = "DevTools listening on ";

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final List<String> requested = new ArrayList<>();
    private int calls;

    private Chromium(Process process, URI page) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, new Listener())
                .join();
    }

    /// Skips the test where there is none, unless real programs are required.
    static Chromium start(Path folder) throws IOException, InterruptedException {
        ServerProgram.require("chromium");
        var process = new ProcessBuilder(
                        "chromium",
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "about:blank")
                .start();
        var browser = URI.create(address(process.errorReader(StandardCharsets.UTF_8)));
        var list = HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(
                                        URI.create("http://" + browser.getAuthority() + "/json/list"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        for (var page : JSON.readTree(list.body()))
            if (page.path("type").asString("").equals("page"))
                return new Chromium(
                        process, URI.create(page.path("webSocketDebuggerUrl").asString("")));
        process.destroyForcibly();
        throw new AssertionError("Chromium has no page: " + list.body());
    }

    /// What else it prints is read away, so that it never waits for its reader.
    private static String address(BufferedReader printed) throws IOException {
        for (var line = printed.readLine(); line != null; line = printed.readLine()) {
            if (!line.startsWith(LISTENING)) continue;
            Thread.ofPlatform().daemon().start(() -> printed.lines().forEach(_ -> {}));
            return line.substring(LISTENING.length());
        }
        throw new AssertionError("Chromium did not start");
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                messages.add(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            return WebSocket.Listener.super.onText(from, part, last);
        }
    }

    JsonNode call(String method, Map<String, ?> parameters) throws InterruptedException {
        int id = ++calls;
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        while (true) {
            var message = next();
            if (message.path("id").asInt(0) != id) continue;
            if (message.has("error")) throw new AssertionError(method + ": " + message.path("error"));
            return message.path("result");
        }
    }

    private JsonNode next() throws InterruptedException {
        var message = messages.take();
        if (message.path("method").asString("").equals("Network.requestWillBeSent"))
            requested.add(message.at("/params/request/url").asString(""));
        return message;
    }

    /// Opens a file as on a screen of this size, and tells what was requested for it.
    List<String> open(Path file, int width, int height, String scheme) throws InterruptedException {
        call("Network.enable", Map.of());
        call("Page.enable", Map.of());
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        emulate("screen", scheme);
        requested.clear();
        call("Page.navigate", Map.of("url", file.toUri().toString()));
        while (!next().path("method").asString("").equals("Page.loadEventFired")) {}
        return List.copyOf(requested);
    }

    void emulate(String media, String scheme) throws InterruptedException {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("media", media, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /// The value of an expression, which may be a promise.
    JsonNode evaluate(String expression) throws InterruptedException {
        var result =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) throw new AssertionError(result.path("exceptionDetails"));
        return result.at("/result/value");
    }

    void screenshot(Path file) throws IOException, InterruptedException {
        save(file, call("Page.captureScreenshot", Map.of("captureBeyondViewport", true)));
    }

    void print(Path file) throws IOException, InterruptedException {
        save(file, call("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false)));
    }

    private static void save(Path file, JsonNode answer) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(answer.path("data").asString("")));
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
