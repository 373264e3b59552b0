package dev.gateboard.signal.config;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.SourceKind;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads one source of `sources.yaml`, and refuses at its line what a source cannot say.
///
/// @param folder where relative paths start (rule R36)
record SourceParser(Path folder, String key, YamlNode.Mapping source) {

    Source read() throws InvalidConfigException {
        var word = source.text("kind");
        var kind = SourceKind.of(word)
                .orElseThrow(() -> new InvalidConfigException(
                        source.lineOf("kind"),
                        Messages.SIGNAL.text(
                                "config.unknownSourceKind", word, String.join(", ", SourceKind.yamlNames()))));
        source.requireKnownKeys(SourcesFile.keys(kind));
        for (var text : List.of("grpc", "webhook")) source.text(text);
        var routes = new RouteParser(source);
        boolean isInsecureMeant = routes.flag("insecure");
        var address = source.text(kind.address());
        if (address.isEmpty())
            throw new InvalidConfigException(
                    source.line(), Messages.SIGNAL.text("config.sourceNeeds", key, kind.address()));
        if (kind == SourceKind.FOLDER) address = path(address);
        if (kind == SourceKind.REVIEWS && !address.equals("this"))
            throw new InvalidConfigException(
                    source.lineOf("database"), Messages.SIGNAL.text("config.badValue", "database", address, "this"));
        var login = new LoginParser(source).read();
        var headers = headers();
        var route = routes.read();
        if (kind.isRemote()) new UrlParser(source, "url").read();
        if (kind.isRemote() && !isInsecureMeant) checkEncrypted(login, headers, route);
        return new Source(
                key, kind, source.line(), address, source.text("grpc"), login, headers, route, source.text("webhook"));
    }

    private Map<String, Credential> headers() throws InvalidConfigException {
        var written = source.mapping("headers");
        var headers = new LinkedHashMap<String, Credential>();
        for (var name : written.entries().keySet()) headers.put(name, CredentialParser.value(written, name));
        return headers;
    }

    private String path(String path) throws InvalidConfigException {
        try {
            return HomeFolder.ofThisMachine().resolve(path, folder).normalize().toString();
        } catch (InvalidPathException e) {
            throw new InvalidConfigException(source.lineOf("path"), Messages.SIGNAL.text("config.badPath"));
        }
    }

    /// Unless the source says that this is meant, what lets in goes over plain HTTP neither to another machine nor to a
    /// proxy there.
    private void checkEncrypted(Source.SourceLogin login, Map<String, Credential> headers, SourceRoute route)
            throws InvalidConfigException {
        var url = new UrlParser(source, "url");
        var proxy = new UrlParser(source, "proxy_url");
        boolean carries = !(login instanceof Source.SourceLogin.NoLogin) || !headers.isEmpty();
        if (carries) url.requireEncrypted(url.read());
        boolean isProxied = route.proxy() instanceof SourceRoute.ProxyChoice.ProxyServer;
        if (carries && isProxied && url.read().getScheme().equals("http")) proxy.requireEncrypted(proxy.read());
        if (!(login instanceof Source.SourceLogin.OAuth2)) return;
        var token = new UrlParser(source.mapping("oauth2"), "token_url");
        token.requireEncrypted(token.read());
        if (isProxied && token.read().getScheme().equals("http")) proxy.requireEncrypted(proxy.read());
    }
}
