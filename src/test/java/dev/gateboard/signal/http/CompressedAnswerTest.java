package dev.gateboard.signal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;

/// A compressed answer does not say how large it is.
class CompressedAnswerTest {
    private static final SourceFixture SOURCES = new SourceFixture(
            SourceHttpClient.shared(InstantSource.system()), new CredentialResolver(Path.of("/"), Map.of()));

    /// Sent in chunks, without a length.
    private static HttpResult answer(int spaces) throws Exception {
        var body = new Buffer();
        try (var gzip = Okio.buffer(new GzipSink(body))) {
            gzip.writeUtf8(" ".repeat(spaces));
        }
        assertThat(body.size()).isLessThan(10_000);
        var server = new MockWebServer();
        server.enqueue(new MockResponse.Builder()
                .chunkedBody(body, 1000)
                .addHeader("Content-Encoding", "gzip")
                .build());
        server.start(InetAddress.getLoopbackAddress(), 0);
        try (server) {
            return SOURCES.ask("url: 'http://127.0.0.1:" + server.getPort() + "'");
        }
    }

    @Test
    void itIsMeasuredUnpacked() throws Exception {
        assertThat(SourceFixture.status(answer(1 << 20))).isEqualTo(200);
        assertThat(SourceFixture.reason(answer((1 << 20) + 1))).isEqualTo("The answer is larger than 1 MiB.");
    }
}
