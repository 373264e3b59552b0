package dev.gateboard.signal.http;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.config.HomeFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import okhttp3.tls.Certificates;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/// A source's `tls_config`: authorities that are trusted beside the machine's own, and a client's certificate, in
/// PEM. Verification itself is never off.
///
/// @param folder where relative paths start
/// @param files by `ca_file`, `cert_file` and `key_file`
record TlsConfig(Path folder, Map<String, String> files) {
    /// RFC 7468, sections 5 and 10.
    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----", Pattern.DOTALL);

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]*)-----END PRIVATE KEY-----", Pattern.DOTALL);

    RouteClient applyTo(OkHttpClient shared) {
        if (files.isEmpty()) return new RouteClient.Ready(shared);
        try {
            var handshake = handshake();
            return new RouteClient.Ready(shared.newBuilder()
                    .sslSocketFactory(handshake.sslSocketFactory(), handshake.trustManager())
                    .build());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return new RouteClient.Unready(Messages.SIGNAL.text("source.tlsFiles", String.join(", ", files.values())));
        }
    }

    private HandshakeCertificates handshake() throws IOException, GeneralSecurityException {
        var handshake = new HandshakeCertificates.Builder().addPlatformTrustedCertificates();
        certificates("ca_file").forEach(handshake::addTrustedCertificate);
        var chain = certificates("cert_file");
        if (chain.isEmpty()) return handshake.build();
        var own = chain.getFirst();
        return handshake
                .heldCertificate(
                        new HeldCertificate(keys(own.getPublicKey()), own),
                        chain.stream().skip(1).toArray(X509Certificate[]::new))
                .build();
    }

    /// In the file's order; a key may stand between them.
    private List<X509Certificate> certificates(String name) throws IOException {
        if (!files.containsKey(name)) return List.of();
        var certificates = CERTIFICATE
                .matcher(read(files.getOrDefault(name, "")))
                .results()
                .map(found -> Certificates.decodeCertificatePem(found.group()))
                .toList();
        if (certificates.isEmpty()) throw new IOException();
        return certificates;
    }

    private String read(String file) throws IOException {
        return Files.readString(HomeFolder.ofThisMachine().resolve(file, folder), StandardCharsets.ISO_8859_1);
    }

    /// The key lies in a file of its own or behind the certificate, and is of the certificate's kind.
    private KeyPair keys(PublicKey certified) throws IOException, GeneralSecurityException {
        var file = files.getOrDefault("key_file", files.getOrDefault("cert_file", ""));
        var pem = KEY.matcher(read(file));
        if (!pem.find()) throw new InvalidKeySpecException();
        var key = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
        return new KeyPair(
                certified, KeyFactory.getInstance(certified.getAlgorithm()).generatePrivate(key));
    }
}
