package dev.gateboard.signal;

import dev.gateboard.signal.http.HomeFolder;
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
public record Sources(Path folder, Map<String, Source> byKey) {
    private static final List<String> WEB =
            List.of("kind", "url", "basic_auth", "authorization", "tls_config", "headers", "insecure");

    private static final List<String> RECEIVER = List.of("kind", "listen", "grpc");

    public static Sources none(Path folder) {
        return new Sources(folder, Map.of());
    }

    public static Sources read(Path file) throws Malformed {
        try {
            var folder = file.toAbsolutePath().getParent();
            return read(folder == null ? file : folder, Files.readString(file));
        } catch (NoSuchFileException e) {
            return none(file.toAbsolutePath());
        } catch (IOException e) {
            throw new Malformed(1, "The file cannot be read (" + e.getClass().getSimpleName() + ").");
        }
    }

    public static Sources read(Path folder, String text) throws Malformed {
        var top = Yaml.read(text);
        top.allow(List.of("sources"));
        var all = new LinkedHashMap<String, Source>();
        for (var entry : top.block("sources").entries().entrySet()) {
            if (!(entry.getValue() instanceof Yaml.Mapping source))
                throw new Malformed(
                        entry.getValue().line(),
                        "The source `" + entry.getKey() + "` is a map with `kind:` and its address.");
            all.put(entry.getKey(), source(folder, entry.getKey(), source));
        }
        return new Sources(folder, all);
    }

    /// Those that are asked over the network, by kind and address alone, as text that is read again.
    public String addresses() {
        return byKey.values().stream()
                .filter(source -> source.kind().address().equals("url"))
                .map(source -> "  " + Flow.text(source.key()) + ": {kind: "
                        + source.kind().word() + ", url: " + Flow.text(source.address()) + "}\n")
                .collect(Collectors.joining("", "sources:\n", ""));
    }

    private static Source source(Path folder, String key, Yaml.Mapping source) throws Malformed {
        var word = source.text("kind");
        var kind = Source.Kind.of(word)
                .orElseThrow(() -> new Malformed(
                        source.lineOf("kind"),
                        "`" + word + "` is no kind of source; there is " + String.join(", ", Source.Kind.words())
                                + "."));
        source.allow(keys(kind));
        for (var text : List.of("grpc", "webhook", "insecure")) source.text(text);
        if (!List.of("", "true", "false").contains(source.text("insecure")))
            throw new Malformed(source.lineOf("insecure"), "`insecure` is true or false.");
        var address = source.text(kind.address());
        if (address.isEmpty())
            throw new Malformed(source.line(), "The source `" + key + "` needs its `" + kind.address() + "`.");
        if (kind == Source.Kind.FOLDER) address = path(folder, source, address);
        var login = login(source);
        var headers = new LinkedHashMap<String, String>();
        for (var header : source.mapping("headers").entries().entrySet())
            headers.put(header.getKey(), source.mapping("headers").anyText(header.getKey()));
        if (kind.address().equals("url"))
            check(source, address, !(login instanceof Source.Login.None) || !headers.isEmpty());
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

    private static String path(Path folder, Yaml.Mapping source, String path) throws Malformed {
        try {
            return HomeFolder.ofThisMachine().resolve(path, folder).normalize().toString();
        } catch (InvalidPathException e) {
            throw new Malformed(source.lineOf("path"), "`path` cannot be the name of a folder; name another.");
        }
    }

    /// What a source of the kind may say.
    static List<String> keys(Source.Kind kind) {
        return switch (kind) {
            case PROMETHEUS, OTLP_COLLECTOR, HTTP -> WEB;
            case ALERTMANAGER ->
                Stream.concat(WEB.stream(), Stream.of("webhook")).toList();
            case OTLP_RECEIVER -> RECEIVER;
            case FOLDER -> List.of("kind", kind.address());
        };
    }

    private static Map<String, String> tls(Yaml.Mapping source) throws Malformed {
        var config = source.mapping("tls_config");
        var known = List.of("ca_file", "cert_file", "key_file");
        config.allow(known);
        var files = new LinkedHashMap<String, String>();
        for (var name : known) if (!config.text(name).isEmpty()) files.put(name, config.text(name));
        return files;
    }

    private static Source.Login login(Yaml.Mapping source) throws Malformed {
        var basic = source.mapping("basic_auth");
        var token = source.mapping("authorization");
        basic.allow(List.of("username", "password"));
        token.allow(List.of("type", "credentials"));
        if (!basic.entries().isEmpty() && !token.entries().isEmpty())
            throw new Malformed(
                    source.lineOf("authorization"), "A source takes `basic_auth` or `authorization`, not both.");
        if (!basic.entries().isEmpty())
            return new Source.Login.Basic(basic.text("username"), secret(basic, "password"));
        if (token.entries().isEmpty()) return new Source.Login.None();
        var type = token.text("type");
        return new Source.Login.Token(type.isEmpty() ? "Bearer" : type, secret(token, "credentials"));
    }

    /// A reference, never the secret itself.
    private static String secret(Yaml.Mapping from, String key) throws Malformed {
        var reference = from.text(key);
        if (reference.startsWith("env:") || reference.startsWith("file:")) return reference;
        throw new Malformed(
                from.lineOf(key),
                "`" + key + "` is a reference, `env:NAME` or `file:PATH`, so that no secret lies here.");
    }

    /// Credentials never go over plain HTTP to another machine, unless the source says that this is meant.
    private static void check(Yaml.Mapping source, String url, boolean carries) throws Malformed {
        URI address;
        try {
            address = new URI(url);
        } catch (URISyntaxException e) {
            throw new Malformed(source.lineOf("url"), "\"" + url + "\" is no URL.");
        }
        var scheme = Optional.ofNullable(address.getScheme()).orElse("");
        if ((!scheme.equals("http") && !scheme.equals("https")) || address.getHost() == null)
            throw new Malformed(
                    source.lineOf("url"), "\"" + url + "\" is no URL that begins with http:// or https://.");
        if (address.getUserInfo() != null)
            throw new Malformed(
                    source.lineOf("url"),
                    "Name and password do not belong into the URL: use `basic_auth` with a reference.");
        if (carries
                && scheme.equals("http")
                && !isLoopback(address.getHost())
                && !source.text("insecure").equals("true"))
            throw new Malformed(
                    source.lineOf("url"),
                    "Credentials would go to " + address.getHost()
                            + " unencrypted: use https, or say `insecure: true` if that is meant.");
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    public Optional<Source> source(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
