package dev.gateboard.signal.http;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.config.HomeFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// A source's `tls_config`: authorities that are trusted beside the machine's own, and a client's certificate, in
/// PEM. Verification itself is never off.
///
/// @param folder where relative paths start
/// @param files by `ca_file`, `cert_file` and `key_file`
record TlsConfig(Path folder, Map<String, String> files) {

    sealed interface TlsResult {}

    record Ready(OkHttpClient client) implements TlsResult {}

    record Unready(String sentence) implements TlsResult {}

    TlsResult applyTo(OkHttpClient shared) {
        try {
            var trust = trust();
            var context = SSLContext.getInstance("TLS");
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own(), new char[0]);
            context.init(keys.getKeyManagers(), new X509TrustManager[] {trust}, null);
            return new Ready(shared.newBuilder()
                    .sslSocketFactory(context.getSocketFactory(), trust)
                    .build());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return new Unready(Messages.SIGNAL.text("source.tlsFiles", String.join(", ", files.values())));
        }
    }

    private X509TrustManager trust() throws IOException, GeneralSecurityException {
        var trusted = empty();
        int number = 0;
        for (var authority : manager(null).getAcceptedIssuers())
            trusted.setCertificateEntry("machine-" + number++, authority);
        for (var authority : certificates("ca_file")) trusted.setCertificateEntry("own-" + number++, authority);
        return manager(trusted);
    }

    /// Of the machine's own authorities where none are given.
    private static X509TrustManager manager(@Nullable KeyStore trusted) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        for (var manager : factory.getTrustManagers()) if (manager instanceof X509TrustManager found) return found;
        throw new GeneralSecurityException("no trust manager");
    }

    private KeyStore own() throws IOException, GeneralSecurityException {
        var store = empty();
        var chain = certificates("cert_file");
        if (chain.isEmpty()) return store;
        store.setKeyEntry("own", key(), new char[0], chain.toArray(Certificate[]::new));
        return store;
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private Collection<? extends Certificate> certificates(String name) throws IOException, GeneralSecurityException {
        if (!files.containsKey(name)) return List.of();
        try (var in = Files.newInputStream(HomeFolder.ofThisMachine().resolve(files.getOrDefault(name, ""), folder))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }

    /// `-----BEGIN PRIVATE KEY-----` (RFC 7468, section 10).
    private PrivateKey key() throws IOException, GeneralSecurityException {
        var pem = Files.readString(
                HomeFolder.ofThisMachine()
                        .resolve(files.getOrDefault("key_file", files.getOrDefault("cert_file", "")), folder),
                StandardCharsets.US_ASCII);
        var begin = "-----BEGIN PRIVATE KEY-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END PRIVATE KEY-----");
        if (from < 0 || to < from) throw new InvalidKeySpecException("no PKCS #8 key");
        var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to)));
        for (var algorithm : List.of("RSA", "EC", "EdDSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException e) {
                if (algorithm.equals("EdDSA")) throw e;
            }
        }
        throw new InvalidKeySpecException("no key of a kind that is known");
    }
}
