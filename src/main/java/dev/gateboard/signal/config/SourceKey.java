package dev.gateboard.signal.config;

import dev.gateboard.model.signal.SourceKind;
import java.util.List;
import java.util.stream.Stream;

/// A key that a source may have in `sources.yaml`.
///
/// @param documentation one sentence
public record SourceKey(String name, Form form, String documentation) {
    /// What a key takes.
    public sealed interface Form {
        /// One text of this form; any where `pattern` is empty.
        record Text(String pattern) implements Form {}

        /// Where a secret is.
        record Secret() implements Form {}

        /// One text or several.
        record TextList() implements Form {}

        /// Texts by name.
        record TextMap() implements Form {}

        /// Yes or no.
        record Flag() implements Form {}

        /// Texts by name, or where each is.
        record HeaderMap() implements Form {}

        /// A map of these keys.
        record Part(List<SourceKey> keys) implements Form {
            public Part {
                keys = List.copyOf(keys);
            }

            List<String> names() {
                return keys.stream().map(SourceKey::name).toList();
            }
        }
    }

    static final Form.Part BASIC_AUTH = new Form.Part(List.of(text("username", "The user name."), secret("password")));

    static final Form.Part AUTHORIZATION =
            new Form.Part(List.of(text("type", "The type of token. Default: Bearer."), secret("credentials")));

    static final Form.Part TLS = new Form.Part(List.of(
            text("ca_file", "Additional certificate authorities to trust, in PEM."),
            text("cert_file", "The client certificate, in PEM."),
            text("key_file", "The PKCS #8 key of the client certificate, in PEM.")));

    static final Form.Part OAUTH2 = new Form.Part(List.of(
            text("client_id", "The name of the client."),
            secret("client_secret"),
            new SourceKey("scopes", new Form.TextList(), "What the token is for."),
            new SourceKey("token_url", new Form.Text("^https?://"), "The address that gives the token."),
            new SourceKey("endpoint_params", new Form.TextMap(), "More parameters for the login server."),
            new SourceKey("tls_config", TLS, "TLS certificates for the login server.")));

    private static final List<SourceKey> REMOTE = List.of(
            new SourceKey("url", new Form.Text("^https?://"), "The address of the source; it may contain a path."),
            new SourceKey("basic_auth", BASIC_AUTH, "Login with user name and password."),
            new SourceKey("authorization", AUTHORIZATION, "Login with a token."),
            new SourceKey("oauth2", OAUTH2, "Login with a token that a login server gives."),
            new SourceKey("tls_config", TLS, "TLS certificates."),
            new SourceKey(
                    "headers",
                    new Form.HeaderMap(),
                    "Headers for every request. Values are plain text or a reference, as for a password."),
            new SourceKey(
                    "proxy_url",
                    new Form.Text("^http://"),
                    "The HTTP proxy that requests go through, such as http://proxy.example:3128."),
            text("no_proxy", "Hosts, IP addresses and networks reached without the proxy, separated by commas."),
            new SourceKey(
                    "proxy_from_environment",
                    new Form.Flag(),
                    "Uses the proxy of HTTP_PROXY, HTTPS_PROXY and NO_PROXY, but never for this computer."),
            new SourceKey("insecure", new Form.Flag(), "Allows sending credentials to another machine unencrypted."),
            new SourceKey("link_local", new Form.Flag(), "Allows a link-local or cloud metadata address."));

    private static SourceKey text(String name, String documentation) {
        return new SourceKey(name, new Form.Text(""), documentation);
    }

    private static SourceKey secret(String name) {
        return new SourceKey(
                name, new Form.Secret(), "A reference: env:NAME, file:PATH, or a program, {exec: [pass, show, prom]}.");
    }

    /// What a source of the kind may have beside its kind; its address is first, and needed.
    public static List<SourceKey> of(SourceKind kind) {
        return switch (kind) {
            case PROMETHEUS, OTLP_COLLECTOR, HTTP, GRAFANA -> REMOTE;
            case ALERTMANAGER ->
                Stream.concat(
                                REMOTE.stream(),
                                Stream.of(text("webhook", "HOST:PORT on this machine where test alerts arrive.")))
                        .toList();
            case OTLP_RECEIVER ->
                List.of(
                        text("listen", "The address for HTTP, such as 127.0.0.1:4318."),
                        text("grpc", "The address for gRPC, such as 127.0.0.1:4317. Optional."));
            case REVIEWS ->
                List.of(new SourceKey(
                        "database", new Form.Text("^this$"), "Always this: the database with the reviews."));
            case FOLDER -> List.of(text("path", "A folder. A relative path starts at the folder of this file."));
        };
    }
}
