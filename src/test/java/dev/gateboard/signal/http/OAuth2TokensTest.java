package dev.gateboard.signal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gateboard.signal.config.InvalidConfigException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Credentials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `oauth2` as Prometheus has it: a token that a login server gives for a client.
class OAuth2TokensTest {
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    private final MockWebServer server = new MockWebServer();
    private final MockWebServer logins = new MockWebServer();
    private Instant now = START;
    private final SourceFixture sources = new SourceFixture(
            SourceHttpClient.shared(() -> now),
            new CredentialResolver(Path.of("/"), Map.of("SECRET", "s3cret/+"), () -> now));

    @BeforeEach
    void serve() throws IOException {
        for (var each : new MockWebServer[] {server, logins}) each.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        server.close();
        logins.close();
    }

    private String keys() {
        return "url: 'http://127.0.0.1:" + server.getPort() + "', oauth2: {client_id: 'gate board',"
                + " client_secret: 'env:SECRET', scopes: [metrics.read, rules], endpoint_params: {audience: 'a&b'},"
                + " token_url: 'http://127.0.0.1:" + logins.getPort() + "/token'}";
    }

    private HttpResult ask() throws InvalidConfigException {
        return sources.ask(keys());
    }

    private void gives(String token, String more) {
        logins.enqueue(new MockResponse.Builder()
                .body("{\"access_token\":\"" + token + "\",\"token_type\":\"bearer\"" + more + "}")
                .build());
    }

    private void answers(int... statuses) {
        for (var status : statuses)
            server.enqueue(new MockResponse.Builder().code(status).build());
    }

    private static String authorization(RecordedRequest request) {
        return String.valueOf(request.getHeaders().get("Authorization"));
    }

    private static String body(RecordedRequest request) {
        var body = request.getBody();
        return body == null ? "" : body.utf8();
    }

    @Test
    void aTokenIsAskedForOnceAndUsedUntilItEnds() throws Exception {
        gives("one", ",\"expires_in\":300");
        gives("two", ",\"expires_in\":\"300\"");
        answers(200, 200, 200);

        ask();
        now = START.plusSeconds(289);
        ask();
        now = START.plusSeconds(291);
        ask();

        assertThat(authorization(server.takeRequest())).isEqualTo("Bearer one");
        assertThat(authorization(server.takeRequest())).isEqualTo("Bearer one");
        assertThat(authorization(server.takeRequest())).isEqualTo("Bearer two");
        var asked = logins.takeRequest();
        assertThat(asked.getMethod() + " " + asked.getTarget()).isEqualTo("POST /token");
        assertThat(authorization(asked)).isEqualTo(Credentials.basic("gate+board", "s3cret%2F%2B"));
        assertThat(body(asked)).isEqualTo("grant_type=client_credentials&scope=metrics.read+rules&audience=a%26b");
    }

    @Test
    void aTokenThatIsRefusedIsAskedForAnewOnce() throws Exception {
        gives("one", "");
        gives("two", "");
        answers(401, 200);
        assertThat(SourceFixture.status(ask())).isEqualTo(200);

        gives("three", "");
        answers(401, 401);
        assertThat(SourceFixture.status(ask())).isEqualTo(401);
        assertThat(server.getRequestCount()).isEqualTo(4);
        assertThat(logins.getRequestCount()).isEqualTo(3);
    }

    @Test
    void aLoginServerThatWantsTheClientInTheFormGetsIt() throws Exception {
        logins.enqueue(new MockResponse.Builder()
                .code(401)
                .body("{\"error\":\"invalid_client\"}")
                .build());
        gives("one", "");
        answers(200);

        assertThat(SourceFixture.status(ask())).isEqualTo(200);
        logins.takeRequest();
        var again = logins.takeRequest();
        assertThat(again.getHeaders().get("Authorization")).isNull();
        assertThat(body(again)).contains("client_id=gate+board&client_secret=s3cret%2F%2B");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | <html>Sign in</html> | 200",
                "200 | {\"token\":\"s3cret\"} | 200",
                "200 | {\"access_token\":\"\"} | 200",
                "200 | {\"access_token\":\"a b\"} | 200",
                "403 | {\"error\":\"s3cret is wrong\"} | 403",
                "302 | {} | 302",
                "503 | {\"error\":\"server_error\"} | 503: server_error"
            })
    void whatIsNoTokenIsSaidAndNothingIsAsked(int status, String body, String why) throws Exception {
        logins.enqueue(new MockResponse.Builder()
                .code(status)
                .body(body)
                .addHeader("Location", "http://169.254.169.254/")
                .build());
        assertThat(SourceFixture.reason(ask()))
                .isEqualTo("The login server 127.0.0.1 gave no token (status " + why
                        + "). Check `oauth2` in sources.yaml.");
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "client_secret: 'env:S', token_url: 'https://x.example' | `oauth2` needs `client_id`",
                "client_id: a, client_secret: 'env:S' | `oauth2` needs `token_url`",
                "client_id: a, token_url: 'https://x.example' | must be a reference",
                "client_id: a, client_secret: plain, token_url: 'https://x.example' | must be a reference",
                "client_id: a, client_secret: 'env:S', token_url: 'http://x.example' | unencrypted",
                "client_id: a, client_secret: 'env:S', token_url: 'ftp://x.example' | Invalid URL",
                "client_id: a, client_secret_file: b, token_url: 'https://x.example' | Did you mean `client_secret`?"
            })
    void whatItCannotSayIsRefused(String keys, String sentence) {
        assertThatThrownBy(() -> sources.ask("url: 'http://127.0.0.1', oauth2: {" + keys + "}"))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining(sentence);
    }
}
