package dev.gateboard.signal.config;

import java.util.Map;

/// The way to a server.
///
/// @param tls paths of PEM files: `ca_file`, `cert_file`, `key_file`; absent where they are not given
/// @param isLinkLocalMeant whether it may lead to a link-local or cloud metadata address
public record SourceRoute(Map<String, String> tls, ProxyChoice proxy, boolean isLinkLocalMeant) {
    public static final SourceRoute STRAIGHT = new SourceRoute(Map.of(), new ProxyChoice.NoProxy(), false);

    public SourceRoute {
        tls = Map.copyOf(tls);
    }

    /// The same way with other certificates.
    public SourceRoute withTls(Map<String, String> other) {
        return new SourceRoute(other, proxy, isLinkLocalMeant);
    }

    /// What stands between.
    public sealed interface ProxyChoice {
        record NoProxy() implements ProxyChoice {}

        /// As `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` say.
        record FromEnvironment() implements ProxyChoice {}

        /// One server for all requests.
        ///
        /// @param url `http://HOST:PORT`
        /// @param except hosts that are reached without it, separated by commas, as `NO_PROXY` has them
        record ProxyServer(String url, String except) implements ProxyChoice {}
    }
}
