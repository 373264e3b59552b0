package dev.gateboard.signal.http;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.config.LoopbackHost;
import dev.gateboard.signal.config.SourceRoute;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/// The proxy of each request, as a source's own keys or the environment name it. Two that say the same are equal, so
/// that connections are used again.
final class ProxyRoute extends ProxySelector implements Authenticator {
    private static final String NONE = "";

    private final String plain;
    private final String encrypted;
    private final ProxyExceptions except;
    private final boolean fromEnvironment;

    private ProxyRoute(String plain, String encrypted, ProxyExceptions except, boolean fromEnvironment) {
        this.plain = plain;
        this.encrypted = encrypted;
        this.except = except;
        this.fromEnvironment = fromEnvironment;
    }

    /// Empty where none is named, and connections are made as Java makes them.
    static Optional<ProxyRoute> of(SourceRoute.ProxyChoice choice, Map<String, String> environment) {
        return switch (choice) {
            case SourceRoute.ProxyChoice.NoProxy _ -> Optional.empty();
            case SourceRoute.ProxyChoice.ProxyServer(var url, var except) ->
                Optional.of(new ProxyRoute(url, url, new ProxyExceptions(except), false));
            case SourceRoute.ProxyChoice.FromEnvironment _ ->
                Optional.of(new ProxyRoute(
                        variable(environment, "HTTP_PROXY"),
                        variable(environment, "HTTPS_PROXY"),
                        new ProxyExceptions(variable(environment, "NO_PROXY")),
                        true));
        };
    }

    private static String variable(Map<String, String> environment, String name) {
        var value = environment.getOrDefault(name, NONE);
        return value.isEmpty() ? environment.getOrDefault(name.toLowerCase(Locale.ROOT), NONE) : value;
    }

    void applyTo(OkHttpClient.Builder client, LinkLocalGuard guard) throws IOException {
        for (var proxy : List.of(plain, encrypted))
            if (!proxy.isEmpty()) guard.check(address(proxy).getHost());
        client.proxySelector(this).proxyAuthenticator(this);
    }

    /// `HOST:PORT` is a proxy of HTTP.
    ///
    /// @throws IOException with one sentence, where it is no proxy that can be used
    private static URI address(String proxy) throws IOException {
        try {
            var address = URI.create(proxy.contains("://") ? proxy : "http://" + proxy);
            if ("http".equals(address.getScheme()) && address.getHost() != null) return address;
        } catch (IllegalArgumentException e) {
            throw unusable();
        }
        throw unusable();
    }

    private static IOException unusable() {
        return new UnusableProxyException(Messages.SIGNAL.text("source.proxy"));
    }

    @Override
    public List<Proxy> select(URI target) {
        var proxy = proxyFor(target);
        if (proxy.isEmpty()) return List.of(Proxy.NO_PROXY);
        int port = proxy.get().getPort() < 0 ? 80 : proxy.get().getPort();
        return List.of(new Proxy(
                Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.get().getHost(), port)));
    }

    private Optional<URI> proxyFor(URI target) {
        boolean isEncrypted = "https".equals(target.getScheme());
        var proxy = isEncrypted ? encrypted : plain;
        var host = String.valueOf(target.getHost()).replaceAll("^\\[|]$", "");
        int port = target.getPort() >= 0 ? target.getPort() : isEncrypted ? 443 : 80;
        if (proxy.isEmpty() || (fromEnvironment && LoopbackHost.isOne(host)) || except.covers(host, port))
            return Optional.empty();
        try {
            return Optional.of(address(proxy));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void connectFailed(URI target, SocketAddress address, IOException trouble) {}

    /// Once, with the name and password that the environment has in the address of its proxy.
    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) throws IOException {
        var proxy = proxyFor(response.request().url().uri());
        var login = proxy.map(URI::getRawUserInfo).orElse(NONE).split(":", 2);
        if (login.length < 2 || response.request().header("Proxy-Authorization") != null) return null;
        return response.request()
                .newBuilder()
                .header("Proxy-Authorization", Credentials.basic(decoded(login[0]), decoded(login[1])))
                .build();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProxyRoute that
                && plain.equals(that.plain)
                && encrypted.equals(that.encrypted)
                && except.equals(that.except)
                && fromEnvironment == that.fromEnvironment;
    }

    @Override
    public int hashCode() {
        return Objects.hash(plain, encrypted, except, fromEnvironment);
    }
}
