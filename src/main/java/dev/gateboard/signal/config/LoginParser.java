package dev.gateboard.signal.config;

import dev.gateboard.language.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads how a source lets in: at most one of `basic_auth`, `authorization` and `oauth2`, as Prometheus has them.
record LoginParser(YamlNode.Mapping source) {
    private static final Map<String, SourceKey.Form.Part> LOGINS = Map.of(
            "basic_auth", SourceKey.BASIC_AUTH, "authorization", SourceKey.AUTHORIZATION, "oauth2", SourceKey.OAUTH2);

    Source.SourceLogin read() throws InvalidConfigException {
        Source.SourceLogin login = new Source.SourceLogin.NoLogin();
        for (var name : List.of("basic_auth", "authorization", "oauth2")) {
            var part = source.mapping(name);
            if (part.entries().isEmpty()) continue;
            part.requireKnownKeys(
                    LOGINS.getOrDefault(name, SourceKey.BASIC_AUTH).names());
            if (!(login instanceof Source.SourceLogin.NoLogin))
                throw new InvalidConfigException(source.lineOf(name), Messages.SIGNAL.text("config.twoLogins"));
            login = switch (name) {
                case "basic_auth" -> basic(part);
                case "authorization" -> token(part);
                default -> client(part);
            };
        }
        return login;
    }

    private static Source.SourceLogin basic(YamlNode.Mapping part) throws InvalidConfigException {
        return new Source.SourceLogin.Basic(part.text("username"), CredentialParser.reference(part, "password"));
    }

    private static Source.SourceLogin token(YamlNode.Mapping part) throws InvalidConfigException {
        var type = part.text("type");
        return new Source.SourceLogin.Token(
                type.isEmpty() ? "Bearer" : type, CredentialParser.reference(part, "credentials"));
    }

    private static Source.SourceLogin client(YamlNode.Mapping part) throws InvalidConfigException {
        for (var needed : List.of("client_id", "token_url"))
            if (part.text(needed).isEmpty())
                throw new InvalidConfigException(part.line(), Messages.SIGNAL.text("config.oauth2Needs", needed));
        new UrlParser(part, "token_url").read();
        var params = new LinkedHashMap<String, String>();
        var written = part.mapping("endpoint_params");
        for (var name : written.entries().keySet()) params.put(name, written.anyText(name));
        return new Source.SourceLogin.OAuth2(
                part.text("client_id"),
                CredentialParser.reference(part, "client_secret"),
                part.texts("scopes"),
                part.text("token_url"),
                params,
                RouteParser.tls(part));
    }
}
