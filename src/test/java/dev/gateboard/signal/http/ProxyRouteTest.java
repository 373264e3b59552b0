package dev.gateboard.signal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gateboard.signal.config.InvalidConfigException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `proxy_url`, `no_proxy` and `proxy_from_environment`, as Prometheus has them.
class ProxyRouteTest {
    private final MockWebServer server = new MockWebServer();
    private final MockWebServer proxy = new MockWebServer();

    @BeforeEach
    void serve() throws IOException {
        for (var each : new MockWebServer[] {server, proxy}) each.start(InetAddress.getLoopbackAddress(), 0);
        server.enqueue(new MockResponse.Builder().code(200).build());
        proxy.enqueue(new MockResponse.Builder().code(202).build());
    }

    @AfterEach
    void stop() {
        server.close();
        proxy.close();
    }

    private static SourceFixture with(Map<String, String> environment) {
        return new SourceFixture(
                SourceHttpClient.shared(InstantSource.system()), new CredentialResolver(Path.of("/"), environment));
    }

    private String proxyUrl() {
        return "http://127.0.0.1:" + proxy.getPort();
    }

    private String direct() {
        return "url: 'http://127.0.0.1:" + server.getPort() + "'";
    }

    @Test
    void aProxyOfTheSourceIsUsedForThisComputerToo() throws Exception {
        assertThat(SourceFixture.status(with(Map.of()).ask(direct() + ", proxy_url: '" + proxyUrl() + "'")))
                .isEqualTo(202);
        assertThat(proxy.takeRequest().getRequestLine())
                .isEqualTo("GET http://127.0.0.1:" + server.getPort() + "/ HTTP/1.1");
    }

    @Test
    void whatNoProxyNamesIsReachedWithoutIt() throws Exception {
        var keys = direct() + ", proxy_url: '" + proxyUrl() + "', no_proxy: '10.0.0.0/8, 127.0.0.1'";
        assertThat(SourceFixture.status(with(Map.of()).ask(keys))).isEqualTo(200);
    }

    @Test
    void theProxyOfTheEnvironmentIsUsedWhereTheSourceSaysSo() throws Exception {
        var environment = Map.of("http_proxy", proxyUrl());
        var away = "url: 'http://prom.invalid'";
        assertThat(SourceFixture.status(with(environment).ask(away + ", proxy_from_environment: true")))
                .isEqualTo(202);
        assertThat(SourceFixture.reason(with(environment).ask(away))).contains("was not found");
    }

    @Test
    void thisComputerIsNeverReachedThroughTheProxyOfTheEnvironment() throws Exception {
        var environment = Map.of("HTTP_PROXY", proxyUrl(), "HTTPS_PROXY", proxyUrl());
        for (var host : new String[] {"127.0.0.1", "localhost", "127.8.9.1", "[::1]"}) {
            with(environment).ask("url: 'http://" + host + ":" + server.getPort() + "', proxy_from_environment: true");
            assertThat(proxy.getRequestCount()).as(host).isZero();
        }
    }

    @Test
    void theLoginOfTheProxyComesFromTheEnvironmentAlone() throws Exception {
        var busy = new MockWebServer();
        busy.start(InetAddress.getLoopbackAddress(), 0);
        busy.enqueue(new MockResponse.Builder()
                .code(407)
                .addHeader("Proxy-Authenticate", "Basic realm=x")
                .build());
        busy.enqueue(new MockResponse.Builder().code(203).build());
        try (busy) {
            var environment = Map.of("HTTP_PROXY", "http://ada:p%40ss@127.0.0.1:" + busy.getPort());
            assertThat(SourceFixture.status(
                            with(environment).ask("url: 'http://prom.invalid', proxy_from_environment: true")))
                    .isEqualTo(203);
            busy.takeRequest();
            assertThat(busy.takeRequest().getHeaders().get("Proxy-Authorization"))
                    .isEqualTo(okhttp3.Credentials.basic("ada", "p@ss"));
        }
        assertThatThrownBy(() -> with(Map.of()).ask(direct() + ", proxy_url: 'http://a:b@127.0.0.1:1'"))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("Remove the name and password");
    }

    @Test
    void aProxyThatCannotBeUsedIsSaid() throws Exception {
        assertThat(SourceFixture.reason(with(Map.of("HTTP_PROXY", "socks5://127.0.0.1:1"))
                        .ask("url: 'http://prom.invalid', proxy_from_environment: true")))
                .isEqualTo("The proxy in HTTP_PROXY or HTTPS_PROXY cannot be used. Write it as http://HOST:PORT.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "proxy_url: 'http://p:1', proxy_from_environment: true | Remove `proxy_url` or",
                "no_proxy: 'a', proxy_from_environment: true | Remove `no_proxy` or",
                "no_proxy: 'a' | `no_proxy` needs `proxy_url`",
                "proxy_url: 'https://p:1' | must begin with http://",
                "proxy_url: 'socks5://p:1' | Invalid URL",
                "proxy_from_environment: maybe | must be true or false",
                "headers: {X: y}, proxy_url: 'http://proxy.example:3128' | unencrypted"
            })
    void keysThatContradictEachOtherAreRefused(String keys, String sentence) {
        assertThatThrownBy(() -> with(Map.of()).ask(direct() + ", " + keys))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "example.com | example.com | true",
                "example.com | a.b.EXAMPLE.com | true",
                "example.com | badexample.com | false",
                ".example.com | example.com | false",
                ".example.com | a.example.com | true",
                "*.example.com | a.example.com | true",
                "* | anything | true",
                "10.0.0.0/8 | 10.1.2.3 | true",
                "10.0.0.0/8 | 11.1.2.3 | false",
                "10.0.0.0/99 | 10.1.2.3 | false",
                "fd00::/8 | fd12::1 | true",
                "::1 | 0:0:0:0:0:0:0:1 | true",
                "example.com:9090 | example.com | true",
                "example.com:80 | example.com | false",
                "[::1]:9090 | ::1 | true",
                " , a , b.c | b.c | true",
                "192.168.1.1 | 192.168.1.1 | true",
                "192.168.1.1 | 192.168.1.2 | false"
            })
    void exceptionsAreReadAsOtherProgramsReadThem(String text, String host, boolean covered) {
        assertThat(new ProxyExceptions(text).covers(host, 9090)).isEqualTo(covered);
    }
}
