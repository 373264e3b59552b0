package dev.gateboard.signal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses where clouds give out credentials are reached by nobody who does not mean them.
class LinkLocalGuardTest {
    private static final CredentialResolver CREDENTIALS = new CredentialResolver(Path.of("/"), Map.of());

    /// Answers where a request would leave this computer, and has every name lead to this address.
    private static SourceFixture leadingTo(String address) {
        Interceptor answer = chain -> new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("")
                .body(ResponseBody.create("", null))
                .build();
        var shared = SourceHttpClient.shared(InstantSource.system())
                .newBuilder()
                .dns(_ -> List.of(InetAddress.ofLiteral(address)))
                .addNetworkInterceptor(answer)
                .build();
        return new SourceFixture(shared, CREDENTIALS);
    }

    private static String refused(String host) {
        return host
                + " is a link-local or cloud metadata address. If you mean it, set `link_local: true` for the source.";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "169.254.10.20",
                "[fe80::1]",
                "[fd00:ec2::254]",
                "[::ffff:169.254.169.254]",
                "[64:ff9b::a9fe:a9fe]",
                "[2002:a9fe:a9fe::1]",
                "100.100.100.200",
                "168.63.129.16",
                "metadata.google.internal",
                "METADATA.google.internal.",
                "metadata"
            })
    void anAddressThatNamesThemIsRefused(String host) throws Exception {
        assertThat(SourceFixture.reason(leadingTo("10.0.0.1").ask("url: 'http://" + host + "/latest'")))
                .contains("is a link-local or cloud metadata address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "fe80::a9fe", "fd00:ec2::254", "::ffff:169.254.169.254"})
    void aNameThatLeadsThereIsRefused(String address) throws Exception {
        assertThat(SourceFixture.reason(leadingTo(address).ask("url: 'https://prom.example'")))
                .isEqualTo(refused("prom.example"));
    }

    /// Java hands such a number on to the DNS of the system, which reads it as an address.
    @Test
    void numbersAreAddressesToo() throws Exception {
        var asIs = new SourceFixture(SourceHttpClient.shared(InstantSource.system()), CREDENTIALS);
        for (var host : List.of("2852039166"))
            assertThat(SourceFixture.reason(asIs.ask("url: 'http://" + host + "/'")))
                    .contains("cloud metadata address");
    }

    @Test
    void aSourceThatNamesThemReachesThem() throws Exception {
        var server = new MockWebServer();
        server.enqueue(new MockResponse.Builder().code(204).build());
        server.start(InetAddress.getLoopbackAddress(), 0);
        try (server) {
            assertThat(new LinkLocalGuard(true, okhttp3.Dns.SYSTEM).lookup("127.0.0.1"))
                    .hasSize(1);
            var shared = SourceHttpClient.shared(InstantSource.system())
                    .newBuilder()
                    .dns(_ -> List.of(InetAddress.getLoopbackAddress()))
                    .build();
            var named = "url: 'http://metadata.google.internal:" + server.getPort() + "'";
            assertThat(SourceFixture.reason(new SourceFixture(shared, CREDENTIALS).ask(named)))
                    .isEqualTo(refused("metadata.google.internal"));
            assertThat(SourceFixture.status(new SourceFixture(shared, CREDENTIALS).ask(named + ", link_local: true")))
                    .isEqualTo(204);
        }
    }

    /// A redirect is not followed at all, so it leads nowhere.
    @Test
    void aRedirectLeadsNobodyThere() throws Exception {
        var server = new MockWebServer();
        server.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", "http://169.254.169.254/latest/meta-data/")
                .build());
        server.start(InetAddress.getLoopbackAddress(), 0);
        try (server) {
            var asIs = new SourceFixture(SourceHttpClient.shared(InstantSource.system()), CREDENTIALS);
            assertThat(SourceFixture.status(asIs.ask("url: 'http://127.0.0.1:" + server.getPort() + "'")))
                    .isEqualTo(302);
            assertThat(server.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void aProxyThereIsRefusedToo() throws Exception {
        assertThat(SourceFixture.reason(leadingTo("10.0.0.1")
                        .ask("url: 'http://prom.example', proxy_url: 'http://169.254.169.254:80'")))
                .isEqualTo(refused("169.254.169.254"));
        var byName = new SourceFixture(
                SourceHttpClient.shared(InstantSource.system())
                        .newBuilder()
                        .dns(_ -> List.of(InetAddress.ofLiteral("169.254.169.254")))
                        .build(),
                CREDENTIALS);
        assertThat(SourceFixture.reason(byName.ask("url: 'http://prom.example', proxy_url: 'http://proxy.example:80'")))
                .isEqualTo(refused("proxy.example"));
    }

    @Test
    void aLoginServerThereIsRefusedToo() throws Exception {
        assertThat(SourceFixture.reason(new SourceFixture(
                                SourceHttpClient.shared(InstantSource.system()),
                                new CredentialResolver(Path.of("/"), Map.of("S", "s")))
                        .ask("url: 'http://127.0.0.1', insecure: true, oauth2: {client_id: a, client_secret: 'env:S',"
                                + " token_url: 'http://169.254.169.254/token'}")))
                .isEqualTo(refused("169.254.169.254"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "192.168.1.1", "::1", "fd00::1", "64:ff9b::a00:1", "8.8.8.8"})
    void otherAddressesAreNot(String address) {
        assertThat(LinkLocalGuard.isOne(InetAddress.ofLiteral(address))).isFalse();
    }
}
