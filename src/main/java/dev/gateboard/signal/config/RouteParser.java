package dev.gateboard.signal.config;

import dev.gateboard.language.Messages;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads the way to a source: certificates, proxy, and which addresses are meant. Keys and their meaning are those of
/// Prometheus.
record RouteParser(YamlNode.Mapping source) {

    SourceRoute read() throws InvalidConfigException {
        return new SourceRoute(tls(source), proxy(), flag("link_local"));
    }

    boolean flag(String key) throws InvalidConfigException {
        return switch (source.text(key)) {
            case "true" -> true;
            case "", "false" -> false;
            default -> throw new InvalidConfigException(source.lineOf(key), Messages.SIGNAL.text("config.flag", key));
        };
    }

    static Map<String, String> tls(YamlNode.Mapping from) throws InvalidConfigException {
        var config = from.mapping("tls_config");
        var known = SourceKey.TLS.names();
        config.requireKnownKeys(known);
        var files = new LinkedHashMap<String, String>();
        for (var name : known) if (!config.text(name).isEmpty()) files.put(name, config.text(name));
        return files;
    }

    private SourceRoute.ProxyChoice proxy() throws InvalidConfigException {
        var url = source.text("proxy_url");
        var except = source.text("no_proxy");
        if (flag("proxy_from_environment")) {
            for (var other : new String[] {"proxy_url", "no_proxy"})
                if (!source.text(other).isEmpty())
                    throw new InvalidConfigException(
                            source.lineOf(other), Messages.SIGNAL.text("config.proxyTwice", other));
            return new SourceRoute.ProxyChoice.FromEnvironment();
        }
        if (url.isEmpty() && !except.isEmpty())
            throw new InvalidConfigException(source.lineOf("no_proxy"), Messages.SIGNAL.text("config.noProxyAlone"));
        if (url.isEmpty()) return new SourceRoute.ProxyChoice.NoProxy();
        var address = new UrlParser(source, "proxy_url").read();
        if (address.getScheme().equals("https"))
            throw new InvalidConfigException(source.lineOf("proxy_url"), Messages.SIGNAL.text("config.proxyScheme"));
        return new SourceRoute.ProxyChoice.ProxyServer(url, except);
    }
}
