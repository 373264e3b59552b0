package dev.gateboard.signal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.config.Source;
import dev.gateboard.signal.config.SourceRoute;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A source whose certificate the machine does not know, and one that asks for a client's.
class TlsConfigTest {
    @TempDir
    private Path folder;

    private final HeldCertificate authority =
            new HeldCertificate.Builder().certificateAuthority(1).build();
    private final HeldCertificate between = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .signedBy(authority)
            .build();
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void serve() throws Exception {
        var own = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .signedBy(authority)
                .build();
        var handshake = new HandshakeCertificates.Builder()
                .heldCertificate(own)
                .addTrustedCertificate(authority.certificate())
                .build();
        server.useHttps(handshake.sslSocketFactory());
        for (int answers = 0; answers < 3; answers++) server.enqueue(new MockResponse.Builder().build());
        server.start(InetAddress.getLoopbackAddress(), 0);
        write("ca.crt", authority.certificatePem());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void write(String file, String pem) throws IOException {
        Files.writeString(folder.resolve(file), pem, StandardCharsets.US_ASCII);
    }

    /// Signed by an authority between, as large organisations have it.
    private void writeClient(HeldCertificate.Builder builder) throws IOException {
        var client = builder.signedBy(between).build();
        write("client.crt", client.certificatePem() + between.certificatePem());
        write("client.key", client.privateKeyPkcs8Pem());
    }

    private HttpResult ask(Map<String, String> tls) {
        var source = new Source(
                "s",
                SourceKind.HTTP,
                1,
                "https://127.0.0.1:" + server.getPort(),
                "",
                new Source.SourceLogin.NoLogin(),
                Map.of(),
                SourceRoute.STRAIGHT.withTls(tls),
                "");
        return new SourceHttpClient(
                        SourceHttpClient.shared(InstantSource.system()),
                        source,
                        new CredentialResolver(folder, Map.of()))
                .get("/", Map.of(), 1 << 20);
    }

    @Test
    void aCertificateNobodyVouchesForIsNotTrusted() throws Exception {
        assertThat(ask(Map.of()).toString()).contains("No trusted TLS connection");
        write("other.crt", new HeldCertificate.Builder().build().certificatePem());
        assertThat(ask(Map.of("ca_file", "other.crt")).toString()).contains("No trusted TLS connection");
    }

    @Test
    void anAuthorityOfTheSourcesOwnIsTrusted() {
        assertThat(ask(Map.of("ca_file", "ca.crt"))).isInstanceOf(HttpResult.Response.class);
    }

    @Test
    void oneFileMayHaveSeveralAuthorities() throws Exception {
        write("both.crt", new HeldCertificate.Builder().build().certificatePem() + authority.certificatePem());
        assertThat(ask(Map.of("ca_file", "both.crt"))).isInstanceOf(HttpResult.Response.class);
    }

    @Test
    void aServerThatAsksForItGetsTheClientsCertificate() throws Exception {
        server.requireClientAuth();
        writeClient(new HeldCertificate.Builder().ecdsa256());
        assertThat(ask(Map.of("ca_file", "ca.crt"))).isInstanceOf(HttpResult.NoResponse.class);
        var files = Map.of("ca_file", "ca.crt", "cert_file", "client.crt", "key_file", "client.key");
        assertThat(ask(files)).isInstanceOf(HttpResult.Response.class);
        writeClient(new HeldCertificate.Builder().rsa2048());
        assertThat(ask(files)).isInstanceOf(HttpResult.Response.class);
    }

    @Test
    void theKeyMayStandInTheFileOfTheCertificate() throws Exception {
        server.requireClientAuth();
        var client = new HeldCertificate.Builder().signedBy(between).build();
        write("all.pem", client.privateKeyPkcs8Pem() + client.certificatePem() + between.certificatePem());
        assertThat(ask(Map.of("ca_file", "ca.crt", "cert_file", "all.pem"))).isInstanceOf(HttpResult.Response.class);
    }

    @Test
    void filesThatAreNotThereOrNoPemAreSaid() throws Exception {
        writeClient(new HeldCertificate.Builder());
        assertThat(ask(Map.of("ca_file", "missing.crt")).toString())
                .contains("`tls_config` cannot be used. missing.crt");
        write("bad.key", "secret");
        assertThat(ask(Map.of("cert_file", "client.crt", "key_file", "bad.key")).toString())
                .contains("cannot be used")
                .doesNotContain("secret");
        var other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        write(
                "other.key",
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(other.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
        assertThat(ask(Map.of("cert_file", "client.crt", "key_file", "other.key"))
                        .toString())
                .contains("cannot be used");
    }
}
