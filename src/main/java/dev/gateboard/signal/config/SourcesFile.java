package dev.gateboard.signal.config;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.SourceKind;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The user's own `sources.yaml`, in Prometheus' style. A file that is not there is an empty list.
///
/// @param folder where its relative paths start (rule R36)
public record SourcesFile(Path folder, Map<String, Source> byKey) {
    public static SourcesFile none(Path folder) {
        return new SourcesFile(folder, Map.of());
    }

    public static SourcesFile read(Path file) throws InvalidConfigException {
        try {
            var folder = file.toAbsolutePath().getParent();
            return read(folder == null ? file : folder, Files.readString(file));
        } catch (NoSuchFileException e) {
            return none(file.toAbsolutePath());
        } catch (IOException e) {
            throw new InvalidConfigException(
                    1, Messages.SIGNAL.text("config.unreadable", e.getClass().getSimpleName()));
        }
    }

    public static SourcesFile read(Path folder, String text) throws InvalidConfigException {
        var top = YamlNode.read(text);
        top.requireKnownKeys(List.of("sources"));
        var all = new LinkedHashMap<String, Source>();
        for (var entry : top.block("sources").entries().entrySet()) {
            if (!(entry.getValue() instanceof YamlNode.Mapping source))
                throw new InvalidConfigException(
                        entry.getValue().line(), Messages.SIGNAL.text("config.sourceNotMap", entry.getKey()));
            all.put(entry.getKey(), source(folder, entry.getKey(), source));
        }
        return new SourcesFile(folder, all);
    }

    /// Those that are asked over the network, by kind and address alone, as text that is read again.
    public String addresses() {
        return byKey.values().stream()
                .filter(source -> source.kind().isRemote())
                .map(source -> "  " + YamlFlowWriter.text(source.key()) + ": {kind: "
                        + source.kind().yamlName() + ", url: " + YamlFlowWriter.text(source.address()) + "}\n")
                .collect(Collectors.joining("", "sources:\n", ""));
    }

    private static Source source(Path folder, String key, YamlNode.Mapping source) throws InvalidConfigException {
        var word = source.text("kind");
        var kind = SourceKind.of(word)
                .orElseThrow(() -> new InvalidConfigException(
                        source.lineOf("kind"),
                        Messages.SIGNAL.text(
                                "config.unknownSourceKind", word, String.join(", ", SourceKind.yamlNames()))));
        source.requireKnownKeys(keys(kind));
        for (var text : List.of("grpc", "webhook", "insecure")) source.text(text);
        if (!List.of("", "true", "false").contains(source.text("insecure")))
            throw new InvalidConfigException(source.lineOf("insecure"), Messages.SIGNAL.text("config.insecure"));
        var address = source.text(kind.address());
        if (address.isEmpty())
            throw new InvalidConfigException(
                    source.line(), Messages.SIGNAL.text("config.sourceNeeds", key, kind.address()));
        if (kind == SourceKind.FOLDER) address = path(folder, source, address);
        var login = login(source);
        var headers = new LinkedHashMap<String, String>();
        for (var header : source.mapping("headers").entries().entrySet())
            headers.put(header.getKey(), source.mapping("headers").anyText(header.getKey()));
        if (kind.isRemote())
            check(source, address, !(login instanceof Source.SourceLogin.NoLogin) || !headers.isEmpty());
        return new Source(
                key,
                kind,
                source.line(),
                address,
                source.text("grpc"),
                login,
                headers,
                tls(source),
                source.text("webhook"));
    }

    private static String path(Path folder, YamlNode.Mapping source, String path) throws InvalidConfigException {
        try {
            return HomeFolder.ofThisMachine().resolve(path, folder).normalize().toString();
        } catch (InvalidPathException e) {
            throw new InvalidConfigException(source.lineOf("path"), Messages.SIGNAL.text("config.badPath"));
        }
    }

    /// What a source of the kind may say.
    public static List<String> keys(SourceKind kind) {
        return Stream.concat(Stream.of("kind"), SourceKey.of(kind).stream().map(SourceKey::name))
                .toList();
    }

    private static Map<String, String> tls(YamlNode.Mapping source) throws InvalidConfigException {
        var config = source.mapping("tls_config");
        var known = SourceKey.TLS.names();
        config.requireKnownKeys(known);
        var files = new LinkedHashMap<String, String>();
        for (var name : known) if (!config.text(name).isEmpty()) files.put(name, config.text(name));
        return files;
    }

    private static Source.SourceLogin login(YamlNode.Mapping source) throws InvalidConfigException {
        var basic = source.mapping("basic_auth");
        var token = source.mapping("authorization");
        basic.requireKnownKeys(SourceKey.BASIC_AUTH.names());
        token.requireKnownKeys(SourceKey.AUTHORIZATION.names());
        if (!basic.entries().isEmpty() && !token.entries().isEmpty())
            throw new InvalidConfigException(source.lineOf("authorization"), Messages.SIGNAL.text("config.twoLogins"));
        if (!basic.entries().isEmpty())
            return new Source.SourceLogin.Basic(basic.text("username"), secret(basic, "password"));
        if (token.entries().isEmpty()) return new Source.SourceLogin.NoLogin();
        var type = token.text("type");
        return new Source.SourceLogin.Token(type.isEmpty() ? "Bearer" : type, secret(token, "credentials"));
    }

    /// A reference, never the secret itself.
    private static String secret(YamlNode.Mapping from, String key) throws InvalidConfigException {
        var reference = from.text(key);
        if (reference.startsWith("env:") || reference.startsWith("file:")) return reference;
        throw new InvalidConfigException(from.lineOf(key), Messages.SIGNAL.text("config.secret", key));
    }

    /// Credentials never go over plain HTTP to another machine, unless the source says that this is meant.
    private static void check(YamlNode.Mapping source, String url, boolean carries) throws InvalidConfigException {
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

    public Optional<Source> source(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
