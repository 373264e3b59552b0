package dev.gateboard.signal.http;

import dev.gateboard.signal.config.SourceRoute;
import java.io.IOException;
import okhttp3.OkHttpClient;

/// The client that takes the way a source names: its certificates, its proxy, and no address that is not meant.
sealed interface RouteClient {

    record Ready(OkHttpClient client) implements RouteClient {}

    /// There is none.
    ///
    /// @param sentence why
    record Unready(String sentence) implements RouteClient {}

    static RouteClient of(OkHttpClient shared, SourceRoute route, CredentialResolver credentials) {
        var guard = new LinkLocalGuard(route.isLinkLocalMeant(), shared.dns());
        var proxy = ProxyRoute.of(route.proxy(), credentials.environment());
        try {
            var client = shared.newBuilder().dns(guard).addInterceptor(guard);
            if (proxy.isPresent()) proxy.get().applyTo(client, guard);
            return new TlsConfig(credentials.folder(), route.tls()).applyTo(client.build());
        } catch (IOException e) {
            return new Unready(String.valueOf(e.getMessage()));
        }
    }
}
