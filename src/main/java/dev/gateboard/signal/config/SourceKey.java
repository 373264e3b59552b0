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

        /// Yes or no.
        record Flag() implements Form {}

        /// Texts by name.
        record TextMap() implements Form {}

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

    static final Form.Part BASIC_AUTH =
            new Form.Part(List.of(text("username", "The user's name."), secret("password")));

    static final Form.Part AUTHORIZATION =
            new Form.Part(List.of(text("type", "Bearer unless given."), secret("credentials")));

    static final Form.Part TLS = new Form.Part(List.of(
            text("ca_file", "Authorities in PEM, trusted beside the machine's own."),
            text("cert_file", "The client's certificate in PEM."),
            text("key_file", "Its PKCS #8 key in PEM.")));

    private static final List<SourceKey> REMOTE = List.of(
            new SourceKey("url", new Form.Text("^https?://"), "Its address, which may have a path."),
            new SourceKey("basic_auth", BASIC_AUTH, "A login with name and password."),
            new SourceKey("authorization", AUTHORIZATION, "A login with a token."),
            new SourceKey("tls_config", TLS, "Certificates."),
            new SourceKey(
                    "headers", new Form.TextMap(), "Headers of every request: plain values, env:NAME or file:PATH."),
            new SourceKey("insecure", new Form.Flag(), "Allows credentials to go to another machine unencrypted."));

    private static SourceKey text(String name, String documentation) {
        return new SourceKey(name, new Form.Text(""), documentation);
    }

    private static SourceKey secret(String name) {
        return new SourceKey(name, new Form.Text("^(env|file):.+"), "env:NAME or file:PATH");
    }

    /// What a source of the kind may have beside its kind; its address is first, and needed.
    public static List<SourceKey> of(SourceKind kind) {
        return switch (kind) {
            case PROMETHEUS, OTLP_COLLECTOR, HTTP -> REMOTE;
            case ALERTMANAGER ->
                Stream.concat(
                                REMOTE.stream(),
                                Stream.of(text("webhook", "HOST:PORT of this machine where controlled alerts arrive.")))
                        .toList();
            case OTLP_RECEIVER ->
                List.of(text("listen", "127.0.0.1:4318"), text("grpc", "127.0.0.1:4317, to listen for gRPC too."));
            case FOLDER -> List.of(text("path", "A folder; a relative one starts at this file's."));
        };
    }
}
