package dev.gateboard.workspace.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.workspace.ProbeService;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a source is shown: what refuses answers nothing, however fast.
class SourceHealthTrackerTest {
    @TempDir
    private Path folder;

    private volatile int status = 200;
    private HttpServer server;

    SourceHealthTrackerTest() throws Exception {
        server = HttpServer.create();
    }

    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            if (status >= 300 && status < 400) exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "http,401",
        "http,403",
        "http,302",
        "http,502",
        "prometheus,401",
        "prometheus,307",
        "alertmanager,403",
        "alertmanager,302",
        "otlp-collector,403",
        "otlp-collector,301"
    })
    void whatRefusesIsShownAsRefusing(String kind, int refusal) throws Exception {
        status = refusal;
        assertThat(checked(kind)).isInstanceOf(SourceHealth.Health.Refuses.class);
    }

    @Test
    void whatAnswersIsShownAsAnsweringAndWhatIsGoneAsOffline() throws Exception {
        assertThat(checked("http")).isInstanceOf(SourceHealth.Health.Online.class);
        server.stop(0);
        assertThat(checked("http")).isInstanceOf(SourceHealth.Health.Offline.class);
    }

    private SourceHealth.Health checked(String kind) throws Exception {
        var file = folder.resolve("sources.yaml");
        Files.writeString(
                file,
                "sources: {s: {kind: " + kind + ", url: \"http://127.0.0.1:"
                        + server.getAddress().getPort() + "\"}}\n");
        try (var probes = new ProbeService(file, InstantSource.system(), Map.of())) {
            var said = probes.checkSource("s");
            var health = probes.health().getFirst();
            assertThat(health.isAway()).isEqualTo(!said.isEmpty());
            return health.health();
        }
    }
}
