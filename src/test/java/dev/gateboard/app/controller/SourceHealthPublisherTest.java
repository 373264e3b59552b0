package dev.gateboard.app.controller;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.workspace.ProbeService;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window is told of a source's health when it changes, and of nothing in between.
class SourceHealthPublisherTest {
    @TempDir
    private Path folder;

    private final LinkedBlockingQueue<List<SourceHealth>> told = new LinkedBlockingQueue<>();
    private final CountDownLatch edited = new CountDownLatch(1);

    @Test
    void anAnswerAndAReceiverAreToldAndTimeAloneIsNot() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        var web = "{kind: http, url: \"http://127.0.0.1:" + server.getAddress().getPort() + "\"}";
        var file = folder.resolve("sources.yaml");
        Files.writeString(
                file,
                "sources: {web: " + web + ", otlp: {kind: otlp-receiver, listen: \"127.0.0.1:" + free() + "\"}}\n");
        try (var probes = new ProbeService(file, InstantSource.system(), Map.of());
                var _ = publisher(probes)) {
            assertThat(next()).hasSize(2);
            assertThat(told.poll(1500, TimeUnit.MILLISECONDS)).isNull();
            assertThat(probes.checkSource("web")).isEmpty();
            assertThat(next().getFirst().health()).isInstanceOf(SourceHealth.Health.Online.class);
            assertThat(probes.startReceiver("otlp")).isEmpty();
            assertThat(next().getLast().health()).isInstanceOf(SourceHealth.Health.Listening.class);
            probes.stopReceiver("otlp");
            assertThat(next().getLast().health()).isInstanceOf(SourceHealth.Health.Off.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anEditedListIsToldAlsoWhereItsFolderComesLater() throws Exception {
        var file = folder.resolve("later/sources.yaml");
        try (var probes = new ProbeService(file, InstantSource.system(), Map.of());
                var _ = publisher(probes)) {
            assertThat(edited.await(300, TimeUnit.MILLISECONDS)).isFalse();
            Files.createDirectories(file.getParent());
            Files.writeString(file, "sources: {web: {kind: http, url: \"http://127.0.0.1:1\"}}\n");
            assertThat(next()).hasSize(1);
            assertThat(edited.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private SourceHealthPublisher publisher(ProbeService probes) {
        return new SourceHealthPublisher(probes, List::of, told::add, edited::countDown);
    }

    private List<SourceHealth> next() throws InterruptedException {
        var next = told.poll(10, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    private static int free() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
