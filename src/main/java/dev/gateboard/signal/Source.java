package dev.gateboard.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A named place signals come from, as the user's own `sources.yaml` has it. Credentials are references until they are
/// used.
///
/// @param address the URL, the folder's path, or what a receiver listens on
/// @param grpc what a receiver listens on for gRPC as well; empty where it does not
/// @param headers by name, each as written: a plain value, `env:NAME` or `file:PATH`
/// @param tls paths of PEM files: `ca_file`, `cert_file`, `key_file`; absent where they are not given
/// @param webhook `HOST:PORT` of this machine where controlled alerts arrive, for an Alertmanager whose configuration
/// hides its webhooks' addresses; empty where it is not given
public record Source(
        String key,
        Kind kind,
        int line,
        String address,
        String grpc,
        Login login,
        Map<String, String> headers,
        Map<String, String> tls,
        String webhook) {

    /// A source that needs no more than its address.
    public Source(String key, Kind kind, int line, String address) {
        this(key, kind, line, address, "", new Login.None(), Map.of(), Map.of(), "");
    }

    public Source {
        headers = Map.copyOf(headers);
        tls = Map.copyOf(tls);
    }

    /// The same source, standing on another line.
    public Source at(int other) {
        return new Source(key, kind, other, address, grpc, login, headers, tls, webhook);
    }

    /// How a source lets in.
    public sealed interface Login {
        record None() implements Login {}

        record Basic(String user, String password) implements Login {}

        record Token(String type, String credentials) implements Login {}
    }

    public enum Kind {
        PROMETHEUS("prometheus", "url"),
        ALERTMANAGER("alertmanager", "url"),
        OTLP_RECEIVER("otlp-receiver", "listen"),
        OTLP_COLLECTOR("otlp-collector", "url"),
        FOLDER("folder", "path"),
        HTTP("http", "url");

        private final String word;
        private final String address;

        Kind(String word, String address) {
            this.word = word;
            this.address = address;
        }

        public String word() {
            return word;
        }

        /// The key that holds its address.
        String address() {
            return address;
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst();
        }

        static List<String> words() {
            return Arrays.stream(values()).map(Kind::word).toList();
        }
    }
}
