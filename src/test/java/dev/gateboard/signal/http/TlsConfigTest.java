package dev.gateboard.signal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.config.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A source whose certificate the machine does not know, and one that asks for a client's.
class TlsConfigTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    private final HttpsServer server = HttpsServer.create();
    private volatile boolean asksForClient;

    TlsConfigTest() throws IOException {}

    @BeforeEach
    void serve() throws Exception {
        var keys = pair("server");
        var clients = pair("client");
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("client", clients.getCertificate("client"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                var wanted = context.getDefaultSSLParameters();
                wanted.setNeedClientAuth(asksForClient);
                parameters.setSSLParameters(wanted);
            }
        });
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /// A self-signed pair, and its two parts in PEM beside it.
    private KeyStore pair(String name) throws Exception {
        var file = folder.resolve(name + ".p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
        var store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        pem(name + ".crt", "CERTIFICATE", store.getCertificate(name).getEncoded());
        pem(
                name + ".key",
                "PRIVATE KEY",
                store.getKey(name, PASSWORD.toCharArray()).getEncoded());
        return store;
    }

    private void pem(String file, String what, byte[] bytes) throws IOException {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(
                folder.resolve(file),
                "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n",
                StandardCharsets.US_ASCII);
    }

    private HttpResult ask(Map<String, String> tls) {
        var source = new Source(
                "s",
                SourceKind.HTTP,
                1,
                "https://127.0.0.1:" + server.getAddress().getPort(),
                "",
                new Source.SourceLogin.NoLogin(),
                Map.of(),
                tls,
                "");
        return new SourceHttpClient(
                        SourceHttpClient.shared(InstantSource.system()),
                        source,
                        new CredentialResolver(folder, Map.of()))
                .get("/", Map.of(), 1 << 20);
    }

    @Test
    void aCertificateNobodyVouchesForIsNotTrusted() {
        assertThat(ask(Map.of()).toString()).contains("No trusted TLS connection");
        assertThat(ask(Map.of("ca_file", "client.crt")).toString()).contains("No trusted TLS connection");
    }

    @Test
    void anAuthorityOfTheSourcesOwnIsTrusted() {
        assertThat(ask(Map.of("ca_file", "server.crt"))).isInstanceOf(HttpResult.Response.class);
    }

    @Test
    void aServerThatAsksForItGetsTheClientsCertificate() {
        asksForClient = true;
        assertThat(ask(Map.of("ca_file", "server.crt"))).isInstanceOf(HttpResult.NoResponse.class);
        assertThat(ask(Map.of("ca_file", "server.crt", "cert_file", "client.crt", "key_file", "client.key")))
                .isInstanceOf(HttpResult.Response.class);
    }

    @Test
    void filesThatAreNotThereOrNoPemAreSaid() throws Exception {
        assertThat(ask(Map.of("ca_file", "missing.crt")).toString())
                .contains("`tls_config` cannot be used. missing.crt");
        Files.writeString(folder.resolve("bad.key"), "secret");
        assertThat(ask(Map.of("cert_file", "client.crt", "key_file", "bad.key")).toString())
                .contains("cannot be used")
                .doesNotContain("secret");
    }
}
