package dev.gateboard.signal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.config.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A source that is busy and says for how long (RFC 9110, section 10.2.3).
class RetryAfterInterceptorTest {
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    private final HttpServer server = HttpServer.create();
    private final Queue<Busy> answers = new ArrayDeque<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private Instant now = START;
    private final OkHttpClient shared = SourceHttpClient.shared(() -> now);

    private record Busy(int status, String retryAfter) {}

    RetryAfterInterceptorTest() throws IOException {}

    @BeforeEach
    void serve() throws IOException {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod());
            exchange.getRequestBody().readAllBytes();
            var busy = answers.poll();
            if (busy != null && !busy.retryAfter().isEmpty())
                exchange.getResponseHeaders().set("Retry-After", busy.retryAfter());
            exchange.sendResponseHeaders(busy == null ? 200 : busy.status(), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private HttpResult post(SourceKind kind) {
        var source = new Source(
                "prom", kind, 1, "http://127.0.0.1:" + server.getAddress().getPort());
        return new SourceHttpClient(shared, source, new CredentialResolver(Path.of("."), Map.of()))
                .post("/api/v1/query", Map.of("query", "up"), SourceHttpClient.CAP);
    }

    private int status() {
        return post(SourceKind.PROMETHEUS) instanceof HttpResult.Response http ? http.status() : 0;
    }

    @Test
    void shortWaitIsWaitedAndAskedOnceMore() {
        answers.add(new Busy(429, "1"));

        assertThat(status()).isEqualTo(200);
        assertThat(asked).containsExactly("POST", "POST");
    }

    @Test
    void sourceThatIsStillBusyIsNotAskedAThirdTime() {
        answers.add(new Busy(503, "1"));
        answers.add(new Busy(503, "1"));

        assertThat(status()).isEqualTo(503);
        assertThat(asked).hasSize(2);
    }

    /// What is wrong with a question is wrong the second time too.
    @Test
    void onlyABusySourceIsAskedAgain() {
        for (int status : new int[] {400, 422, 500}) {
            answers.add(new Busy(status, "1"));
            asked.clear();
            assertThat(status()).isEqualTo(status);
            assertThat(asked).as("%d", status).hasSize(1);
        }
    }

    @Test
    void sourceIsLeftAloneForAsLongAsItSays() {
        answers.add(new Busy(429, "120"));

        assertThat(status()).isEqualTo(429);
        now = START.plusSeconds(25);
        assertThat(post(SourceKind.PROMETHEUS))
                .isEqualTo(new HttpResult.NoResponse(
                        "Source `prom` is busy and asked to be left alone for 95 more seconds."));
        assertThat(asked).hasSize(1);
        now = START.plusSeconds(120);
        assertThat(status()).isEqualTo(200);
    }

    @Test
    void aDateIsATimeToo() {
        answers.add(new Busy(
                503,
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        START.plusSeconds(60).atZone(ZoneOffset.UTC))));

        assertThat(status()).isEqualTo(503);
        now = START.plusSeconds(59);
        assertThat(status()).isZero();
        now = START.plusSeconds(60);
        assertThat(status()).isEqualTo(200);
    }

    @Test
    void nobodyIsLeftAloneForAYear() {
        for (var wait : List.of("31536000", "99999999999")) {
            var began = now;
            answers.add(new Busy(503, wait));
            assertThat(status()).as(wait).isEqualTo(503);
            now = began.plusSeconds(599);
            assertThat(status()).isZero();
            now = began.plusSeconds(600);
            assertThat(status()).isEqualTo(200);
        }
    }

    @Test
    void aClockThatIsSetBackLengthensNothing() {
        answers.add(new Busy(503, "60"));

        assertThat(status()).isEqualTo(503);
        now = START.minusSeconds(3600);
        assertThat(status()).isEqualTo(200);
    }

    @Test
    void wordsThatAreNoTimeAreNotWaitedFor() {
        answers.add(new Busy(429, "soon"));
        answers.add(new Busy(429, ""));

        assertThat(status()).isEqualTo(429);
        assertThat(status()).isEqualTo(429);
        assertThat(status()).isEqualTo(200);
    }

    /// An `http` probe may ask for just this status.
    @Test
    void endpointOfAnHttpProbeIsAskedAsItIs() {
        answers.add(new Busy(503, "120"));
        answers.add(new Busy(503, "120"));

        post(SourceKind.HTTP);
        post(SourceKind.HTTP);
        assertThat(asked).hasSize(2);
    }
}
