package dev.gateboard.signal.config;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.SourceKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        for (var text : List.of("grpc", "webhook", "insecure")) source.text(text);
        if (!List.of("", "true", "false").contains(source.text("insecure")))
            throw new InvalidConfigException(source.lineOf("insecure"), Messages.SIGNAL.text("config.insecure"));
        var address = source.text(kind.address());
        if (address.isEmpty())
            throw new InvalidConfigException(
                    source.line(), Messages.SIGNAL.text("config.sourceNeeds", key, kind.address()));
        if (kind == SourceKind.FOLDER) address = path(address);
        var login = login();
        var headers = headers();
        if (kind.isRemote()) check(address, !(login instanceof Source.SourceLogin.NoLogin) || !headers.isEmpty());
        return new Source(
                key, kind, source.line(), address, source.text("grpc"), login, headers, tls(), source.text("webhook"));
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

    private Map<String, String> tls() throws InvalidConfigException {
        var config = source.mapping("tls_config");
        var known = SourceKey.TLS.names();
        config.requireKnownKeys(known);
        var files = new LinkedHashMap<String, String>();
        for (var name : known) if (!config.text(name).isEmpty()) files.put(name, config.text(name));
        return files;
    }

    private Source.SourceLogin login() throws InvalidConfigException {
        var basic = source.mapping("basic_auth");
        var token = source.mapping("authorization");
        basic.requireKnownKeys(SourceKey.BASIC_AUTH.names());
        token.requireKnownKeys(SourceKey.AUTHORIZATION.names());
        if (!basic.entries().isEmpty() && !token.entries().isEmpty())
            throw new InvalidConfigException(source.lineOf("authorization"), Messages.SIGNAL.text("config.twoLogins"));
        if (!basic.entries().isEmpty())
            return new Source.SourceLogin.Basic(basic.text("username"), CredentialParser.reference(basic, "password"));
        if (token.entries().isEmpty()) return new Source.SourceLogin.NoLogin();
        var type = token.text("type");
        return new Source.SourceLogin.Token(
                type.isEmpty() ? "Bearer" : type, CredentialParser.reference(token, "credentials"));
    }

    /// Credentials never go over plain HTTP to another machine, unless the source says that this is meant.
    private void check(String url, boolean carries) throws InvalidConfigException {
        URI address;
        try {
            address = new URI(url);
        } catch (URISyntaxException e) {
            throw new InvalidConfigException(source.lineOf("url"), Messages.SIGNAL.text("config.badUrl", url));
        }
        var scheme = Optional.ofNullable(address.getScheme()).orElse("");
        if ((!scheme.equals("http") && !scheme.equals("https")) || address.getHost() == null)
            throw new InvalidConfigException(source.lineOf("url"), Messages.SIGNAL.text("config.badUrl", url));
        if (address.getUserInfo() != null)
            throw new InvalidConfigException(source.lineOf("url"), Messages.SIGNAL.text("config.loginInUrl"));
        if (carries
                && scheme.equals("http")
                && !isLoopback(address.getHost())
                && !source.text("insecure").equals("true"))
            throw new InvalidConfigException(
                    source.lineOf("url"), Messages.SIGNAL.text("config.unencrypted", address.getHost()));
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
